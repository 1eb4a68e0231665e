package org.phosphene.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.phosphene.studio.Rendering;

/**
 * What happens when the user interrupts a command: its run is stopped, and the program lives until the command has
 * saved the picture. Construct before the work, name each run with {@link #stops}, close when everything is saved.
 */
final class Interruption implements AutoCloseable {

    private static final int LONGEST_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Services.Registration registration;
    private Rendering rendering;
    private boolean requested;

    Interruption(Services services) {
        registration = services.onInterrupt(this::stopAndWait);
    }

    /** Names the run that is stopped from now on. */
    synchronized void stops(Rendering next) {
        rendering = next;
        if (requested) {
            next.stop();
        }
    }

    /** Whether the user has interrupted. */
    synchronized boolean requested() {
        return requested;
    }

    private synchronized void stop() {
        requested = true;
        if (rendering != null) {
            rendering.stop();
        }
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
