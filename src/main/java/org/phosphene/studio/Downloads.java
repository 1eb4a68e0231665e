package org.phosphene.studio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.core.PhospheneException;
import org.phosphene.job.WorkPool;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.DownloadSource;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.Quoted;
import org.phosphene.network.download.Download;
import org.phosphene.network.download.DownloadLimits;
import org.phosphene.network.download.DownloadedFiles;
import org.phosphene.network.download.Proxies;
import org.phosphene.network.download.TransferProgress;

/** Fetches networks of the catalogue, each when somebody asked for it, and removes them again. */
final class Downloads implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final NetworkCatalog catalog;
    private final DownloadLimits limits;
    private final WorkPool pool = new WorkPool("phosphene-downloads", AT_ONCE);
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    Downloads(NetworkCatalog catalog, DownloadLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /** What somebody should know who decides about a download; empty for a network that has no address. */
    Optional<NetworkOffer> offer(String id) {
        return catalog.entry(id).filter(entry -> entry.download().isPresent()).map(Downloads::offer);
    }

    private static NetworkOffer offer(CatalogEntry entry) {
        DownloadSource source = entry.download().orElseThrow();
        return new NetworkOffer(
                entry.profile().id(),
                entry.profile().title(),
                entry.source(),
                entry.licence(),
                source.address().toString(),
                source.bytes(),
                new DownloadedFiles(entry).arrived(),
                source.sha256().or(entry::sha256).isPresent(),
                entry.file().toString());
    }

    /** What comes now. */
    List<RunningTask> running() {
        return running.stream()
                .map(download -> (RunningTask) new DownloadTask(download.network, download))
                .toList();
    }

    /**
     * Begins a download.
     *
     * @param proxy host and port, empty for what environment and system say
     * @throws PhospheneException for a network that cannot be downloaded or is here, or a proxy that is none
     */
    Downloading begin(String id, String proxy) {
        CatalogEntry entry = downloadable(id);
        if (entry.isHere()) {
            throw new PhospheneException(
                    "The network %s is here already. Open it, or remove it first to download it again.",
                    Quoted.name(id));
        }
        Download download = new Download(entry, Proxies.of(proxy), limits);
        Running begun = new Running(id);
        running.add(begun);
        pool.submit(() -> download.run(() -> begun.stopped, begun::tell).isPresent())
                .whenComplete((done, failure) -> {
                    running.remove(begun);
                    if (failure == null) {
                        begun.result.complete(done);
                    } else {
                        begun.result.completeExceptionally(failure);
                    }
                });
        return begun;
    }

    /** Removes a downloaded network and what has arrived of one. */
    CompletableFuture<Void> remove(String id) {
        return pool.submit(() -> {
            try {
                if (!new DownloadedFiles(downloadable(id)).delete()) {
                    throw new PhospheneException(
                            "The network %s is not on this computer; there is nothing to remove.", Quoted.name(id));
                }
                return null;
            } catch (IOException e) {
                throw new PhospheneException(
                        "The network %s cannot be removed (%s). Close what has its file open and try again.",
                        Quoted.name(id), e.getMessage(), e);
            }
        });
    }

    private CatalogEntry downloadable(String id) {
        Optional<CatalogEntry> entry = catalog.entry(id);
        if (entry.isPresent() && entry.get().download().isEmpty()) {
            throw new PhospheneException(
                    "The network %s comes with the program; it needs no download.", Quoted.name(id));
        }
        List<String> ids = catalog.entries().stream()
                .filter(known -> known.download().isPresent())
                .map(known -> known.profile().id())
                .toList();
        return entry.orElseThrow(() -> new PhospheneException(
                "There is no network %s to download. %s",
                Quoted.name(id),
                ids.isEmpty() ? "None can be downloaded here." : "Known are " + String.join(", ", ids) + "."));
    }

    @Override
    public void close() {
        running.forEach(Running::stop);
        pool.close();
    }

    private static final class Running implements Downloading {

        private final String network;
        private final CompletableFuture<Boolean> result = new CompletableFuture<>();
        private volatile DownloadProgress progress = DownloadProgress.NONE;
        private volatile boolean stopped;

        Running(String network) {
            this.network = network;
        }

        private void tell(TransferProgress now) {
            progress = new DownloadProgress(now.bytes(), now.total(), now.bytesPerSecond(), now.secondsLeft());
        }

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
            stopped = true;
        }
    }
}
