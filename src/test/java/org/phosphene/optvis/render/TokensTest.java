package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.engine.LayerShapes;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.Network;
import org.phosphene.network.Preprocessing;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;

/** Layers of tokens, (N,T,C), against the same numbers as a map. */
@Tag("engine")
class TokensTest {

    private static final int SIZE = 8;

    /** A convolution to 4 planes of 4 x 4, and its 16 positions as tokens of 4 channels. */
    private static final Network NETWORK = new TestGraph()
            .input("image", -1, 3, -1, -1)
            .weight("w", weights(), 4, 3, 2, 2)
            .weight("shape", new long[] {0, 4, -1}, 3)
            .node("conv", "Conv", Map.of("kernel_shape", new long[] {2, 2}, "strides", new long[] {2, 2}), "image", "w")
            .node("row", "Reshape", "conv", "shape")
            .node("tokens", "Transpose", Map.of("perm", new long[] {0, 2, 1}), "row")
            .output("tokens")
            .network();

    private static float[] weights() {
        float[] weights = new float[4 * 3 * 2 * 2];
        Random random = new Random(5);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        return weights;
    }

    @Test
    void aChannelOfTokensIsThatOfTheMap() {
        same("conv:2", "tokens:2");
    }

    @Test
    void aTokenIsAPosition() {
        same("conv:1@2,3", "tokens:1@0,11");
    }

    @Test
    void directionsAndLayersAreThoseOfTheMap() {
        same("direction(conv, [1, -0.5, 2, 0.25], 2)", "direction(tokens, [1, -0.5, 2, 0.25], 2)");
        same("layer(conv)", "layer(tokens)");
    }

    private static void same(String map, String tokens) {
        assertThat(activation(tokens)).isCloseTo(activation(map), within(1e-5));
    }

    private static double activation(String objective) {
        RenderNetwork target = new RenderNetwork(
                NETWORK,
                Preprocessing.range(ChannelOrder.RGB, -1, 1),
                Optional.empty(),
                Optional.empty(),
                LayerShapes.measure(Engines.cpu(), NETWORK, new long[] {1, 3, SIZE, SIZE}));
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef("tokens", "0"),
                Objective.parse(objective),
                new ImageShape(1, SIZE, SIZE),
                Preset.find("no transforms").orElseThrow(),
                3);
        recipe = recipe.withMethod(recipe.method().withSteps(8));
        RenderCheck.objective(recipe.objective(), target, recipe.shape());
        return Renders.run(recipe, target).activations().get(0);
    }
}
