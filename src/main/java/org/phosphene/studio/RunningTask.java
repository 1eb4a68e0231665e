package org.phosphene.studio;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Something that takes its time, for a list of all that runs. Two of them are equal when they are the same work. All
 * methods may be called on every thread and return at once.
 */
public interface RunningTask {

    /** What is done. */
    enum Kind {
        RENDER,
        SCAN,
        DOWNLOAD,
        EXPORT,
        GALLERY
    }

    /** What is done. */
    Kind kind();

    /** What it is done to: an objective, a folder, a network or a file, as users know it. */
    String subject();

    /** Title of the network that does it; empty where that goes without saying. */
    default String network() {
        return "";
    }

    /** How far it is, 0 to 1; NaN where that is not known. */
    double progress();

    /** Time left in seconds; empty where it is not known. */
    OptionalLong secondsLeft();

    /** Ends it. */
    void stop();

    /** Completes when it has ended, exceptionally where it failed. */
    CompletableFuture<?> end();
}
