package org.phosphene.optvis.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
        Chains.close(outputs.floats("out").values(), golden.get(how + ":out").floats(), 1e-4f);
        Chains.close(outputs.floats("grad").values(), golden.get(how + ":grad").floats(), 1e-3f);
    }

    @Test
    void anIdentityChangesNothing() {
        float[] picture = Chains.picture(16, 24);
        Chains.close(Chains.run(List.of(new CropOrPad(16, 24)), picture, 16, 24), picture, 1e-4f);
    }

    @Test
    void jitterMovesThePictureByWholePixels() {
        float[] picture = Chains.picture(16, 24);
        float[] moved = Chains.run(List.of(new Pad(3), new Jitter(6), new CropOrPad(16, 24)), picture, 16, 24);
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
            List<Transform> withoutNoise = preset.method().transforms().stream()
                    .filter(transform -> !(transform instanceof Noise))
                    .toList();
            float[] out = Chains.run(with(withoutNoise, 32), constant, 32, 32);
            assertThat(out[16 * 32 + 16]).as(preset.name()).isCloseTo(0.7f, within(1e-5f));
        }
    }

    /** Resizing by 1 on top of every other move changes nothing (pytorch/captum pull request 922). */
    @Test
    void aScaleOfOneIsExactlyTheIdentity() {
        Draw draw = new Draw(new Random(5), 0);
        Sampling before = Sampling.identity(225, 224).turned(0.3, 1).shifted(3, 4, 217, 216);
        assertThat(new RandomScale(List.of(1.0)).apply(before, draw)).isEqualTo(before);
        float[] theta = Sampling.identity(225, 224).resized(1).theta(225, 224);
        assertThat(theta).containsExactly(1, 0, 0, 0, 1, 0);
    }

    /** The colour of small pictures leaked out through borders filled with zeros (greentfrapp/lucent issue 10). */
    @Test
    void aConstantSmallPictureKeepsItsValueThroughJitterAndScale() {
        float[] constant = new float[3 * 32 * 32];
        java.util.Arrays.fill(constant, 0.7f);
        List<Transform> chain = List.of(
                new Pad(2), new Jitter(2), new RandomScale(List.of(1.05)), new Jitter(1), new CropOrPad(32, 32));
        float[] out = Chains.run(chain, constant, 32, 32);
        for (int y = 3; y < 29; y++) {
            for (int x = 3; x < 29; x++) {
                assertThat(out[32 * y + x]).as("%d, %d", y, x).isCloseTo(0.7f, within(1e-5f));
            }
        }
    }

    @Test
    void aPartIsEnlargedAboutItsCentre() {
        float[] ramp = new float[3 * 16 * 16];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (i % 16 + 2 * (i / 16 % 16)) / 64f;
        }
        // half the side about the middle: edges 4 and 12, so pixel i is at 4 + (i + 0.5) / 2 - 0.5
        float[] out = Chains.run(List.of(new RandomCrop(0, 0.5, 0.5, 0)), ramp, 16, 16);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                double expected = (3.75 + 0.5 * x + 2 * (3.75 + 0.5 * y)) / 64;
                assertThat((double) out[16 * y + x]).isCloseTo(expected, within(1e-5));
            }
        }
    }

    @Test
    void partsBecomeSmallerOverTheRun() {
        RandomCrop crop = new RandomCrop(0, 0.5, 0.1, 0);
        Sampling whole = Sampling.identity(40, 60);
        assertThat(crop.apply(whole, new Draw(new Random(0), 0)).xx()).isEqualTo(0.5);
        assertThat(crop.apply(whole, new Draw(new Random(0), 0.5)).xx()).isCloseTo(0.3, within(1e-12));
        assertThat(crop.apply(whole, new Draw(new Random(0), 1)).yy()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aPartIsNeverLargerThanTheMapOrSmallerThanATwentieth() {
        RandomCrop crop = new RandomCrop(0.15, 0.5, 0.5, 1);
        Draw draw = new Draw(new Random(3), 0);
        List<Double> sides = java.util.stream.Stream.generate(() -> crop.apply(Sampling.identity(40, 60), draw))
                .limit(100)
                .map(Sampling::yy)
                .toList();
        assertThat(sides).allMatch(side -> side >= 0.05 && side <= 1).contains(0.05, 1.0);
    }

    @Test
    void transformsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Pad(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Blur(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Blur(List.of(-1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Noise(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Noise(0.1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RandomCrop(0.1, 0.01, 0.5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RandomCrop(-1, 0.5, 0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlackBorderIsBlackAndThePictureIsItself() {
        float[] white = new float[3 * 16 * 16];
        java.util.Arrays.fill(white, 1);
        List<Transform> chain =
                List.of(new Pad(8, Outside.BLACK), new RandomScale(List.of(0.5)), new CropOrPad(16, 16));
        float[] out = Chains.run(chain, white, 16, 16);
        assertThat(out[0]).isZero();
        assertThat(out[8 * 16 + 8]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void aReflectingBorderShowsThePictureMirroredAtItsEdge() {
        float[] picture = Chains.picture(8, 8);
        // the map is the border of 3 at the top left and what follows it
        List<Transform> chain = List.of(new Pad(3, Outside.REFLECT), new CropOrPad(14, 14), new CropOrPad(8, 8));
        float[] same = Chains.run(chain, picture, 8, 8);
        Chains.close(same, picture, 1e-5f);
        Sampling corner = Sampling.identity(8, 8).shifted(-3, -3, 8, 8);
        Map<String, Float> numbers = new HashMap<>();
        TransformChain.put(corner.theta(8, 8), numbers);
        ProgramBuilder program = new ProgramBuilder();
        program.output("out", TransformChain.write(program, chain, program.state("rgb"), 8, 8));
        FloatArray state = new FloatArray(new long[] {1, 3, 8, 8}, picture);
        float[] out = Engines.run(program, Map.of("rgb", state), numbers, "out")
                .floats("out")
                .values();
        int[] from = {2, 1, 0, 0, 1, 2, 3, 4};
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                assertThat(out[8 * y + x]).isCloseTo(picture[8 * from[y] + from[x]], within(1e-5f));
            }
        }
    }

    @Test
    void theFirstBorderSaysWhatIsOutside() {
        List<Transform> chain = List.of(new Jitter(2), new Pad(1, Outside.BLACK), new Pad(1, Outside.GREY));
        assertThat(TransformChain.raisedBy(chain)).isZero();
        assertThat(TransformChain.raisedBy(List.of(new Jitter(2)))).isEqualTo(0.5);
        assertThat(TransformChain.raisedBy(List.of(new Pad(2, Outside.REFLECT))))
                .isZero();
        assertThat(TransformChain.raisedBy(List.of(new Noise(0.1, 0)))).isZero();
    }

    @Test
    void whatComesFromOutsideIsMidGrey() {
        float[] black = new float[3 * 16 * 16];
        float[] out =
                Chains.run(List.of(new Pad(8), new RandomScale(List.of(0.5)), new CropOrPad(16, 16)), black, 16, 16);
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

    private static FloatArray array(NpyArray array) {
        return new FloatArray(array.shape(), array.floats());
    }
}
