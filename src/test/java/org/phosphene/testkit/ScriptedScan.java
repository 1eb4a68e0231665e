package org.phosphene.testkit;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.phosphene.studio.RunningTask;
import org.phosphene.studio.Scanning;

/** A scan of a scripted studio in its list of tasks. */
record ScriptedScan(Scanning scan) implements RunningTask {

    @Override
    public Kind kind() {
        return Kind.SCAN;
    }

    @Override
    public String subject() {
        return String.valueOf(scan.request().folder().getFileName());
    }

    @Override
    public String network() {
        return scan.request().network();
    }

    @Override
    public double progress() {
        return Double.NaN;
    }

    @Override
    public OptionalLong secondsLeft() {
        return OptionalLong.empty();
    }

    @Override
    public void stop() {
        scan.stop();
    }

    @Override
    public CompletableFuture<?> end() {
        return scan.result();
    }
}
