package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.examples.ExampleIndex;
import org.phosphene.examples.IndexFolder;
import org.phosphene.examples.IndexReader;
import org.phosphene.examples.Prepared;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.Thumbnail;
import org.phosphene.job.WorkPool;
import org.phosphene.network.Sha256;
import org.phosphene.optvis.render.Facet;
import org.phosphene.optvis.render.Facets;
import org.phosphene.optvis.render.NamedFile;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/** Dataset examples on the real engine. */
final class ExampleStudio implements DatasetExamples {

    private static final int CLUSTERED = 200;

    private final Scans scans;
    private final ExampleAnswers answers;
    private final PhotographSights sights;
    private final NetworkChecks checks;
    private final Attachments attachments;
    private final WorkPool pool;
    private final EngineHost host;

    /**
     * @param indexes where indexes are kept
     * @param pool for reading photographs and indexes
     */
    ExampleStudio(
            IndexFolder indexes,
            Networks networks,
            NetworkChecks checks,
            Attachments attachments,
            WorkPool pool,
            EngineHost host) {
        this.scans = new Scans(networks, indexes, attachments.samples(), pool, host);
        this.answers = new ExampleAnswers(scans);
        this.sights = new PhotographSights(host);
        this.checks = checks;
        this.attachments = attachments;
        this.pool = pool;
        this.host = host;
    }

    private <T> CompletableFuture<T> later(Callable<T> answer) {
        return inWords(pool.submit(answer));
    }

    private static <T> CompletableFuture<T> inWords(CompletableFuture<T> answer) {
        CompletableFuture<T> told = new CompletableFuture<>();
        answer.whenComplete((value, failure) -> {
            if (failure == null) {
                told.complete(value);
            } else {
                told.completeExceptionally(RunningScan.inWords(failure));
            }
        });
        return told;
    }

    private interface Answer<T> {
        T of(ScannedNetwork network) throws Exception;
    }

    private <T> CompletableFuture<T> with(String network, Answer<T> answer) {
        return inWords(scans.open(network).thenCompose(opened -> pool.submit(() -> answer.of(opened))));
    }

    @Override
    public Path bundled() {
        return scans.bundled();
    }

    @Override
    public CompletableFuture<List<ScannedFolder>> folders(String network) {
        return with(network, scans::folders);
    }

    @Override
    public Scanning scan(ScanRequest request) {
        return scans.scan(request);
    }

    @Override
    public List<Scanning> running() {
        return scans.running();
    }

    @Override
    public CompletableFuture<UnitExamples> unit(ExampleQuery query) {
        return with(query.network(), network -> answers.unit(network, query));
    }

    @Override
    public CompletableFuture<List<DatasetExample>> within(ExampleQuery query, double from, double to) {
        return with(query.network(), network -> answers.within(network, query, from, to));
    }

    @Override
    public CompletableFuture<Frame> thumbnail(DatasetExample example, boolean whole, int side) {
        return later(() -> {
            Pixels photograph = PhotographReader.read(example.photograph());
            Region all = Region.whole(photograph.width(), photograph.height());
            boolean same =
                    example.seen().right() <= all.right() && example.seen().bottom() <= all.bottom();
            boolean entire = whole || !same;
            // a whole photograph is never enlarged: heat maps are placed by its size
            int most = entire ? Math.min(side, Math.max(all.width(), all.height())) : side;
            Pixels small = Thumbnail.of(photograph, entire ? all : example.seen(), most);
            return new Frame(0, 0, 1, small.height(), small.width(), small.planes(), small.data());
        });
    }

    @Override
    public CompletableFuture<HeatMap> heatMap(String network, Path photograph, UnitRef unit) {
        return inWords(scans.open(network).thenCompose(opened -> {
            String layer = opened.layerOf(unit);
            return pool.submit(() -> Prepared.read(photograph, opened.preparation()))
                    .thenCompose(
                            prepared -> host.call(() -> sights.heatMap(opened, photograph, prepared, layer, unit)));
        }));
    }

    @Override
    public CompletableFuture<List<String>> categories(String network, Path folder) {
        return with(network, opened -> answers.categories(opened, folder));
    }

    @Override
    public CompletableFuture<List<ChannelFigures>> channels(
            String network, Path folder, String layer, Optional<String> category) {
        return with(network, opened -> answers.channels(opened, folder, layer, category));
    }

    @Override
    public CompletableFuture<AlikeUnits> alike(ExampleQuery query, String otherNetwork, int count) {
        return inWords(scans.open(query.network())
                .thenCombine(scans.open(otherNetwork), (network, other) ->
                        (Callable<AlikeUnits>) () -> answers.alike(network, query, other, count))
                .thenCompose(pool::submit));
    }

    @Override
    public Working<List<PhotographFacet>> facets(ExampleQuery query, int clusters) {
        Later<List<PhotographFacet>> later = new Later<>();
        scans.open(query.network())
                .thenCompose(network -> pool.submit(() -> search(network, query, clusters, later)))
                .thenCompose(search -> later.follow(host.start(search)))
                .whenComplete(later::end);
        return later;
    }

    private FacetSearch search(ScannedNetwork network, ExampleQuery query, int clusters, Later<?> later) {
        if (clusters < 1) {
            throw new PhospheneException("At least one facet must be wanted, not %s.", clusters);
        }
        List<DatasetExample> top =
                answers.unit(network, query.withCount(CLUSTERED)).top();
        return new FacetSearch(host, network, network.layerOf(query.unit()), top, clusters, pool, later::progress);
    }

    @Override
    public CompletableFuture<RenderRequest> facetRequest(RenderRequest request, List<PhotographFacet> facets) {
        List<PhotographFacet> chosen = List.copyOf(facets);
        return with(request.network(), network -> {
            List<Facet> begun = new ArrayList<>();
            for (PhotographFacet facet : chosen) {
                Path file = facet.centre().photograph();
                NamedFile named = new NamedFile(file.toString(), Sha256.of(file));
                begun.add(new Facet(facet.centre().name(), Optional.of(named), Optional.empty()));
            }
            Recipe recipe = Facets.recipe(RecipeMaker.make(request.withImages(1), network.layers()), begun, 0);
            return RecipeTexts.request(RecipeJson.print(attachments.find(recipe).recipe()))
                    .withNetwork(request.network());
        });
    }

    @Override
    public CompletableFuture<PhotographReading> read(
            String network, Path photograph, Optional<Path> folder, int count) {
        return inWords(scans.open(network)
                .thenCompose(opened -> pool.submit(() -> Prepared.read(photograph, opened.preparation()))
                        .thenCompose(prepared -> host.call(() -> sights.strongest(opened, prepared, count)))
                        .thenCompose(layers -> pool.submit(() -> compared(opened, layers, folder).stream()
                                .map(layer -> layer.strongest(count))
                                .toList()))
                        .thenCombine(
                                classes(opened, network, photograph, count),
                                (layers, classes) -> new PhotographReading(classes, layers))));
    }

    private CompletableFuture<List<ClassScore>> classes(
            ScannedNetwork opened, String network, Path photograph, int count) {
        boolean none = opened.profile().logits().isEmpty()
                && opened.profile().probabilities().isEmpty();
        return none
                ? CompletableFuture.completedFuture(List.of())
                : checks.classes(network, opened.layers().input(), photograph.toString(), count);
    }

    /** How unusual each activation is among the scanned photographs, where they were scanned. */
    private List<PhotographReading.LayerReading> compared(
            ScannedNetwork network, List<PhotographReading.LayerReading> layers, Optional<Path> folder) {
        if (folder.isEmpty()) {
            return layers;
        }
        try (ExampleIndex index = scans.find(network, folder.get(), Optional.empty())) {
            IndexReader reader = index.reader();
            return layers.stream()
                    .map(layer -> new PhotographReading.LayerReading(
                            layer.layer(),
                            layer.units().stream()
                                    .map(unit -> compared(reader, unit))
                                    .toList()))
                    .toList();
        } catch (NotScannedException e) {
            return layers;
        }
    }

    private PhotographReading.UnitReading compared(IndexReader reader, PhotographReading.UnitReading unit) {
        double stronger =
                answers.stronger(reader, unit.unit().layer(), unit.unit().channel(), unit.activation());
        return new PhotographReading.UnitReading(unit.unit(), unit.activation(), unit.y(), unit.x(), stronger);
    }

    /** Gives back what is kept of the engine. */
    private CompletableFuture<Void> release() {
        return host.call(() -> {
            sights.forget();
            return null;
        });
    }

    /** Ends the scans of a network, or of all, and gives back what is kept of the engine. */
    CompletableFuture<Void> stop(Optional<String> network) {
        List<CompletableFuture<Object>> ending = new ArrayList<>();
        for (Scanning scan : scans.running()) {
            if (network.isEmpty() || scan.request().network().equals(network.get())) {
                scan.stop();
                ending.add(scan.result().handle((summary, failure) -> null));
            }
        }
        return CompletableFuture.allOf(ending.toArray(CompletableFuture[]::new)).thenCompose(nothing -> release());
    }
}
