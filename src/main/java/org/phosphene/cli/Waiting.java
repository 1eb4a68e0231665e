package org.phosphene.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.phosphene.core.PhospheneException;

/** Waits for the answers of the studio, which never waits itself. */
final class Waiting {

    private Waiting() {}

    /** The result, or the failure as it was meant for the user. */
    static <T> T forResult(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PhospheneException("The command was interrupted.", e);
        }
    }

    /** Waits some time; whether the future is done then, well or not. */
    static boolean done(CompletableFuture<?> future, int milliseconds) {
        try {
            future.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | CancellationException e) {
            return true; // forResult tells it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PhospheneException("The command was interrupted.", e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
