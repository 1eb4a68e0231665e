package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.core.FrameSink;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.LayerShapes;
import org.phosphene.image.NpyArray;
import org.phosphene.network.Network;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.testkit.Bundled;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/**
 * A complaint about another program was that it made its objectives small: a wrong sign. Here every objective is larger
 * after five steps than before, without transforms, on both bundled networks.
 */
@Tag("engine")
class EveryObjectiveRisesTest {

    private static final int SIZE = 64;
    private static final int CELLS = 48;
    private static final int GOLDEN = 96;
    private static final Map<String, RenderNetwork> MEASURED = new HashMap<>();
    private static final Map<String, String> LAYER =
            Map.of(Bundled.EFFICIENTNET, "block11/add", Bundled.SQUEEZENET, "fire7/concat");

    private static final List<String> FROM_NOISE = List.of(
            "L:7",
            "L:7@1,2",
            "-L:7",
            "L:3 + 2 * L:7",
            "channels(L, 3: 1, 7: -0.5)",
            "layer(L)",
            "logit(207)",
            "probability(207)",
            "random(L, 3)",
            "random(L, 3, 2)@1,1",
            "tensor(L, 'cube', 1)",
            "interpolation(L:3, L:7)",
            "each(L:3, L:7)",
            "each(L:3, logit(207))",
            "-diversity(L)",
            "-stylediversity(L)",
            "caricature(L, 'first', 1)",
            "inversion(L, 'first')",
            "style(L, 'first')",
            "grid(L, 'first', 1)");

    private static final List<String> FROM_PHOTOGRAPHS =
            List.of("alignment(L)", "-tv()", "-l1()", "-l2()", "-blur()", "boundary()", "-inputdifference('other')");

    static Stream<Arguments> fromNoise() {
        return LAYER.keySet().stream().flatMap(id -> FROM_NOISE.stream().map(text -> Arguments.of(id, text)));
    }

    static Stream<Arguments> fromPhotographs() {
        return Stream.concat(
                FROM_PHOTOGRAPHS.stream().map(text -> Arguments.of(Bundled.SQUEEZENET, text)),
                Stream.of(Arguments.of(Bundled.EFFICIENTNET, "alignment(L)")));
    }

    @ParameterizedTest
    @MethodSource("fromNoise")
    void anObjectiveIsLargerAfterFiveSteps(String id, String text) {
        rises(id, text, Start.NOISE);
    }

    @ParameterizedTest
    @MethodSource("fromPhotographs")
    void aPenaltyOfPhotographsIsSmallerAfterFiveSteps(String id, String text) {
        rises(id, text, new Start(List.of("first", "second")));
    }

    private static void rises(String id, String text, Start start) {
        String layer = LAYER.get(id);
        RenderNetwork target = target(id, SIZE);
        Objective objective = Objective.parse(text.replace("L", layer).replace('\'', '"'));
        int cells = positions(target(id, CELLS), layer);
        int images = text.startsWith("grid") ? cells : objective.aboutBatch() ? 2 : 1;
        Preset plain = Preset.find("No transforms").orElseThrow();
        Recipe recipe = Recipe.of(
                        new Recipe.NetworkRef(id, "0"), objective, new ImageShape(images, SIZE, SIZE), plain, 3)
                .withStart(start, List.of());
        if (text.startsWith("probability")) { // near 0 it is so curved that the preset's steps jump about
            recipe = recipe.withMethod(recipe.method().withOptimiser(new Adam(0.002, 0.9, 0.999, 1e-8)));
        }
        RenderCheck.objective(objective, target, recipe.shape());
        Materials materials = materials(target.shape(layer).get(1));
        RenderLoop loop = new RenderLoop(recipe, target, materials, Engines.cpu(), FrameSink.NONE, 1);
        for (int turn = 0; turn < 7; turn++) { // one builds, six say a value, the last of them after five updates
            loop.step();
        }
        float[] curve = loop.numbers().curve();
        loop.close();
        assertThat(curve[5]).as(Arrays.toString(curve)).isGreaterThan(curve[0]);
    }

    private static int positions(RenderNetwork target, String layer) {
        List<Integer> shape = target.shape(layer);
        return shape.get(2) * shape.get(3);
    }

    private static Materials materials(int channels) {
        NpyArray three = Npz.read("/golden/gradients-squeezenet1.1.npz").get("rgb");
        FloatArray first = picture(three.floats(), 0, SIZE);
        float[] cube = new float[channels * 4];
        for (int i = 0; i < cube.length; i++) {
            cube[i] = (float) Math.sin(i);
        }
        return new Materials(
                Map.of(
                        "first", first,
                        "second", picture(three.floats(), 1, SIZE),
                        "other", picture(three.floats(), 2, SIZE)),
                Map.of("first", picture(three.floats(), 0, CELLS)),
                Map.of("cube", new FloatArray(new long[] {channels, 2, 2}, cube)));
    }

    /** The upper left corner of one of the pictures. */
    private static FloatArray picture(float[] all, int index, int size) {
        float[] corner = new float[3 * size * size];
        for (int row = 0; row < 3 * size; row++) {
            int from = ((3 * index + row / size) * GOLDEN + row % size) * GOLDEN;
            System.arraycopy(all, from, corner, row * size, size);
        }
        return new FloatArray(new long[] {1, 3, size, size}, corner);
    }

    private static RenderNetwork target(String id, int size) {
        Network network = Bundled.network(id);
        return MEASURED.computeIfAbsent(
                id + size,
                key -> new RenderNetwork(
                        network,
                        Bundled.preprocessing(id),
                        Optional.of("logits"),
                        Optional.of("softmax"),
                        LayerShapes.measure(Engines.cpu(), network, new long[] {1, 3, size, size})));
    }
}
