package org.phosphene.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for reading and writing files and decoding pictures: whatever waits for a disk and not for the engine. */
public final class WorkPool implements AutoCloseable {

    private static final long LONGEST_WAIT = 400; // milliseconds; a window closes within a second

    private final ExecutorService threads;

    /**
     * @param name start of the threads' names
     * @param size most tasks at the same time
     */
    public WorkPool(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a task on one of the threads. */
    public <T> CompletableFuture<T> submit(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try {
                    result.complete(task.call());
                } catch (Throwable e) { // whatever happens belongs to the caller
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    /** The same for a task whose end nobody waits for. */
    public void run(Runnable task) {
        submit(() -> {
            task.run();
            return null;
        });
    }

    /** Starts nothing new, lets what runs end for a moment, such as a file being saved, then interrupts it. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(LONGEST_WAIT, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
