package org.phosphene.testkit;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DownloadProgress;
import org.phosphene.studio.Downloading;

/** A download that moves when the test says so. */
public final class ScriptedDownloading implements Downloading {

    private final CompletableFuture<Boolean> result = new CompletableFuture<>();
    private DownloadProgress progress = DownloadProgress.NONE;

    @Override
    public CompletableFuture<Boolean> result() {
        return result;
    }

    @Override
    public DownloadProgress progress() {
        return progress;
    }

    @Override
    public void stop() {
        result.complete(false);
    }

    /** So much is here of 50 million bytes, at 2 million a second. */
    public void move(long bytes) {
        progress = new DownloadProgress(
                bytes, OptionalLong.of(50_000_000), 2e6, OptionalLong.of((50_000_000 - bytes) / 2_000_000));
    }

    /** It ends with this sentence. */
    public void fail(String sentence) {
        result.completeExceptionally(new PhospheneException(sentence));
    }
}
