package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.LayerShapes;
import org.phosphene.engine.Program;
import org.phosphene.network.Network;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.optimiser.Sgd;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.transform.Draw;
import org.phosphene.optvis.transform.TransformChain;
import org.phosphene.testkit.Bundled;
import org.phosphene.testkit.Engines;

/** A batch of different channels against the single runs of the same channels. */
@Tag("engine")
class ManyAtOnceTest {

    private static final int SIZE = 64;
    private static final String EACH = "each(block5/add:3, block5/add:15, block5/add:30)";
    private static final List<String> SINGLE = List.of("block5/add:3", "block5/add:15", "block5/add:30");
    private static final RenderNetwork NETWORK = network();

    @Test
    void aChannelOfABatchBeginsWithTheNoiseOfItsSingleRun() {
        float[] batch = StepProgram.start(recipe(EACH, 3, 1)).get("spectrum").values();
        float[] single =
                StepProgram.start(recipe(SINGLE.get(0), 1, 1)).get("spectrum").values();
        for (int image = 0; image < 3; image++) {
            for (int i = 0; i < single.length; i++) {
                assertThat(batch[image * single.length + i]).isEqualTo(single[i]);
            }
        }
    }

    @Test
    void theFirstGradientOfEachIsThatOfItsSingleRun() {
        float[] batch = firstGradient(recipe(EACH, 3, 1));
        for (int image = 0; image < 3; image++) {
            float[] single = firstGradient(recipe(SINGLE.get(image), 1, 1));
            double dot = 0;
            double ours = 0;
            double theirs = 0;
            for (int i = 0; i < single.length; i++) {
                double a = batch[image * single.length + i];
                dot += a * single[i];
                ours += a * a;
                theirs += (double) single[i] * single[i];
            }
            assertThat(dot / Math.sqrt(ours * theirs)).as(SINGLE.get(image)).isGreaterThanOrEqualTo(0.9999);
        }
    }

    @Test
    void afterSixtyFourStepsTheActivationIsWithinThreePercent() {
        List<Double> batch = Renders.run(recipe(EACH, 3, 64), NETWORK).activations();
        for (int image = 0; image < 3; image++) {
            double single = Renders.run(recipe(SINGLE.get(image), 1, 64), NETWORK)
                    .activations()
                    .get(0);
            assertThat(batch.get(image)).as(SINGLE.get(image)).isCloseTo(single, within(0.03 * single));
        }
    }

    /** Plain ascent with rate 1 moves the numbers by the gradient. */
    private static float[] firstGradient(Recipe recipe) {
        Recipe ascent = recipe.withMethod(recipe.method().withOptimiser(new Sgd(1, 0, false)));
        Map<String, Float> numbers = new HashMap<>(Map.of(StepProgram.LOOK, 0f, StepProgram.REDIRECT, 0f));
        Draw draw = new Draw(TransformDraws.of(0, 0), 0);
        TransformChain.draw(ascent.transforms(), draw, SIZE, SIZE, numbers);
        ascent.optimiser().numbers(0, 1, numbers);
        Map<String, FloatArray> start = StepProgram.start(ascent);
        try (Program program = Engines.cpu().load(StepProgram.of(ascent, NETWORK, Supplies.NONE));
                DeviceState state = Engines.cpu().newState()) {
            start.forEach(state::set);
            program.run(state, numbers, Set.of());
            float[] moved = state.get("spectrum").values();
            float[] from = start.get("spectrum").values();
            for (int i = 0; i < moved.length; i++) {
                moved[i] -= from[i];
            }
            return moved;
        }
    }

    private static Recipe recipe(String objective, int images, int steps) {
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef("efficientnet-lite0", "0"),
                Objective.parse(objective),
                new ImageShape(images, SIZE, SIZE),
                Preset.all().get(0),
                0);
        return recipe.withMethod(recipe.method().withSteps(steps));
    }

    private static RenderNetwork network() {
        Network network = Bundled.network(Bundled.EFFICIENTNET);
        return new RenderNetwork(
                network,
                Bundled.preprocessing(Bundled.EFFICIENTNET),
                Optional.of("logits"),
                Optional.of("softmax"),
                LayerShapes.measure(Engines.cpu(), network, new long[] {1, 3, SIZE, SIZE}));
    }
}
