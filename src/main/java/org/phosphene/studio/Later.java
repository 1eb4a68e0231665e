package org.phosphene.studio;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.phosphene.job.Job;

/** Long work that other threads go along with. */
final class Later<T> implements Working<T> {

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile double progress;
    private volatile boolean stopped;
    private volatile Job<?> job;

    /** Goes along with a job, which ends when this is stopped. */
    synchronized <S> CompletableFuture<S> follow(Job<S> started) {
        job = started;
        if (stopped) {
            started.cancel();
        }
        return started.result();
    }

    void progress(double share) {
        progress = share;
    }

    void end(T value, Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(RunningScan.inWords(failure));
        } else {
            result.complete(value);
        }
    }

    @Override
    public CompletableFuture<T> result() {
        return result;
    }

    @Override
    public double progress() {
        return progress;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (job != null) {
            job.cancel();
        }
        result.completeExceptionally(new CancellationException("stopped"));
    }
}
