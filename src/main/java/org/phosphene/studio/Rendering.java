package org.phosphene.studio;

import java.util.concurrent.CompletableFuture;

/** A run that was started. All methods may be called on every thread and return at once. */
public interface Rendering {

    /** States of a run; the last three are final. */
    enum State {
        /** Opening the network and building the program. */
        PREPARING,
        RUNNING,
        PAUSED,
        /** Stopped by the user; the last picture is kept. */
        STOPPED,
        FINISHED,
        /** Ended by an error; {@link #result()} holds the sentence. */
        FAILED;

        /** Whether nothing more will happen. */
        public boolean isFinal() {
            return this == STOPPED || this == FINISHED || this == FAILED;
        }
    }

    /** Number of this run; frames carry it; later runs have larger numbers. */
    long generation();

    /** What was asked for. */
    RenderRequest request();

    /** What it does now. */
    State state();

    /** Whether its picture is one that an earlier run of the same recipe finished with, so that nothing runs. */
    default boolean isKept() {
        return false;
    }

    /** How far it is and the numbers of the last step. */
    RenderProgress progress();

    /** Holds it after the step in progress. */
    void pause();

    /** Goes on after {@link #pause()}. */
    void resume();

    /** Ends it within one step; {@link #result()} completes with the picture so far. */
    void stop();

    /**
     * The finished or stopped picture. Fails with a {@code PhospheneException} (bad request, dead unit, numbers that
     * are not finite, engine failure).
     */
    CompletableFuture<Picture> result();
}
