package org.phosphene.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one thread on which everything of the engine happens. Jobs take turns, a step each, so that runs side by side
 * advance together; short calls go before the next step. Order of use: construct, {@link #start} and {@link #call} from
 * any thread, {@link #close} once.
 */
public final class EngineThread implements AutoCloseable {

    /** Turns of a job that has just begun, before which none that gives way has one. */
    private static final int FIRST = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Job<?>> jobs = new ArrayDeque<>();
    private final Deque<Call<?>> calls = new ArrayDeque<>();
    private final Thread thread;
    private boolean closed;

    /** @param name shown in thread dumps and the log */
    public EngineThread(String name) {
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts work that takes turns with the other jobs. */
    public <T> Job<T> start(Steps<T> steps) {
        return start(new Job<>(steps, false, this::wake));
    }

    /** The same for work that nobody waits for: it has no turn until jobs that have just begun have shown something. */
    public <T> Job<T> startBehind(Steps<T> steps) {
        return start(new Job<>(steps, true, this::wake));
    }

    private <T> Job<T> start(Job<T> job) {
        locked(() -> {
            if (closed) {
                job.fail(new CancellationException("closed"));
            } else {
                jobs.addLast(job);
            }
        });
        return job;
    }

    /** Runs one short call before the next step of a job. */
    public <T> CompletableFuture<T> call(Callable<T> call) {
        Call<T> pending = new Call<>(call, new CompletableFuture<>());
        locked(() -> {
            if (closed) {
                pending.result().completeExceptionally(new CancellationException("closed"));
            } else {
                calls.addLast(pending);
            }
        });
        return pending.result();
    }

    /** Number of jobs that are not finished. */
    public int running() {
        lock.lock();
        try {
            return jobs.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the caller is on this thread. */
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /**
     * Ends every job without a result and the thread after the step in progress; waits at most the given time for it.
     *
     * @return whether the thread has ended
     */
    public boolean close(long time, TimeUnit unit) {
        locked(() -> closed = true);
        try {
            if (!isCurrent()) {
                thread.join(unit.toMillis(time));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    @Override
    public void close() {
        close(800, TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (true) {
            Runnable next = next();
            if (next == null) {
                break;
            }
            next.run();
        }
        CancellationException end = new CancellationException("closed");
        calls.forEach(call -> call.result().completeExceptionally(end));
        jobs.forEach(job -> job.fail(end));
    }

    /** The next short call or turn; waits until there is one; null once closed. */
    private Runnable next() {
        lock.lock();
        try {
            while (!closed) {
                if (!calls.isEmpty()) {
                    return calls.removeFirst();
                }
                boolean fresh = jobs.stream().anyMatch(job -> job.isFresh(FIRST));
                for (int i = jobs.size(); i > 0; i--) {
                    Job<?> job = jobs.removeFirst();
                    jobs.addLast(job);
                    if (!job.waits() && (!fresh || job.insists())) {
                        return () -> turn(job);
                    }
                }
                changed.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void turn(Job<?> job) {
        if (!job.turn()) {
            locked(() -> jobs.remove(job));
        }
    }

    private void wake() {
        locked(() -> {});
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private record Call<T>(Callable<T> work, CompletableFuture<T> result) implements Runnable {

        @Override
        public void run() {
            try {
                result.complete(work.call());
            } catch (Throwable e) { // whatever happens belongs to the caller; the thread lives on
                result.completeExceptionally(e);
            }
        }
    }
}
