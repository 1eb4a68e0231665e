package org.phosphene.optvis.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;

/** Values of objectives against plain Java, and gradients against the twins' central differences. */
@Tag("engine")
class ObjectiveValuesTest {

    private static final Tensor MAP = Tensor.random(3, 4, 3, 5, 1);
    private static final Tensor SEVEN = Tensor.random(7, 2, 2, 3, 2);
    private static final Tensor PICTURES = Tensor.random(2, 3, 7, 9, 3);
    private static final Tensor CUBE = Tensor.random(1, 4, 2, 3, 4);
    private static final Tensor CELLS = Tensor.random(1, 4, 1, 3, 5);
    private static final Tensor PHOTOGRAPH = Tensor.random(1, 3, 7, 9, 6);
    private static final Tensor VECTOR = new Tensor(1, 4, 1, 1, new double[] {1, 0, -2, 0.5});

    static Stream<Arguments> ofLayers() {
        return Stream.of(
                twin("direction(a, [1, 0, -2, 0.5], 1.5)", MAP, a -> SlowTwins.direction(a, VECTOR, 1.5)),
                twin(
                        "direction(a, [1, 0, -2, 0.5], 2)@1,3",
                        MAP,
                        a -> image(a, n -> SlowTwins.along(a, n, 1, 3, VECTOR, 0, 0, 0, 2))),
                twin(
                        "direction(a, [1, 0, -2, 0.5])@2,0",
                        MAP,
                        a -> image(a, n -> SlowTwins.along(a, n, 2, 0, VECTOR, 0, 0, 0, 0))),
                twin("random(a, 7, 2)", MAP, a -> SlowTwins.direction(a, drawn(7), 2)),
                twin("random(a, 8)@1,1", MAP, a -> image(a, n -> SlowTwins.along(a, n, 1, 1, drawn(8), 0, 0, 0, 0))),
                twin(
                        "channels(a, 3: 1, 1: -0.5)",
                        MAP,
                        a -> image(a, n -> SlowTwins.mean(a, n, 3) - 0.5 * SlowTwins.mean(a, n, 1))),
                twin("interpolation(a:2, a:0)", MAP, a -> SlowTwins.interpolation(a, 2, 0)),
                twin("alignment(a)", SEVEN, a -> SlowTwins.alignment(a, 2)),
                twin("alignment(a, 3)", MAP, a -> SlowTwins.alignment(a, 3)),
                twin("stylediversity(a)", MAP, SlowTwins::styleDiversity),
                twin("each(a:2, a:0, a:2)", MAP, a -> image(a, n -> SlowTwins.mean(a, n, n == 1 ? 0 : 2))),
                twin("each(a:2, a:1@2,4, -2 * a:0)", MAP, a ->
                        new double[] {SlowTwins.mean(a, 0, 2), a.at(1, 1, 2, 4), -2 * SlowTwins.mean(a, 2, 0)}));
    }

    static Stream<Arguments> ofPictures() {
        return Stream.of(
                twin(
                        "tv()",
                        PICTURES,
                        p -> SlowTwins.sum(
                                p,
                                (n, c, y, x) -> (y > 0 ? Math.abs(p.at(n, c, y, x) - p.at(n, c, y - 1, x)) : 0)
                                        + (x > 0 ? Math.abs(p.at(n, c, y, x) - p.at(n, c, y, x - 1)) : 0))),
                twin("l1()", PICTURES, p -> SlowTwins.sum(p, (n, c, y, x) -> Math.abs(p.at(n, c, y, x) - 0.5))),
                twin("l2(-0.25)", PICTURES, p -> Arrays.stream(
                                SlowTwins.sum(p, (n, c, y, x) -> Math.pow(p.at(n, c, y, x) + 0.25, 2)))
                        .map(sum -> Math.sqrt(1e-6 + sum))
                        .toArray()),
                // the blurred picture is what is compared with, so the difference of the twin leaves it alone
                twin(
                        "blur()",
                        PICTURES,
                        p -> SlowTwins.sum(
                                p,
                                (n, c, y, x) -> 0.5
                                        * Math.pow(p.at(n, c, y, x) - SlowTwins.blurred(PICTURES, n, c, y, x, 1), 2))),
                twin("boundary(2, 0.4)", PICTURES, p -> SlowTwins.boundary(p, 2, 0.4)),
                twin("boundary()", PICTURES, p -> SlowTwins.boundary(p, 20, 0.5)));
    }

    static Stream<Arguments> ofFiles() {
        return Stream.of(
                file("inputdifference(\"f\")", PICTURES, PHOTOGRAPH, p -> Arrays.stream(SlowTwins.sum(
                                p, (n, c, y, x) -> Math.pow(p.at(n, c, y, x) - PHOTOGRAPH.at(0, c, y, x), 2)))
                        .map(sum -> Math.sqrt(sum / (3 * 7 * 9)))
                        .toArray()),
                file(
                        "caricature(a, \"f\", 1)",
                        Tensor.random(2, 4, 2, 3, 9),
                        CUBE,
                        a -> SlowTwins.tensorDirection(a, CUBE, 1)));
    }

    private static Arguments twin(String text, Tensor tensor, Function<Tensor, double[]> twin) {
        return Arguments.of(text, tensor, FloatArray.zeros(1), twin);
    }

    private static Arguments file(String text, Tensor tensor, Tensor file, Function<Tensor, double[]> twin) {
        return Arguments.of(text, tensor, file.floats(), twin);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofLayers", "ofPictures", "ofFiles"})
    void valueAndGradientAgreeWithPlainJava(
            String text, Tensor tensor, FloatArray file, Function<Tensor, double[]> twin) {
        StateScene.Written written = StateScene.write(Objective.parse(text), tensor.floats(), file);
        assertSame(written, tensor, twin);
    }

    @Test
    void aTensorIsComparedWithTheMiddleOfTheMap() {
        StateScene.Written written =
                StateScene.write(Objective.parse("tensor(a, \"f\", 2)"), MAP.floats(), CUBE.floats(4, 2, 3));
        assertSame(written, MAP, a -> SlowTwins.tensorDirection(a, CUBE, 2));
    }

    @Test
    void aTensorThatDoesNotFitIsRefusedWithTheShapeThatWould() {
        assertThatThrownBy(() ->
                        StateScene.write(Objective.parse("tensor(a, \"f\")"), MAP.floats(), FloatArray.zeros(4, 4, 3)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("needs [4, height, width] with a height of at most 3 and a width of at most 5");
    }

    @Test
    void imageNOfAGridGoesAlongPositionNOfThePhotograph() {
        Tensor vectors = new Tensor(
                3,
                4,
                1,
                1,
                IntStream.range(0, 12)
                        .mapToDouble(i -> CELLS.at(0, i % 4, 0, i / 4))
                        .toArray());
        StateScene.Written written =
                StateScene.write(Objective.parse("grid(a, \"f\", 2)"), MAP.floats(), CELLS.floats(4, 1, 3));
        assertSame(written, MAP, a -> SlowTwins.direction(a, vectors, 2));
    }

    @Test
    void aGridWithAnotherNumberOfImagesSaysHowManyItHas() {
        assertThatThrownBy(() ->
                        StateScene.write(Objective.parse("grid(a, \"f\")"), MAP.floats(), FloatArray.zeros(4, 7, 7)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is 7x7 for the photograph, so the grid has 49 images. Ask for 49 images.");
    }

    @Test
    void aPictureThatIsThePhotographHasNoDifferenceAndNoGradient() {
        Tensor same = Tensor.random(1, 3, 7, 9, 6);
        StateScene.Written written =
                StateScene.write(Objective.parse("inputdifference(\"f\")"), same.floats(), PHOTOGRAPH.floats());
        assertThat(written.values()).containsExactly(0);
        assertThat(written.gradient()).containsOnly(0);
    }

    @Test
    void aUniformPictureIsNotChangedByBlurring() {
        StateScene.Written written = StateScene.write(
                Objective.parse("blur()"), new Tensor(1, 3, 4, 5, fill(60, 0.75)).floats(), FloatArray.zeros(1));
        assertThat(written.values()[0]).isCloseTo(0, within(1e-10f));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"diversity(a)", "stylediversity(a)"})
    void fourIdenticalImagesHaveADiversityOfThreeAndFourDisjointOnesOfZero(String text) {
        Tensor one = Tensor.random(1, 4, 3, 5, 11);
        Tensor same = new Tensor(
                4,
                4,
                3,
                5,
                IntStream.range(0, 240).mapToDouble(i -> one.values()[i % 60]).toArray());
        Tensor disjoint = new Tensor(
                4,
                4,
                3,
                5,
                IntStream.range(0, 240)
                        .mapToDouble(i -> i / 60 == i % 60 / 15 ? one.values()[i % 60] : 0)
                        .toArray());
        assertThat(total(text, same)).isCloseTo(3, within(1e-5));
        assertThat(total(text, disjoint)).isCloseTo(0, within(1e-6));
    }

    private static double total(String text, Tensor tensor) {
        StateScene.Written written = StateScene.write(Objective.parse(text), tensor.floats(), FloatArray.zeros(1));
        return IntStream.range(0, tensor.images())
                .mapToDouble(n -> written.values()[n])
                .sum();
    }

    @Test
    void theOppositeVectorGivesNoGain() { // the floor of 0.1 keeps two negative factors from making a positive one
        Tensor opposite = new Tensor(1, 4, 1, 1, new double[] {-1, 0, 2, -0.5});
        for (double power : List.of(1.0, 2.0, 3.0)) {
            Objective direction = new Direction("a", new float[] {1, 0, -2, 0.5f}, power);
            StateScene.Written written = StateScene.write(direction, opposite.floats(), FloatArray.zeros(1));
            assertThat((double) written.values()[0]).isCloseTo(-5.25 * Math.pow(0.1, power), within(1e-5));
        }
    }

    @Test
    void weightedChannelsEqualTheSumOfTheChannels() {
        StateScene.Written together = StateScene.write(
                Objective.parse("channels(a, 0: 1, 3: -0.5, 2: 4)"), MAP.floats(), FloatArray.zeros(1));
        StateScene.Written sum =
                StateScene.write(Objective.parse("a:0 - 0.5 * a:3 + 4 * a:2"), MAP.floats(), FloatArray.zeros(1));
        assertThat(together.values()).containsExactly(sum.values(), within(1e-5f));
        assertThat(together.gradient()).containsExactly(sum.gradient(), within(1e-6f));
    }

    @Test
    void theFirstChannelHasNumberZeroAndItsTextCanBeCopied() {
        Objective first = Objective.parse("\"mixed 4a\":0");
        assertThat(StateScene.write(first, MAP.floats(), FloatArray.zeros(1)).values()[1])
                .isCloseTo((float) SlowTwins.mean(MAP, 1, 0), within(1e-6f));
        assertThat(first.ownUnit().orElseThrow()).hasToString(first.print());
        assertThat(Objective.parse(first.print())).isEqualTo(first);
    }

    @Test
    void aLayerWithoutPositionsHasTheSameObjectives() {
        Tensor flat = Tensor.random(2, 4, 1, 1, 12);
        for (String text : List.of(
                "channels(a, 3: 1, 1: -0.5)",
                "random(a, 7, 2)",
                "each(a:1, a:3)",
                "alignment(a)",
                "interpolation(a:0," + " a:1)")) {
            float[] withMap = StateScene.write(Objective.parse(text), flat.floats(), FloatArray.zeros(1))
                    .values();
            float[] without = StateScene.write(Objective.parse(text), flat.floats(2, 4), FloatArray.zeros(1))
                    .values();
            assertThat(without).containsExactly(withMap, within(1e-6f));
        }
    }

    private static void assertSame(StateScene.Written written, Tensor tensor, Function<Tensor, double[]> twin) {
        double[] values = twin.apply(tensor);
        assertThat(written.values().length).isEqualTo(values.length);
        for (int n = 0; n < values.length; n++) {
            assertThat((double) written.values()[n]).isCloseTo(values[n], within(1e-5 * (1 + Math.abs(values[n]))));
        }
        double step = 1e-6;
        for (int i = 0; i < tensor.values().length; i++) {
            double value = tensor.values()[i];
            double slope = (weighted(twin.apply(tensor.with(i, value + step)))
                            - weighted(twin.apply(tensor.with(i, value - step))))
                    / (2 * step);
            assertThat((double) written.gradient()[i])
                    .as("gradient at %d", i)
                    .isCloseTo(slope, within(1e-4 * (1 + Math.abs(slope))));
        }
    }

    private static double weighted(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(n -> (n + 1) * values[n])
                .sum();
    }

    private static double[] image(Tensor a, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, a.images()).mapToDouble(value).toArray();
    }

    private static Tensor drawn(long seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong());
        return new Tensor(
                1,
                4,
                1,
                1,
                IntStream.range(0, 4)
                        .mapToDouble(i -> (float) random.nextGaussian())
                        .toArray());
    }

    private static double[] fill(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
