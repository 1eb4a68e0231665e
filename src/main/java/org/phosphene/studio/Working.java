package org.phosphene.studio;

import java.util.concurrent.CompletableFuture;

/**
 * Long work on its way. All methods may be called on every thread and return at once.
 *
 * @param <T> what it leaves behind
 */
public interface Working<T> {

    /** What was found; fails with a {@code CancellationException} when it was stopped. */
    CompletableFuture<T> result();

    /** Share of the work that is done, 0 to 1. */
    double progress();

    /** Ends it. */
    void stop();
}
