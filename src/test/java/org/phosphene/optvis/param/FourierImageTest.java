package org.phosphene.optvis.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.image.NpyArray;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/** The Fourier image against PyTorch and against values worked out by hand. */
@Tag("engine")
class FourierImageTest {

    private static final Map<String, NpyArray> GOLDEN = Npz.read("/golden/fourier-image.npz");

    @ParameterizedTest
    @CsvSource({"33, 48", "64, 64", "31, 45"})
    void aSpectrumBecomesThePictureOfTheReference(int height, int width) {
        String size = height + "x" + width;
        NpyArray spectrum = GOLDEN.get(size + ":spectrum");
        float[] rgb = decode(new FloatArray(spectrum.shape(), spectrum.floats()), new ImageShape(2, height, width));
        float[] expected = GOLDEN.get(size + ":rgb_from_spectrum").floats();
        assertThat(rgb).hasSameSizeAs(expected);
        for (int i = 0; i < rgb.length; i++) {
            assertThat(rgb[i]).as("%s, element %d", size, i).isCloseTo(expected[i], within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({"33, 48", "64, 64", "31, 45"})
    void theFrequencyScaleIsThatOfTheReference(int height, int width) {
        float[] expected = GOLDEN.get(height + "x" + width + ":scale_half").floats();
        float[] scale = FourierImage.DEFAULT.frequencyScale(height, width).values();
        for (int i = 0; i < scale.length; i++) {
            assertThat(scale[i]).isCloseTo(expected[i], within(1e-5f * expected[i]));
        }
    }

    @Test
    void zeroCoefficientsAreMidGreyEverywhere() {
        assertThat(decode(FloatArray.zeros(1, 3, 16, 13, 2), new ImageShape(1, 16, 24)))
                .containsOnly(0.5f);
    }

    @Test
    void theColourMatrixIsLucidsDividedByItsLargestColumn() {
        float[] c = Colours.DECORRELATED.matrix();
        assertThat(new float[] {c[0], c[3], c[6]})
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(0.562829f, 0.584476f, 0.584476f);
    }

    @Test
    void theSecondColourAxisRaisesRedAndLowersBlue() {
        FloatArray spectrum = FloatArray.zeros(1, 3, 16, 9, 2);
        spectrum.values()[16 * 9 * 2] = 4; // the constant of axis 1: 4 / 4 = 1 on a square
        float[] rgb = decode(spectrum, new ImageShape(1, 16, 16));
        assertThat(rgb[0]).isCloseTo(sigmoid(0.194825f), within(1e-5f));
        assertThat(rgb[256]).isCloseTo(0.5f, within(1e-6f));
        assertThat(rgb[512]).isCloseTo(sigmoid(-0.194825f), within(1e-5f));
    }

    @Test
    void anImageStartsTheSameAloneAndInABatch() {
        float[] alone = FourierImage.DEFAULT
                .start(new ImageShape(1, 8, 8), 3, new Noise(3))
                .get("spectrum")
                .values();
        float[] batch = FourierImage.DEFAULT
                .start(new ImageShape(3, 8, 8), 3, new Noise(3))
                .get("spectrum")
                .values();
        assertThat(batch).startsWith(alone);
        assertThat(java.util.Arrays.copyOfRange(batch, alone.length, 2 * alone.length))
                .isNotEqualTo(alone);
    }

    private static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }

    private static float[] decode(FloatArray spectrum, ImageShape shape) {
        ProgramBuilder program = new ProgramBuilder();
        Value rgb = Parameterization.DEFAULT.write(program, Map.of("spectrum", program.state("spectrum")), shape);
        program.output("rgb", program.let("rows", "torch.contiguous({}, memory_format=0)", rgb));
        return Engines.run(program, Map.of("spectrum", spectrum), Map.of(), "rgb")
                .floats("rgb")
                .values();
    }
}
