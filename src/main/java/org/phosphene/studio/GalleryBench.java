package org.phosphene.studio;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.phosphene.core.FrameSink;
import org.phosphene.optvis.render.Materials;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.optvis.render.RenderLoop;
import org.phosphene.optvis.render.RenderNetwork;

/**
 * Measures whole runs, from building the program to the picture, of several channels at once against those of a channel
 * alone, in turns so that a busy minute falls on all of them.
 */
final class GalleryBench {

    static final String NAME = "gallery";

    private static final int STEPS = 48;
    private static final int REPEATS = 3;
    private static final List<Integer> BATCHES = List.of(1, 2, 4, 6, 8, 12);

    private final Networks networks;
    private final EngineHost host;
    private final Consumer<BenchLine> out;

    GalleryBench(Networks networks, EngineHost host, Consumer<BenchLine> out) {
        this.networks = networks;
        this.host = host;
        this.out = out;
    }

    void run(OpenedLayers network, String layer, int height, int width) {
        RenderRequest request = RenderRequest.of(network.id(), org.phosphene.core.LayerText.print(layer) + ":0")
                .withSize(width, height)
                .withSteps(STEPS);
        int channels = network.layer(layer).orElseThrow().channels();
        ChannelRecipes recipes = new ChannelRecipes(network.id(), layer, channels, RecipeMaker.make(request, network));
        List<Integer> batches =
                BATCHES.stream().filter(batch -> batch <= channels).toList();
        double[][] seconds = new double[batches.size()][REPEATS];
        for (int repeat = -1; repeat < REPEATS; repeat++) {
            for (int i = 0; i < batches.size(); i++) {
                double each = seconds(recipes, network, batches.get(i));
                if (repeat >= 0) { // the first round warms up
                    seconds[i][repeat] = each;
                }
            }
        }
        double single = StudioBench.median(seconds[0]);
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < batches.size(); i++) {
            double each = StudioBench.median(seconds[i]);
            out.accept(line(request, layer, "gallery-channel", each, "s", batches.get(i)));
            out.accept(line(request, layer, "gallery-ratio", each / single, "of a run alone", batches.get(i)));
            if (each < least) {
                least = each;
                best = batches.get(i);
            }
        }
        out.accept(line(request, layer, "gallery-best-batch", best, "channels", best));
    }

    private static BenchLine line(
            RenderRequest request, String layer, String name, double value, String unit, int batch) {
        String size = request.width() + "x" + request.height();
        return new BenchLine(name, value, unit, request.network(), layer, size, batch, REPEATS);
    }

    /** Of a run, for each of its channels. */
    private double seconds(ChannelRecipes recipes, OpenedLayers network, int batch) {
        RenderRequest together =
                recipes.together(IntStream.range(0, batch).boxed().toList());
        Recipe recipe = RecipeJson.parse(together.recipe().orElseThrow());
        return host.call(() -> {
                    RenderNetwork target = networks.at(network, recipe);
                    long start = System.nanoTime();
                    RenderLoop loop = new RenderLoop(recipe, target, Materials.NONE, host.engine(), FrameSink.NONE, 0);
                    try {
                        for (int step = 0; step <= STEPS; step++) { // the first one builds
                            loop.step();
                        }
                        loop.finish(false);
                    } finally {
                        loop.close();
                    }
                    return (System.nanoTime() - start) / 1e9 / batch;
                })
                .join();
    }
}
