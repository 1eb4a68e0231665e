package org.phosphene.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.Scanning;

/** A scan that goes on when the test says so. */
public final class ScriptedScanning implements Scanning {

    private final ScanRequest request;
    private final CompletableFuture<ScanSummary> result = new CompletableFuture<>();
    private ScanProgress progress = ScanProgress.NONE;

    ScriptedScanning(ScanRequest request) {
        this.request = request;
    }

    @Override
    public ScanRequest request() {
        return request;
    }

    @Override
    public ScanProgress progress() {
        return progress;
    }

    /** From now on this far. */
    public void advance(int done, int total, double perSecond, long secondsLeft) {
        progress = new ScanProgress(done, total, 0, perSecond, OptionalLong.of(secondsLeft));
    }

    /** It is done. */
    public void end(ScanSummary.Unreadable... unreadable) {
        result.complete(summary(true, List.of(unreadable)));
    }

    @Override
    public CompletableFuture<ScanSummary> result() {
        return result;
    }

    @Override
    public void stop() {
        result.complete(summary(false, List.of()));
    }

    private static ScanSummary summary(boolean complete, List<ScanSummary.Unreadable> unreadable) {
        return new ScanSummary(Path.of("index.sqlite"), 12, 12, 0, 0, unreadable, complete, 40);
    }
}
