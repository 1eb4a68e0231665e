package org.phosphene.studio;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A folder of photographs that is scanned.
 *
 * @param networks know its network's title
 */
record ScanningTask(Scanning scan, Networks networks) implements RunningTask {

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
        return networks.titleOf(scan.request().network());
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
