package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.LayerShapes;
import org.phosphene.job.WorkPool;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.NetworkOpener;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.network.format.NetworkFile;
import org.phosphene.optvis.render.RenderNetwork;

/** The networks that can be opened, and those that are open. */
final class Networks {

    private final NetworkCatalog catalog;
    private final NetworkOpener opener;
    private final WorkPool pool;
    private final EngineHost host;
    private final Map<String, CompletableFuture<OpenedLayers>> open = new ConcurrentHashMap<>();
    private final List<NetworkChoice> files = new ArrayList<>();

    Networks(NetworkCatalog catalog, WorkPool pool, EngineHost host) {
        this.catalog = catalog;
        this.opener = new NetworkOpener(catalog, NetworkFile::read);
        this.pool = pool;
        this.host = host;
    }

    synchronized List<NetworkChoice> choices() {
        List<NetworkChoice> choices = new ArrayList<>();
        for (CatalogEntry entry : catalog.entries()) {
            choices.add(choice(entry.profile()));
        }
        choices.addAll(files);
        return List.copyOf(choices);
    }

    private static NetworkChoice choice(NetworkProfile profile) {
        return new NetworkChoice(profile.id(), profile.title(), profile.note());
    }

    /** Opens a network; one that is open is the same again, one that failed is tried again. */
    CompletableFuture<OpenedLayers> open(String idOrFile) {
        CompletableFuture<OpenedLayers> opening = open.computeIfAbsent(idOrFile, this::read);
        opening.whenComplete((network, failure) -> {
            if (failure != null) {
                open.remove(idOrFile, opening);
            }
        });
        return opening;
    }

    private CompletableFuture<OpenedLayers> read(String idOrFile) {
        return pool.submit(() -> opener.open(idOrFile)).thenCompose(opened -> host.call(() -> measured(opened)));
    }

    private OpenedLayers measured(OpenedNetwork opened) {
        NetworkProfile profile = opened.profile();
        Map<String, List<Integer>> shapes =
                LayerShapes.measure(host.engine(), opened.network(), profile.inputHeight(), profile.inputWidth());
        if (shapes.isEmpty()) {
            throw new PhospheneException("No layer of '" + profile.title()
                    + "' can be run: its very first operator is one this version does not know.");
        }
        remember(opened);
        return new OpenedLayers(opened, shapes);
    }

    private synchronized void remember(OpenedNetwork opened) {
        NetworkChoice choice = choice(opened.profile());
        boolean bundled = catalog.entry(choice.id()).isPresent();
        if (!bundled && files.stream().noneMatch(file -> file.id().equals(choice.id()))) {
            files.add(choice);
        }
    }

    /** Name by which a recipe's network can be opened: its id, or a file that is open, by the hash. */
    Optional<String> nameOf(String id, String sha256) {
        if (catalog.entry(id).isPresent()) {
            return Optional.of(id);
        }
        return open.values().stream()
                .filter(opening -> opening.isDone() && !opening.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .filter(network -> network.sha256().equals(sha256))
                .map(OpenedLayers::id)
                .findFirst();
    }

    /** The network as a render of some size needs it; on the engine thread. */
    RenderNetwork at(OpenedLayers layers, int height, int width) {
        OpenedNetwork opened = layers.opened();
        NetworkProfile profile = opened.profile();
        Map<String, List<Integer>> shapes = height == profile.inputHeight() && width == profile.inputWidth()
                ? layers.shapes()
                : LayerShapes.measure(host.engine(), opened.network(), height, width);
        return new RenderNetwork(
                opened.network(), profile.preprocessing(), profile.logits(), profile.probabilities(), shapes);
    }
}
