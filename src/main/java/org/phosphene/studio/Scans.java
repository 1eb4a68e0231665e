package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.examples.ExampleIndex;
import org.phosphene.examples.IndexFolder;
import org.phosphene.examples.IndexReader;
import org.phosphene.examples.IndexSubject;
import org.phosphene.examples.LayerChoice;
import org.phosphene.examples.Scan;
import org.phosphene.examples.ScanResult;
import org.phosphene.examples.ScanTask;
import org.phosphene.job.WorkPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts scans and finds their indexes. */
final class Scans {

    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    private final Networks networks;
    private final IndexFolder indexes;
    private final Path bundled;
    private final WorkPool pool;
    private final EngineHost host;
    private final List<RunningScan> running = new ArrayList<>();

    /** @param pool for reading photographs: a scan must not wait behind a file that is saved */
    Scans(Networks networks, IndexFolder indexes, Path bundled, WorkPool pool, EngineHost host) {
        this.networks = networks;
        this.indexes = indexes;
        this.bundled = bundled.toAbsolutePath().normalize();
        this.pool = pool;
        this.host = host;
    }

    Path bundled() {
        return bundled;
    }

    synchronized List<Scanning> running() {
        return running.stream()
                .filter(scan -> !scan.result().isDone()) // one that was stopped before it began has ended already
                .map(Scanning.class::cast)
                .toList();
    }

    synchronized Scanning scan(ScanRequest request) {
        Optional<RunningScan> same = running.stream()
                .filter(scan -> !scan.isStopped() && scan.request().equals(request))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        RunningScan scan = new RunningScan(request);
        running.add(scan);
        begin(scan);
        return scan;
    }

    private void begin(RunningScan scan) {
        ScanRequest request = scan.request();
        networks.open(request.network())
                .thenCompose(layers -> pool.submit(() -> task(request, layers)))
                .thenCompose(task -> host.call(host::engine)
                        .thenCompose(
                                engine -> pool.submit(() -> new Scan(engine, task, pool, () -> host.running() == 1)))
                        .thenCompose(begun -> scan.follow(begun, host.startBehind(begun)))
                        .thenAccept(found -> end(scan, task.index(), found, null)))
                .exceptionally(failure -> {
                    end(scan, null, null, failure);
                    return null;
                });
    }

    private void end(RunningScan scan, Path index, ScanResult found, Throwable failure) {
        synchronized (this) {
            running.remove(scan);
        }
        scan.end(index, found, failure);
    }

    private ScanTask task(ScanRequest request, OpenedLayers layers) {
        ScannedNetwork network = ScannedNetwork.of(layers);
        List<String> names =
                request.layers().isEmpty() ? LayerChoice.usual(network.network()) : network.namesOf(request.layers());
        IndexSubject subject = IndexSubject.of(
                network.sha256(), network.profile(), request.folder(), LayerChoice.of(network.network(), names));
        Path file = indexes.file(subject);
        if (request.rebuild() && ExampleIndex.exists(file) && !ExampleIndex.isSound(file, subject)) {
            // a rebuild that is asked for twice must not throw a good index away
            ExampleIndex.putAside(file);
        }
        return new ScanTask(layers.opened(), network.network(), subject, file, ScanTask.BATCH);
    }

    /** The folders that were scanned with a network as it is given pictures now, the bundled one first. */
    List<ScannedFolder> folders(ScannedNetwork network) {
        Map<Path, ScannedFolder> folders = new HashMap<>();
        for (Path file : indexes.of(network.sha256())) {
            try (ExampleIndex index = ExampleIndex.open(file)) {
                IndexReader reader = index.reader();
                if (IndexSubject.isPreparedAs(reader.meta("settings").orElse(""), network.profile())) {
                    ScannedFolder found = described(reader);
                    folders.merge(found.folder(), found, Scans::together);
                }
            } catch (PhospheneException e) {
                LOG.warn("index passed over", e); // a scan of that folder tells
            }
        }
        return folders.values().stream()
                .sorted(Comparator.comparing((ScannedFolder folder) -> !folder.bundled())
                        .thenComparing(folder -> folder.folder().toString()))
                .toList();
    }

    private ScannedFolder described(IndexReader reader) {
        Path folder = Path.of(reader.meta("folder").orElse(""));
        return new ScannedFolder(
                folder,
                folder.equals(bundled),
                reader.count(),
                reader.layerNames(),
                reader.perSecond(),
                reader.complete());
    }

    /** One folder with two choices of layers. */
    private static ScannedFolder together(ScannedFolder one, ScannedFolder other) {
        Set<String> layers = new LinkedHashSet<>(one.layers());
        layers.addAll(other.layers());
        return new ScannedFolder(
                one.folder(),
                one.bundled(),
                Math.max(one.photographs(), other.photographs()),
                List.copyOf(layers),
                Math.max(one.perSecond(), other.perSecond()),
                one.complete() && other.complete());
    }

    /**
     * The index that knows most about a layer.
     *
     * @throws NotScannedException when none does
     */
    ExampleIndex find(ScannedNetwork network, Path folder, Optional<String> layer) {
        ExampleIndex best = null;
        int most = -1;
        for (Path file : indexes.of(network.sha256(), folder)) {
            ExampleIndex index = ExampleIndex.open(file);
            IndexReader reader = index.reader();
            boolean fits = IndexSubject.isPreparedAs(reader.meta("settings").orElse(""), network.profile())
                    && (layer.isEmpty() || reader.layer(layer.get()).isPresent());
            int count = fits ? reader.count() : -1;
            if (count > most) {
                if (best != null) {
                    best.close();
                }
                best = index;
                most = count;
            } else {
                index.close();
            }
        }
        if (best == null || most == 0) {
            if (best != null) {
                best.close();
            }
            String title = network.layers().title();
            throw new NotScannedException(layer.map(name -> Sentence.of(
                            "The photographs in %s have not been scanned with %s at the layer %s. Scan them first.",
                            folder, title, name))
                    .orElse(Sentence.of(
                            "The photographs in %s have not been scanned with %s. Scan them first.", folder, title)));
        }
        return best;
    }

    CompletableFuture<ScannedNetwork> open(String network) {
        return networks.open(network).thenApply(ScannedNetwork::of);
    }
}
