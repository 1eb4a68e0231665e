package org.phosphene.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the user interrupts a command: what runs is stopped, and the program lives until the command has
 * saved what there is. Construct before the work, name what runs with {@link #stops}, close when everything is saved.
 */
final class Interruption implements AutoCloseable {

    private static final int LONGEST_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Services.Registration registration;
    private Runnable stop = () -> {};
    private boolean requested;

    Interruption(Services services) {
        registration = services.onInterrupt(this::stopAndWait);
    }

    /** Says how what runs from now on is stopped. */
    synchronized void stops(Runnable next) {
        stop = next;
        if (requested) {
            next.run();
        }
    }

    /** Whether the user has interrupted. */
    synchronized boolean requested() {
        return requested;
    }

    private synchronized void stop() {
        requested = true;
        stop.run();
    }

    private void stopAndWait() {
        stop();
        try {
            // A disk that never answers must not keep the program alive for good.
            done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        registration.close();
        done.countDown();
    }
}
