package org.phosphene.job;

/**
 * Something to be done when the program is told to end from outside (Ctrl-C, logout). Register, work, close; after
 * {@link #close} nothing is called any more. The program ends when the task returns, so a task that waits for a file to
 * be saved saves it.
 */
public final class ShutdownHook implements AutoCloseable {

    private final Thread thread;

    /** @param task called at most once, on a thread of its own */
    public ShutdownHook(Runnable task) {
        thread = new Thread(task, "shutdown");
        Runtime.getRuntime().addShutdownHook(thread);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException alreadyEnding) {
            // The task is running or has run; there is nothing left to take back.
        }
    }
}
