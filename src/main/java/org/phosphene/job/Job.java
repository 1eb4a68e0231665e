package org.phosphene.job;

import java.util.concurrent.CompletableFuture;
import org.phosphene.core.CancelToken;

/**
 * One piece of long work on the engine thread, as its owner sees it. All methods may be called on every thread and
 * return at once.
 *
 * @param <T> what it leaves behind
 */
public final class Job<T> implements CancelToken {

    /** States of a job; the last three are final. */
    public enum State {
        RUNNING,
        PAUSED,
        CANCELLED,
        DONE,
        FAILED
    }

    private final Steps<T> steps;
    private final Runnable wake;
    private final boolean behind;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile boolean cancelled;
    private volatile boolean paused;
    private volatile State last = State.RUNNING;
    private int turns; // known to the engine thread only

    /** @param behind whether it lets others show something first */
    Job(Steps<T> steps, boolean behind, Runnable wake) {
        this.steps = steps;
        this.behind = behind;
        this.wake = wake;
    }

    /** What it does now. */
    public State state() {
        return last == State.RUNNING && paused ? State.PAUSED : last;
    }

    /** Ends it after the step in progress; {@link #result()} completes with what was reached. */
    public void cancel() {
        cancelled = true;
        wake.run();
    }

    /** Holds it after the step in progress. */
    public void pause() {
        paused = true;
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        paused = false;
        wake.run();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** What it leaves behind, or the exception it failed with. */
    public CompletableFuture<T> result() {
        return result;
    }

    boolean waits() {
        return paused && !cancelled;
    }

    /** Whether it has been cancelled or lets nobody go first. */
    boolean insists() {
        return !behind || cancelled;
    }

    /** Whether others have to wait for it: it has just begun, and somebody looks at an empty canvas. */
    boolean isFresh(int first) {
        return !behind && !waits() && turns < first;
    }

    /** One turn. Returns whether the job wants another. */
    boolean turn() {
        turns++;
        try {
            if (!cancelled && steps.step()) {
                return true;
            }
            boolean early = cancelled;
            T value = steps.finish(early);
            steps.close();
            last = early ? State.CANCELLED : State.DONE;
            result.complete(value);
        } catch (Throwable e) { // whatever happens belongs to the owner; the thread lives on
            fail(e);
        }
        return false;
    }

    /** Ends it without a result, keeping nothing. */
    void fail(Throwable reason) {
        last = State.FAILED;
        try {
            steps.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
        result.completeExceptionally(reason);
    }
}
