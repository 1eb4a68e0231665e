package org.phosphene.studio;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A folder of photographs that is scanned. */
record ScanningTask(Scanning scan) implements RunningTask {

    @Override
    public Kind kind() {
        return Kind.SCAN;
    }

    @Override
    public String subject() {
        return String.valueOf(scan.request().folder().getFileName());
    }

    @Override
    public double progress() {
        ScanProgress now = scan.progress();
        return now.total() == 0 ? Double.NaN : (double) now.done() / now.total();
    }

    @Override
    public OptionalLong secondsLeft() {
        return scan.progress().secondsLeft();
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
