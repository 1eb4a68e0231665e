package org.phosphene.studio;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A network on its way here.
 *
 * @param network its id
 */
record DownloadTask(String network, Downloading download) implements RunningTask {

    @Override
    public Kind kind() {
        return Kind.DOWNLOAD;
    }

    @Override
    public String subject() {
        return network;
    }

    @Override
    public double progress() {
        DownloadProgress now = download.progress();
        return now.total().isPresent() ? (double) now.bytes() / now.total().getAsLong() : Double.NaN;
    }

    @Override
    public OptionalLong secondsLeft() {
        return download.progress().secondsLeft();
    }

    @Override
    public void stop() {
        download.stop();
    }

    @Override
    public CompletableFuture<?> end() {
        return download.result();
    }
}
