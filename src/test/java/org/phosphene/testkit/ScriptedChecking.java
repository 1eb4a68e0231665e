package org.phosphene.testkit;

import java.util.concurrent.CompletableFuture;
import org.phosphene.studio.Checking;
import org.phosphene.studio.Checklist;

/** A checklist that ends when the test says so. */
public final class ScriptedChecking implements Checking {

    private final CompletableFuture<Checklist> result = new CompletableFuture<>();
    private volatile double progress;
    private volatile boolean stopped;

    /** Moves on. */
    public void moveTo(double share) {
        progress = share;
    }

    /** Whether it was stopped. */
    public boolean stopped() {
        return stopped;
    }

    @Override
    public CompletableFuture<Checklist> result() {
        return result;
    }

    @Override
    public double progress() {
        return progress;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
