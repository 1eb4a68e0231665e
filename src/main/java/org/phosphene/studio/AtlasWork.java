package org.phosphene.studio;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.BlockOutputs;
import org.phosphene.optvis.render.Recipe;

/**
 * The layers of an atlas with their recipes, and what is there already.
 *
 * @param request what was asked for
 * @param network of the layers
 * @param layers recipes of each layer, in the order of the network
 */
record AtlasWork(AtlasRequest request, OpenedLayers network, List<ChannelRecipes> layers) {

    /** Steps of a batch that is tried; the first ones build things. */
    private static final int TRIAL = 6;

    /**
     * Looks at the folder; writes nothing.
     *
     * @throws PhospheneException on a mistake in the request, or a folder that is none for this atlas
     */
    static AtlasWork of(AtlasRequest request, OpenedLayers network, Attachments attachments) {
        ScannedNetwork known = ScannedNetwork.of(network);
        List<String> asked = request.layers().isEmpty()
                ? BlockOutputs.of(network.opened().network(), network.shapes())
                : known.namesOf(request.layers());
        Set<String> all = new LinkedHashSet<>(new AtlasFolder(request.out()).layers(network.sha256()));
        all.addAll(asked);
        List<ChannelRecipes> layers = new ArrayList<>();
        for (LayerInfo layer : network.layers()) {
            if (all.contains(layer.name())) {
                layers.add(ChannelRecipes.of(gallery(request, layer.name()), network, attachments));
            }
        }
        if (layers.isEmpty()) {
            throw new PhospheneException(
                    "'%s' has no layer with a map of channels, so there is nothing to show. Name layers with "
                            + "--layers.",
                    network.title());
        }
        return new AtlasWork(request, network, layers);
    }

    /** The gallery of a layer. */
    static GalleryRequest gallery(AtlasRequest request, String layer) {
        return new GalleryRequest(layer, request.method());
    }

    AtlasShelf shelf() {
        return new AtlasShelf(request.out());
    }

    List<String> names() {
        return layers.stream().map(ChannelRecipes::layer).toList();
    }

    int pictures() {
        return layers.stream().mapToInt(ChannelRecipes::channels).sum();
    }

    /** Pictures of a layer that are still to be made. */
    int missing(ChannelRecipes layer) {
        int missing = 0;
        for (int channel = 0; channel < layer.channels(); channel++) {
            Recipe recipe = layer.of(channel);
            missing += shelf().has(recipe) || shelf().reason(recipe).isPresent() ? 0 : 1;
        }
        return missing;
    }

    /** The plan, with the time from batches tried in the first, the middle and the last layer. */
    CompletableFuture<AtlasPlan> plan(BatchRun.Starter starter) {
        List<Integer> missing = layers.stream().map(this::missing).toList();
        int all = missing.stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return CompletableFuture.completedFuture(new AtlasPlan(names(), pictures(), 0, 0));
        }
        int last = layers.size() - 1;
        return tried(0, starter) // one after the other, so that none takes turns with another
                .thenCompose(first -> tried(last / 2, starter).thenCompose(middle -> tried(last, starter)
                        .thenApply(third -> new double[] {first, middle, third})))
                .thenApply(each -> {
                    double seconds = 0;
                    for (int i = 0; i <= last; i++) {
                        seconds += missing.get(i) * between(each, last == 0 ? 0 : i / (double) last);
                    }
                    return new AtlasPlan(names(), pictures(), all, seconds);
                });
    }

    /** Along the straight lines from a place to the next. */
    private static double between(double[] each, double place) {
        return place < 0.5
                ? each[0] + 2 * place * (each[1] - each[0])
                : each[1] + (2 * place - 1) * (each[2] - each[1]);
    }

    /** Seconds of a channel of a layer; 0 where the batch makes no step. */
    private CompletableFuture<Double> tried(int index, BatchRun.Starter starter) {
        ChannelRecipes layer = layers.get(index);
        int steps = layer.base().steps();
        Recipe few = layer.base().withMethod(layer.base().method().withSteps(Math.min(TRIAL, steps)));
        ChannelRecipes trial = new ChannelRecipes(layer.network(), layer.layer(), layer.channels(), few);
        int batch = Math.min(trial.batch(), layer.channels());
        BatchRun run = starter.start(trial.together(
                java.util.stream.IntStream.range(0, batch).boxed().toList()));
        return run.result().handle((made, failure) -> {
            double speed = run.stepsPerSecond();
            return speed == 0 ? 0 : steps / speed / batch;
        });
    }

    /** How the pictures are made, in a sentence. */
    String method() {
        Recipe recipe = layers.get(0).base();
        return String.format(
                Locale.ROOT,
                "%d x %d pixels, %d steps of the preset %s, seed %d, up to %d channels of a layer at once.",
                recipe.shape().width(),
                recipe.shape().height(),
                recipe.steps(),
                recipe.preset(),
                recipe.seed(),
                layers.get(0).batch());
    }
}
