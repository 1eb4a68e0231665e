package org.phosphene.optvis.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.testkit.Engines;

/** Pictures of each basis against values worked out by hand, and the way of the gradient back to every tensor. */
@Tag("engine")
class BasesByHandTest {

    private static final int HEIGHT = 16;
    private static final int WIDTH = 24;
    private static final int PIXELS = HEIGHT * WIDTH;

    static List<Basis> bases() {
        return List.of(
                PixelImage.DEFAULT,
                FourierImage.DEFAULT,
                LaplacianImage.DEFAULT,
                SharedImage.DEFAULT,
                Cppn.DEFAULT,
                Maco.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void theGradientReachesEveryTensorOfAPictureThatIsNotSquare(Basis basis) {
        ImageShape shape = new ImageShape(2, HEIGHT, WIDTH);
        Parameterization parameterization = new Parameterization(basis, Colours.DECORRELATED, Alpha.NONE);
        Map<String, FloatArray> states = parameterization.start(shape, new Noise(5));
        Random random = new Random(6);
        // away from the start, where the last layer of a CPPN is 0 and lets no gradient through
        states.values().forEach(leaf -> scatter(leaf.values(), random));
        FloatArray slope = FloatArray.zeros(2, 3, HEIGHT, WIDTH);
        scatter(slope.values(), random);
        Outputs sizes = Engines.run(
                gradientSizes(parameterization, shape, slope),
                states,
                Map.of(),
                basis.leaves().toArray(String[]::new));
        for (String leaf : basis.leaves()) {
            assertThat(sizes.floats(leaf).values()[0])
                    .as(leaf)
                    .isGreaterThan(1e-6f)
                    .isFinite();
        }
    }

    @Test
    void everyLevelOfAPyramidIsAddedAtFullSize() {
        ImageShape shape = new ImageShape(1, HEIGHT, WIDTH);
        Map<String, FloatArray> states = zeros(LaplacianImage.DEFAULT, shape);
        assertThat(states.get("level_3").shape()).containsExactly(1, 3, 2, 3);
        Arrays.fill(states.get("level_0").values(), 0.25f);
        Arrays.fill(states.get("level_3").values(), 0.5f);
        for (float value : draw(LaplacianImage.DEFAULT, shape, states)) {
            assertThat(value).isCloseTo(sigmoid(0.75), within(1e-6f));
        }
    }

    @Test
    void aPairOfSharedImagesGoesLinearlyFromTheFirstPictureToTheLast() {
        ImageShape shape = new ImageShape(3, HEIGHT, WIDTH);
        Map<String, FloatArray> states = zeros(SharedImage.DEFAULT, shape);
        float[] pair = states.get("shared_2_8").values();
        Arrays.fill(pair, pair.length / 2, pair.length, 1);
        float[] rgb = draw(SharedImage.DEFAULT, shape, states);
        for (int i = 0; i < rgb.length; i++) {
            assertThat(rgb[i]).isCloseTo(sigmoid(i / (3 * PIXELS) / 2.0), within(1e-6f));
        }
    }

    @Test
    void aNewCppnDrawsMidGrey() {
        ImageShape shape = new ImageShape(2, HEIGHT, WIDTH);
        assertThat(draw(Cppn.DEFAULT, shape, Cppn.DEFAULT.start(shape, 3, new Noise(0))))
                .containsOnly(0.5f);
    }

    @Test
    void aCppnSeesThePlaceOnTheScaleOfTheLongerSide() {
        Cppn basis = new Cppn(1, 2);
        ImageShape shape = new ImageShape(1, HEIGHT, WIDTH);
        Map<String, FloatArray> states = zeros(basis, shape);
        states.get("weight_0").values()[0] = 1; // the first hidden number is x
        states.get("weight_0").values()[3] = 1; // the second is y
        states.get("weight_1").values()[0] = 1; // red is atan(x) / 0.67
        states.get("weight_1").values()[4 + 1] = 1; // green is atan(y) / 0.67
        states.get("weight_1").values()[8 + 2] = 1; // blue is atan(x)^2 / 0.6
        float[] rgb = draw(basis, shape, states);
        int last = PIXELS - 1;
        // x = sqrt 3 at the right edge, y = sqrt 3 * 15 / 23 at the lower one
        assertThat(rgb[last]).isCloseTo(sigmoid(Math.PI / 3 / 0.67), within(1e-5f));
        assertThat(rgb[PIXELS + last]).isCloseTo(sigmoid(Math.atan(Math.sqrt(3) * 15 / 23) / 0.67), within(1e-5f));
        assertThat(rgb[2 * PIXELS + last]).isCloseTo(sigmoid(Math.PI * Math.PI / 9 / 0.6), within(1e-5f));
        assertThat(rgb[0]).isCloseTo(sigmoid(-Math.PI / 3 / 0.67), within(1e-5f));
    }

    @Test
    void theNumbersOfAMacoPictureHaveMeanZeroAndDeviationOne() {
        Maco basis = new Maco(Maco.Spectrum.RGB);
        ImageShape shape = new ImageShape(2, HEIGHT, WIDTH);
        float[] rgb = draw(basis, shape, basis.start(shape, 3, new Noise(1)));
        for (int image = 0; image < 2; image++) {
            double sum = 0;
            double squares = 0;
            for (int i = image * 3 * PIXELS; i < (image + 1) * 3 * PIXELS; i++) {
                double logit = Math.log(rgb[i] / (1 - rgb[i]));
                sum += logit;
                squares += logit * logit;
            }
            assertThat(sum / (3 * PIXELS)).isCloseTo(0, within(1e-4));
            assertThat(squares / (3 * PIXELS)).isCloseTo(1, within(1e-3));
        }
    }

    private static ProgramBuilder gradientSizes(Parameterization parameterization, ImageShape shape, FloatArray slope) {
        ProgramBuilder program = new ProgramBuilder();
        program.line("on = torch.set_grad_enabled(True)");
        Map<String, Value> leaves = new LinkedHashMap<>();
        for (String leaf : parameterization.leaves()) {
            leaves.put(leaf, program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", program.state(leaf)));
        }
        Value rgb = parameterization.write(program, leaves, shape);
        Value loss = program.let("loss", "torch.sum(torch.mul({}, {}))", rgb, program.constant(slope));
        String wanted = ProgramBuilder.list(new ArrayList<>(leaves.values()));
        Value all = program.let("all", "torch.grad([{}], {}, None, False, False, False)", loss, wanted);
        program.line("off = torch.set_grad_enabled(False)");
        int i = 0;
        for (String leaf : leaves.keySet()) {
            Value gradient = program.let("gradient", "torch._unwrap_optional({}[{}])", all, i++);
            Value size = program.let("size", "torch.reshape(torch.sum(torch.abs({})), [1])", gradient);
            program.output(leaf, size);
        }
        return program;
    }

    private static Map<String, FloatArray> zeros(Basis basis, ImageShape shape) {
        Map<String, FloatArray> states = basis.start(shape, 3, new Noise(0));
        states.values().forEach(leaf -> Arrays.fill(leaf.values(), 0));
        return states;
    }

    private static float[] draw(Basis basis, ImageShape shape, Map<String, FloatArray> states) {
        return Fit.picture(new Parameterization(basis, Colours.PLAIN, Alpha.NONE), shape, states)
                .values();
    }

    private static void scatter(float[] values, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.3 * random.nextGaussian());
        }
    }

    private static float sigmoid(double x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }
}
