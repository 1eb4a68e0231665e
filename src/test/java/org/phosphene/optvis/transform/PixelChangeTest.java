package org.phosphene.optvis.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.testkit.Engines;

/** Blur and noise against slow twins. A blur is what users asked for first (tensorflow/lucid issue 39). */
@Tag("engine")
class PixelChangeTest {

    private static final int HEIGHT = 12;
    private static final int WIDTH = 17;

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2.5})
    void aBlurIsTheWeightedMeanOfTheNeighbours(double sigma) {
        float[] picture = Chains.picture(HEIGHT, WIDTH);
        Chains.close(
                Chains.run(List.of(new Blur(List.of(sigma))), picture, HEIGHT, WIDTH), twin(picture, sigma), 1e-5f);
    }

    /** Both directions at once, from the definition. */
    private static float[] twin(float[] picture, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] out = new float[picture.length];
        for (int i = 0; i < out.length; i++) {
            int plane = i / (HEIGHT * WIDTH);
            int y = i / WIDTH % HEIGHT;
            int x = i % WIDTH;
            double sum = 0;
            double weights = 0;
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    double weight = Math.exp(-(dy * dy + dx * dx) / (2 * sigma * sigma));
                    int row = Math.max(0, Math.min(HEIGHT - 1, y + dy));
                    int column = Math.max(0, Math.min(WIDTH - 1, x + dx));
                    weights += weight;
                    sum += weight * picture[(plane * HEIGHT + row) * WIDTH + column];
                }
            }
            out[i] = (float) (sum / weights);
        }
        return out;
    }

    @Test
    void aBlurOfZeroChangesNothing() {
        float[] picture = Chains.picture(HEIGHT, WIDTH);
        assertThat(Chains.run(List.of(new Blur(List.of(0.0))), picture, HEIGHT, WIDTH))
                .containsExactly(picture);
    }

    @Test
    void oneOfTheBlursIsDrawnForEachStep() {
        float[] picture = Chains.picture(HEIGHT, WIDTH);
        List<Transform> chain = List.of(new Blur(List.of(0.0, 1.0)));
        boolean sharp = false;
        boolean blurred = false;
        float[] one = twin(picture, 1);
        Draw draw = new Draw(new Random(2), 0);
        for (int step = 0; step < 12; step++) {
            float[] out = Chains.run(chain, draw, picture, HEIGHT, WIDTH);
            sharp |= Math.abs(out[0] - picture[0]) < 1e-6;
            blurred |= Math.abs(out[0] - one[0]) < 1e-5;
        }
        assertThat(sharp).isTrue();
        assertThat(blurred).isTrue();
    }

    @Test
    void aBlurFollowsTheMoves() {
        // a picture of one white column, moved and then blurred: the blur of 1 is not stretched with the map
        float[] picture = new float[3 * 16 * 16];
        for (int i = 8; i < picture.length; i += 16) {
            picture[i] = 1;
        }
        float[] out = Chains.run(
                List.of(new Blur(List.of(1.0)), new RandomCrop(0, 0.5, 0.5, 0), new CropOrPad(16, 16)),
                picture,
                16,
                16);
        float[] moved = Chains.run(List.of(new RandomCrop(0, 0.5, 0.5, 0)), picture, 16, 16);
        float[] blurred = Chains.run(List.of(new Blur(List.of(1.0))), moved, 16, 16);
        Chains.close(out, blurred, 1e-5f);
    }

    @Test
    void noiseIsItsFieldRolledByTheStepsOffsets() {
        Noise noise = new Noise(0.08, 0.04);
        float[] picture = Chains.picture(HEIGHT, WIDTH);
        float[] out = Chains.run(List.of(noise), new Draw(new Random(11), 0), picture, HEIGHT, WIDTH);
        Random offsets = new Random(11);
        int down = offsets.nextInt(HEIGHT);
        int across = offsets.nextInt(WIDTH);
        int planes = offsets.nextInt(3);
        float[] field = noise.field(HEIGHT, WIDTH).values();
        float[] expected = new float[picture.length];
        for (int i = 0; i < expected.length; i++) {
            int plane = Math.floorMod(i / (HEIGHT * WIDTH) - planes, 3);
            int y = Math.floorMod(i / WIDTH % HEIGHT - down, HEIGHT);
            int x = Math.floorMod(i % WIDTH - across, WIDTH);
            expected[i] = picture[i] + field[(plane * HEIGHT + y) * WIDTH + x];
        }
        Chains.close(out, expected, 1e-6f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.08, 0", "0, 0.04", "0.08, 0.04"})
    void noiseHasTheSpreadItIsAskedFor(String parts) {
        double normal = Double.parseDouble(parts.split(", ")[0]);
        double uniform = Double.parseDouble(parts.split(", ")[1]);
        double sum = 0;
        double squares = 0;
        float[] field = new Noise(normal, uniform).field(128, 128).values();
        for (float number : field) {
            sum += number;
            squares += number * number;
        }
        assertThat(sum / field.length).isCloseTo(0, within(0.002));
        // a uniform number between -u and u has a variance of u^2 / 3
        double expected = Math.sqrt(normal * normal + uniform * uniform / 3);
        assertThat(Math.sqrt(squares / field.length)).isCloseTo(expected, within(0.02 * expected));
    }

    @Test
    void aGradientPassesThroughBlurAndNoise() {
        ProgramBuilder program = new ProgramBuilder();
        List<Transform> chain = List.of(new Blur(List.of(1.0)), new Noise(0.1, 0.1));
        Map<String, Float> numbers = new HashMap<>();
        TransformChain.draw(chain, new Draw(new Random(0), 0), 9, 9, numbers);
        program.line("on = torch.set_grad_enabled(True)");
        Value leaf = program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", program.state("rgb"));
        Value seen = TransformChain.write(program, chain, leaf, 9, 9);
        Value sum = program.let("sum", "torch.sum({})", seen);
        Value grads = program.let("grads", "torch.grad([{}], [{}], None, False, False, False)", sum, leaf);
        program.output("grad", program.let("grad", "torch._unwrap_optional({}[0])", grads));
        FloatArray state = FloatArray.zeros(1, 3, 9, 9);
        float[] gradient = Engines.run(program, Map.of("rgb", state), numbers, "grad")
                .floats("grad")
                .values();
        // weights add up to 1, so the gradient of the sum is 1 a pixel away from the border
        assertThat(gradient[4 * 9 + 4]).isCloseTo(1, within(1e-5f));
    }
}
