package org.phosphene.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.engine.LayerShapes;
import org.phosphene.engine.NetworkEnd;
import org.phosphene.engine.Reach;
import org.phosphene.job.WorkPool;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.NetworkMemory;
import org.phosphene.network.NetworkOpener;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.network.Preprocessing;
import org.phosphene.network.format.NetworkFile;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RenderNetwork;
import org.phosphene.studio.NetworkChoice.Place;

/** The networks that can be opened, and those that are open. */
final class Networks {

    private final NetworkCatalog catalog;
    private final NetworkOpener opener;
    private final WorkPool pool;
    private final EngineHost host;
    private final MarkedLayers marks;
    private final Map<String, CompletableFuture<OpenedLayers>> open = new ConcurrentHashMap<>();
    private final List<NetworkChoice> files = new ArrayList<>();

    /** @param memory what the user chose about networks */
    Networks(NetworkCatalog catalog, NetworkMemory memory, WorkPool pool, EngineHost host, MarkedLayers marks) {
        this.catalog = catalog;
        this.opener = new NetworkOpener(catalog, NetworkFile::read, memory);
        this.pool = pool;
        this.host = host;
        this.marks = marks;
    }

    synchronized List<NetworkChoice> choices() {
        List<NetworkChoice> choices = new ArrayList<>();
        for (CatalogEntry entry : catalog.entries()) {
            if (entry.isHere()) {
                choices.add(choice(entry));
            }
        }
        choices.addAll(files);
        catalog.entries().stream()
                .filter(entry -> !entry.isHere())
                .map(Networks::choice)
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    private static NetworkChoice choice(CatalogEntry entry) {
        Place place =
                entry.download().isEmpty() ? Place.BUNDLED : entry.isHere() ? Place.DOWNLOADED : Place.DOWNLOADABLE;
        return choice(entry.profile(), place);
    }

    private static NetworkChoice choice(NetworkProfile profile, Place place) {
        return new NetworkChoice(profile.id(), profile.title(), profile.note(), place);
    }

    /** What people call a network; its id or path where nobody knows it. */
    String titleOf(String idOrFile) {
        return choices().stream()
                .filter(choice -> choice.id().equals(idOrFile))
                .map(NetworkChoice::title)
                .findFirst()
                .orElse(idOrFile);
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

    /** The networks that are open, in no order. */
    List<OpenedLayers> opened() {
        return open.values().stream()
                .filter(Networks::isOpen)
                .map(CompletableFuture::join)
                .distinct()
                .toList();
    }

    private static boolean isOpen(CompletableFuture<OpenedLayers> opening) {
        return opening.isDone() && !opening.isCompletedExceptionally();
    }

    /** Gives back what a network holds; nothing may run on it. */
    CompletableFuture<Void> close(OpenedLayers network) {
        open.values().removeIf(opening -> isOpen(opening) && opening.join() == network);
        synchronized (this) {
            files.removeIf(file -> file.id().equals(network.id()));
        }
        return host.call(() -> {
            host.engine().release(network.opened().network());
            return null;
        });
    }

    /** The same network as the user's newest choice describes it; from now on it is the open one. */
    CompletableFuture<OpenedLayers> describe(OpenedLayers network) {
        return pool.submit(() -> opener.describe(network.opened()))
                .thenCompose(described -> measuredAgain(described, network))
                .thenApply(described -> {
                    open.replaceAll((id, opening) -> isOpen(opening) && opening.join() == network
                            ? CompletableFuture.completedFuture(described)
                            : opening);
                    return described;
                });
    }

    /** Reads a network anew, whether it is open or not; on the caller's thread. */
    OpenedNetwork readAgain(String idOrFile) {
        return opener.open(idOrFile);
    }

    private CompletableFuture<OpenedLayers> read(String idOrFile) {
        return pool.submit(() -> opener.open(idOrFile)).thenCompose(opened -> host.call(() -> measured(opened)));
    }

    /** How far a network runs depends on the sizes of its input alone, not on what is given in them. */
    private CompletableFuture<OpenedLayers> measuredAgain(OpenedNetwork described, OpenedLayers before) {
        return Arrays.equals(ownInput(described), ownInput(before.opened()))
                ? CompletableFuture.completedFuture(remembered(described, before.reach()))
                : host.call(() -> measured(described));
    }

    private static long[] ownInput(OpenedNetwork opened) {
        NetworkProfile profile = opened.profile();
        return profile.preprocessing().inputShape(1, profile.inputHeight(), profile.inputWidth());
    }

    private OpenedLayers measured(OpenedNetwork opened) {
        NetworkProfile profile = opened.profile();
        Reach reach = LayerShapes.reach(host.engine(), opened.network(), ownInput(opened));
        if (reach.shapes().isEmpty()) {
            throw new PhospheneException(
                    "No layer of '%s' can be run. %s Export it without what is before its first convolution; "
                            + "docs/onnx-support.md lists what runs.",
                    profile.title(),
                    reach.ends().stream()
                            .findFirst()
                            .map(NetworkEnd::reason)
                            .orElse(Sentence.of("None of them has channels of a picture.")));
        }
        return remembered(opened, reach);
    }

    private synchronized OpenedLayers remembered(OpenedNetwork opened, Reach reach) {
        NetworkChoice choice = choice(opened.profile(), Place.FILE);
        boolean bundled = catalog.entry(choice.id()).isPresent();
        if (!bundled) {
            files.removeIf(file -> file.id().equals(choice.id())); // its note may be another now
            files.add(choice);
        }
        return new OpenedLayers(opened, reach, marks);
    }

    /** Name by which a recipe's network can be opened: its id, or a file that is open, by the hash. */
    Optional<String> nameOf(String id, String sha256) {
        if (catalog.entry(id).isPresent()) {
            return Optional.of(id);
        }
        return opened().stream()
                .filter(network -> network.sha256().equals(sha256))
                .map(OpenedLayers::id)
                .findFirst();
    }

    /** Name by which the network of a recipe can be opened, whatever it was called where the recipe was made. */
    Optional<String> nameHere(Recipe.NetworkRef network) {
        return nameOf(network.sha256()).or(() -> catalog.entry(network.id())
                .filter(entry -> entry.sha256().isEmpty())
                .filter(CatalogEntry::isHere)
                .map(entry -> entry.profile().id()));
    }

    /** Name by which a network of a hash can be opened: one of the catalogue that is here, or one that is open. */
    Optional<String> nameOf(String sha256) {
        return catalog.entryFor(sha256)
                .filter(CatalogEntry::isHere)
                .map(entry -> entry.profile().id())
                .or(() -> opened().stream()
                        .filter(layers -> layers.sha256().equals(sha256))
                        .map(OpenedLayers::id)
                        .findFirst());
    }

    /** How the catalogue says that pictures are given to a network, if it knows it. */
    Optional<Preprocessing> catalogues(Recipe.NetworkRef network) {
        return catalog.entryFor(network.sha256()).map(entry -> entry.profile().preprocessing());
    }

    /** The network as a recipe needs it; on the engine thread. */
    RenderNetwork at(OpenedLayers layers, Recipe recipe) {
        Preprocessing how = recipe.network()
                .preprocessing()
                .orElse(layers.opened().profile().preprocessing());
        return at(layers, how, recipe.shape().height(), recipe.shape().width());
    }

    /** The network as a render of some size needs it; on the engine thread. */
    RenderNetwork at(OpenedLayers layers, int height, int width) {
        return at(layers, layers.opened().profile().preprocessing(), height, width);
    }

    private RenderNetwork at(OpenedLayers layers, Preprocessing how, int height, int width) {
        OpenedNetwork opened = layers.opened();
        NetworkProfile profile = opened.profile();
        long[] input = how.inputShape(1, height, width);
        Map<String, List<Integer>> shapes = Arrays.equals(input, ownInput(opened))
                ? layers.shapes()
                : LayerShapes.measure(host.engine(), opened.network(), input);
        return new RenderNetwork(opened.network(), how, profile.logits(), profile.probabilities(), shapes);
    }
}
