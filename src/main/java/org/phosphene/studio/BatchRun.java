package org.phosphene.studio;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;

/** A run that makes several pictures at once, each for itself. */
interface BatchRun {

    /**
     * What it made.
     *
     * @param frame the pictures
     * @param activations of their units on them
     * @param still pictures that never moved, since their gradient was exactly zero
     */
    record Batch(Frame frame, List<Double> activations, Set<Integer> still) {

        public Batch {
            activations = List.copyOf(activations);
            still = Set.copyOf(still);
        }
    }

    /** Starts runs. */
    interface Starter {

        /** Finds out what is to be made; fails with a {@code PhospheneException}. */
        CompletableFuture<ChannelRecipes> recipes(GalleryRequest request);

        /** Starts one. */
        BatchRun start(RenderRequest request);
    }

    /**
     * Completes at the end. Fails with a {@code CancellationException} when it was stopped, by whomever, and with a
     * {@code PhospheneException} when it failed.
     */
    CompletableFuture<Batch> result();

    /** Share of the steps that are done, 0 to 1. */
    double progress();

    /** Speed over the last second, 0 before the first step. */
    double stepsPerSecond();

    /** Holds it after the step in progress. */
    void pause();

    /** Goes on. */
    void resume();

    /** Ends it. */
    void stop();
}
