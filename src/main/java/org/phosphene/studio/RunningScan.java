package org.phosphene.studio;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.FailureCause;
import org.phosphene.examples.DamagedIndex;
import org.phosphene.examples.Scan;
import org.phosphene.examples.ScanCount;
import org.phosphene.examples.ScanResult;
import org.phosphene.job.Job;

/** One scan. */
final class RunningScan implements Scanning {

    private final ScanRequest request;
    private final CompletableFuture<ScanSummary> result = new CompletableFuture<>();
    private volatile Scan scan;
    private volatile boolean stopped;
    private volatile Job<ScanResult> job;

    RunningScan(ScanRequest request) {
        this.request = request;
    }

    /** Goes along with a scan that has begun. */
    synchronized CompletableFuture<ScanResult> follow(Scan begun, Job<ScanResult> started) {
        scan = begun;
        job = started;
        if (stopped) {
            started.cancel();
        }
        return started.result();
    }

    boolean isStopped() {
        return stopped;
    }

    void end(Path index, ScanResult found, Throwable failure) {
        if (failure == null) {
            result.complete(new ScanSummary(
                    index,
                    found.photographs(),
                    found.added(),
                    found.changed(),
                    found.removed(),
                    found.skipped().stream()
                            .map(one -> new ScanSummary.Unreadable(one.name(), one.reason()))
                            .toList(),
                    found.complete(),
                    found.perSecond()));
            return;
        }
        result.completeExceptionally(inWords(failure));
    }

    /** A failure as users of the studio know it. */
    static Throwable inWords(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof DamagedIndex damaged ? new DamagedIndexException(damaged.sentence(), damaged) : cause;
    }

    @Override
    public ScanRequest request() {
        return request;
    }

    @Override
    public ScanProgress progress() {
        Scan begun = scan;
        if (begun == null) {
            return ScanProgress.NONE;
        }
        ScanCount count = begun.count();
        double speed = count.perSecond();
        OptionalLong left =
                speed > 0 ? OptionalLong.of(Math.round((count.total() - count.done()) / speed)) : OptionalLong.empty();
        return new ScanProgress(count.done(), count.total(), count.skipped(), speed, left);
    }

    @Override
    public CompletableFuture<ScanSummary> result() {
        return result;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (job != null) {
            job.cancel();
        } else {
            result.completeExceptionally(new CancellationException("stopped before it began"));
        }
    }
}
