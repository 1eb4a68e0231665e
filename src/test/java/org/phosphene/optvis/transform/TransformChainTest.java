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
import org.phosphene.engine.Outputs;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.image.NpyArray;
import org.phosphene.optvis.render.Preset;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/** Sampling against PyTorch, and chains against what they must do to simple pictures. */
@Tag("engine")
class TransformChainTest {

    @ParameterizedTest
    @ValueSource(strings = {"0:1.1", "7:1.0", "-10:0.9", "23:1.05"})
    void theSamplerAndItsGradientAreThoseOfTheReference(String how) {
        Map<String, NpyArray> golden = Npz.read("/golden/affine-sample.npz");
        double angle = Math.toRadians(Double.parseDouble(how.split(":")[0]));
        double scale = Double.parseDouble(how.split(":")[1]);
        Map<String, Float> numbers = new HashMap<>();
        TransformChain.put(Sampling.identity(40, 56).turned(angle, scale).theta(40, 56), numbers);
        ProgramBuilder program = new ProgramBuilder();
        program.line("on = torch.set_grad_enabled(True)");
        Value leaf = program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", program.state("rgb"));
        Value out = TransformChain.sampled(program, leaf, 40, 56, 0);
        Value sum = program.let("sum", "torch.sum(torch.mul({}, {}))", out, program.state("cotangent"));
        Value grads = program.let("grads", "torch.grad([{}], [{}], None, False, False, False)", sum, leaf);
        program.output("out", program.let("plain", "torch.detach({})", out));
        program.output("grad", program.let("grad", "torch._unwrap_optional({}[0])", grads));
        Map<String, FloatArray> states =
                Map.of("rgb", array(golden.get("rgb")), "cotangent", array(golden.get(how + ":cotangent")));
        Outputs outputs = Engines.run(program, states, numbers, "out", "grad");
        close(outputs.floats("out").values(), golden.get(how + ":out").floats(), 1e-4f);
        close(outputs.floats("grad").values(), golden.get(how + ":grad").floats(), 1e-3f);
    }

    @Test
    void anIdentityChangesNothing() {
        float[] picture = picture(16, 24);
        close(run(List.of(new CropOrPad(16, 24)), picture, 16, 24), picture, 1e-4f);
    }

    @Test
    void jitterMovesThePictureByWholePixels() {
        float[] picture = picture(16, 24);
        float[] moved = run(List.of(new Pad(3), new Jitter(6), new CropOrPad(16, 24)), picture, 16, 24);
        Random random = new Random(5);
        int down = random.nextInt(7) - 3;
        int right = random.nextInt(7) - 3;
        for (int y = 4; y < 12; y++) {
            for (int x = 4; x < 20; x++) {
                assertThat(moved[y * 24 + x]).isCloseTo(picture[(y + down) * 24 + x + right], within(1e-4f));
            }
        }
    }

    @Test
    void aConstantPictureKeepsItsValueInside() {
        float[] constant = new float[3 * 32 * 32];
        java.util.Arrays.fill(constant, 0.7f);
        for (Preset preset : Preset.all()) {
            float[] out = run(with(preset.method().transforms(), 32), constant, 32, 32);
            assertThat(out[16 * 32 + 16]).as(preset.name()).isCloseTo(0.7f, within(1e-5f));
        }
    }

    @Test
    void whatComesFromOutsideIsMidGrey() {
        float[] black = new float[3 * 16 * 16];
        float[] out = run(List.of(new Pad(8), new RandomScale(List.of(0.5)), new CropOrPad(16, 16)), black, 16, 16);
        assertThat(out[0]).isCloseTo(0.5f, within(1e-5f));
        assertThat(out[8 * 16 + 8]).isCloseTo(0, within(1e-5f));
    }

    @Test
    void aMapIsResizedToTheRoundedSize() {
        Sampling resized = Sampling.identity(225, 15).resized(0.9);
        assertThat(resized.height()).isEqualTo(203); // 202.5
        assertThat(resized.width()).isEqualTo(14); // 13.5
        assertThat(Sampling.identity(3, 3).resized(0.05).height()).isEqualTo(1);
    }

    private static List<Transform> with(List<Transform> transforms, int size) {
        List<Transform> all = new java.util.ArrayList<>(transforms);
        all.add(new CropOrPad(size, size));
        return all;
    }

    private static float[] run(List<Transform> chain, float[] picture, int height, int width) {
        Map<String, Float> numbers = new HashMap<>();
        TransformChain.draw(chain, new Draw(new Random(5), 0), height, width, numbers);
        ProgramBuilder program = new ProgramBuilder();
        Value moved = TransformChain.write(program, chain, program.state("rgb"), height, width);
        program.output("out", program.let("raised", "torch.add({}, {})", moved, TransformChain.raisedBy(chain)));
        FloatArray state = new FloatArray(new long[] {1, 3, height, width}, picture);
        return Engines.run(program, Map.of("rgb", state), numbers, "out")
                .floats("out")
                .values();
    }

    private static float[] picture(int height, int width) {
        float[] values = new float[3 * height * width];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static FloatArray array(NpyArray array) {
        return new FloatArray(array.shape(), array.floats());
    }

    private static void close(float[] ours, float[] expected, float tolerance) {
        assertThat(ours).hasSameSizeAs(expected);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("element %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }
}
