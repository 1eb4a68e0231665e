package org.phosphene.optvis.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.testkit.Engines;

/** Every way to store a picture: that it can hold one, starts well, and goes both ways. */
@Tag("engine")
class ParameterizationTest {

    private static final List<Basis> BASES = List.of(
            PixelImage.DEFAULT,
            FourierImage.DEFAULT,
            LaplacianImage.DEFAULT,
            SharedImage.DEFAULT,
            Cppn.DEFAULT,
            Maco.DEFAULT);
    private static final List<Basis> INVERTIBLE =
            List.of(PixelImage.DEFAULT, FourierImage.DEFAULT, LaplacianImage.DEFAULT, SharedImage.DEFAULT);

    static Stream<Arguments> fits() {
        return Stream.of(PixelImage.DEFAULT, FourierImage.DEFAULT, LaplacianImage.DEFAULT)
                .flatMap(basis ->
                        Stream.of(Arguments.of(basis, Colours.PLAIN), Arguments.of(basis, Colours.DECORRELATED)));
    }

    /** Lucid's own test of its parameterizations (tests/optvis/param/test_spatial.py). */
    @ParameterizedTest
    @MethodSource("fits")
    void aPhotographIsFittedWithinAThousandSteps(Basis basis, Colours colours) {
        ImageShape shape = new ImageShape(1, 60, 84);
        Fit fit = new Fit(new Parameterization(basis, colours, Alpha.NONE), shape, 0.05);
        assertThat(fit.to(photograph(shape), 1000, 0.01)).isLessThan(0.01);
    }

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(SharedImage.DEFAULT, 0.05, 1000),
                Arguments.of(Cppn.DEFAULT, 0.005, 3000),
                Arguments.of(Maco.DEFAULT, 0.05, 3000));
    }

    @ParameterizedTest
    @MethodSource("families")
    void aPictureOfTheSameFamilyIsReproduced(Basis basis, double rate, int steps) {
        ImageShape shape = new ImageShape(2, 24, 32);
        Parameterization parameterization = new Parameterization(basis, Colours.DECORRELATED, Alpha.NONE);
        Map<String, FloatArray> other = new HashMap<>(parameterization.start(shape, new Noise(9)));
        Random random = new Random(3);
        other.values().forEach(leaf -> {
            for (int i = 0; i < leaf.values().length; i++) {
                leaf.values()[i] += (float) (0.3 * random.nextGaussian()); // a start is nearly grey, this is not
            }
        });
        FloatArray picture = Fit.picture(parameterization, shape, other);
        assertThat(new Fit(parameterization, shape, rate).to(picture, steps, 0.02))
                .isLessThan(0.02);
    }

    static Stream<Arguments> shapes() {
        return BASES.stream().flatMap(basis -> Stream.of(Colours.PLAIN, Colours.DECORRELATED, Colours.GREY)
                .map(colours -> Arguments.of(basis, colours)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aPictureThatIsNotSquareKeepsHeightAndWidthApart(Basis basis, Colours colours) {
        ImageShape shape = new ImageShape(2, 16, 24);
        Parameterization parameterization = new Parameterization(basis, colours, Alpha.NONE);
        FloatArray rgb = Fit.picture(parameterization, shape, parameterization.start(shape, new Noise(2)));
        assertThat(rgb.shape()).containsExactly(2, 3, 16, 24);
        for (float value : rgb.values()) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void greyPicturesAreExactlyGrey(Basis basis, Colours colours) {
        ImageShape shape = new ImageShape(1, 12, 18);
        Parameterization parameterization = new Parameterization(basis, colours, Alpha.NONE);
        Map<String, FloatArray> start = new HashMap<>(parameterization.start(shape, new Noise(2)));
        start.values().forEach(leaf -> {
            for (int i = 0; i < leaf.values().length; i++) {
                leaf.values()[i] += (float) Math.sin(i + 1.0); // CPPN begins mid-grey in all colours
            }
        });
        float[] rgb = Fit.picture(parameterization, shape, start).values();
        boolean grey = true;
        for (int i = 0; i < 12 * 18; i++) {
            grey &= rgb[i] == rgb[i + 12 * 18] && rgb[i] == rgb[i + 2 * 12 * 18];
        }
        assertThat(grey).isEqualTo(colours == Colours.GREY);
    }

    static Stream<Basis> bases() {
        return BASES.stream();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void anImageBeginsTheSameAloneAndInABatch(Basis basis) {
        Map<String, FloatArray> alone = basis.start(new ImageShape(1, 8, 12), 3, new Noise(3));
        Map<String, FloatArray> batch = basis.start(new ImageShape(3, 8, 12), 3, new Noise(3));
        assertThat(alone.keySet()).containsExactlyInAnyOrderElementsOf(basis.leaves());
        alone.forEach(
                (leaf, value) -> assertThat(batch.get(leaf).values()).as(leaf).startsWith(value.values()));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void theTensorsOfAnImageDoNotShareTheirNoise(Basis basis) {
        List<float[]> tensors = basis.start(new ImageShape(1, 16, 16), 3, new Noise(3)).values().stream()
                .map(FloatArray::values)
                .filter(values -> values[0] != 0)
                .toList();
        for (int i = 1; i < tensors.size(); i++) {
            assertThat(tensors.get(i)[0]).isNotEqualTo(tensors.get(0)[0]);
        }
    }

    static Stream<Arguments> inverses() {
        return INVERTIBLE.stream().flatMap(basis -> Stream.of(Colours.PLAIN, Colours.DECORRELATED)
                .flatMap(colours -> Stream.of(new ImageShape(2, 16, 24), new ImageShape(2, 17, 23))
                        .map(shape -> Arguments.of(basis, colours, shape))));
    }

    @ParameterizedTest
    @MethodSource("inverses")
    void aPhotographIsWhereThePictureBegins(Basis basis, Colours colours, ImageShape shape) {
        Parameterization parameterization = new Parameterization(basis, colours, Alpha.NONE);
        FloatArray photograph = photograph(shape);
        photograph.values()[0] = 0;
        photograph.values()[1] = 1;
        ProgramBuilder program = new ProgramBuilder();
        Map<String, Value> leaves = parameterization.invert(program, program.constant(photograph), shape);
        leaves.forEach((leaf, value) ->
                program.output(leaf, program.let("rows", "torch.contiguous({}, memory_format=0)", value)));
        Outputs outputs =
                Engines.run(program, Map.of(), Map.of(), leaves.keySet().toArray(String[]::new));
        Map<String, FloatArray> states = new LinkedHashMap<>();
        leaves.keySet().forEach(leaf -> states.put(leaf, outputs.floats(leaf)));
        float[] back = Fit.picture(parameterization, shape, states).values();
        for (int i = 0; i < back.length; i++) {
            float inside = Math.max(1 / 512f, Math.min(511 / 512f, photograph.values()[i]));
            assertThat(back[i]).isCloseTo(inside, within(1e-3f));
        }
    }

    @Test
    void whatCannotBeginWithAPhotographSaysWhatCan() {
        Parameterization cppn = new Parameterization(Cppn.DEFAULT, Colours.PLAIN, Alpha.NONE);
        ImageShape shape = new ImageShape(1, 8, 8);
        ProgramBuilder program = new ProgramBuilder();
        Value rgb = program.constant(photograph(shape));
        assertThatThrownBy(() -> cppn.invert(program, rgb, shape))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("'cppn' cannot start from a photograph");
    }

    @Test
    void anOptimisedAlphaIsAFourthPlaneThatBeginsHalfTransparent() {
        Parameterization rgba = new Parameterization(PixelImage.DEFAULT, Colours.DECORRELATED, Alpha.OPTIMISED);
        ImageShape shape = new ImageShape(1, 8, 12);
        FloatArray picture = Fit.picture(rgba, shape, rgba.start(shape, new Noise(0)));
        assertThat(picture.shape()).containsExactly(1, 4, 8, 12);
        float[] alpha = Arrays.copyOfRange(picture.values(), 3 * 96, 4 * 96);
        for (float value : alpha) {
            assertThat(value).isCloseTo(0.5f, within(0.02f));
        }
    }

    @Test
    void macoKeepsTheMagnitudesOfPhotographs() {
        float[] whole = Maco.DEFAULT.magnitudes(256, 129, 3).values();
        float[] half = Maco.DEFAULT.magnitudes(128, 65, 3).values();
        // low frequencies are strong and high ones weak, whatever the size
        assertThat(whole[1]).isGreaterThan(50 * whole[128 * 129 + 128]);
        assertThat(half[1]).isGreaterThan(20 * half[64 * 65 + 64]);
    }

    /** The middle of a bundled photograph, the same for every image. */
    private static FloatArray photograph(ImageShape shape) {
        Pixels pixels = PhotographReader.read(Path.of("assets", "samples", "animals-panda.jpg"));
        Pixels part = pixels.crop(40, 40, shape.width(), shape.height());
        int plane = shape.height() * shape.width();
        FloatArray planes = FloatArray.zeros(shape.images(), 3, shape.height(), shape.width());
        for (int i = 0; i < planes.values().length; i++) {
            int inPicture = i % (3 * plane);
            planes.values()[i] = (part.data()[inPicture % plane * 3 + inPicture / plane] & 0xff) / 255f;
        }
        return planes;
    }
}
