package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.transform.RandomRotate;
import org.phosphene.optvis.transform.RandomScale;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** The presets: numbers of their sources, and that each of them runs. */
@Tag("engine")
class PresetTest {

    static Stream<Preset> presets() {
        return Preset.all().stream();
    }

    /** Transforms changed the size that reached the network (tensorflow/lucid issues 38 and 124). */
    @ParameterizedTest
    @MethodSource("presets")
    void aNetworkWithAFixedLinearHeadRuns(Preset preset) {
        TestGraph graph = new TestGraph().input("image", -1, 3, Renders.SIZE, Renders.SIZE);
        TestGraphs.conv(graph, "conv", "image", 3, 4, 2);
        int flat = 4 * (Renders.SIZE / 2) * (Renders.SIZE / 2);
        graph.weight("head/weight", TestGraphs.numbers(5 * flat, 3), 5, flat);
        graph.weight("head/bias", TestGraphs.numbers(5, 11), 5);
        graph.node("flatten", "Flatten", "conv");
        graph.node("head", "Gemm", Map.of("transB", 1), "flatten", "head/weight", "head/bias");
        RenderNetwork target = Renders.target(graph.output("head").network());
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef("fixed", "0"),
                Objective.parse("head:1"),
                new ImageShape(2, Renders.SIZE, Renders.SIZE),
                preset,
                0);
        RenderResult result = Renders.run(recipe.withMethod(recipe.method().withSteps(3)), target);
        assertThat(result.curve()).hasSize(3).doesNotContain(Float.NaN);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void theActivationRises(Preset preset) {
        RenderNetwork target = Renders.tiny();
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef("tiny", "0"),
                Objective.parse("block1/add:1"),
                new ImageShape(1, Renders.SIZE, Renders.SIZE),
                preset,
                0);
        double before = Renders.run(still(recipe), target).activations().get(0);
        double after = Renders.run(recipe.withMethod(recipe.method().withSteps(24)), target)
                .activations()
                .get(0);
        assertThat(after).isGreaterThan(before);
    }

    /** One step too short to be seen in the picture's bytes. */
    private static Recipe still(Recipe recipe) {
        return recipe.withMethod(recipe.method().withSteps(1).withOptimiser(new Adam(1e-9, 0.9, 0.999, 1e-8)));
    }

    @Test
    void theFirstIsLucid() {
        Preset first = Preset.all().get(0);
        assertThat(first.name()).isEqualTo("Lucid");
        assertThat(first.method().steps()).isEqualTo(512);
        assertThat(scales("Lucid")).hasSize(11).startsWith(0.9, 0.92).endsWith(1.08, 1.1);
        assertThat(angles("Lucid")).hasSize(26).startsWith(-10.0).endsWith(10.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Test
    void namesAreFoundWhateverTheirCase() {
        presets().forEach(preset -> assertThat(Preset.find(" " + preset.name().toUpperCase(java.util.Locale.ROOT)))
                .contains(preset));
    }

    @Test
    void theRobustTransformsAreThoseOfTheTutorial() {
        assertThat(scales("Lucid robust")).hasSize(40).startsWith(0.8).endsWith(1.19);
        assertThat(angles("Lucid robust")).hasSize(20 + 10 + 40);
        assertThat(angles("Lucid robust").stream().filter(a -> a == -2)).hasSize(12);
    }

    @Test
    void theTransformsOfFacetsShrinkByUpToAThird() {
        List<Double> scales = scales("Facets");
        assertThat(scales).hasSize(85 + 2 * 20);
        assertThat(Collections.max(scales)).isCloseTo(1.0253794, within(1e-6)); // .995^-5
        assertThat(Collections.min(scales)).isCloseTo(0.6730129, within(1e-6)); // .995^79
        assertThat(angles("Facets")).hasSize(40 + 20 + 10 + 5);
    }

    @Test
    void theTransformsOfAtlasIconsShrinkALittle() {
        List<Double> scales = scales("Atlas icons");
        assertThat(scales).hasSize(20);
        assertThat(Collections.max(scales)).isCloseTo(0.9607510, within(1e-6)); // .998^20
        assertThat(Collections.min(scales)).isCloseTo(0.9248922, within(1e-6)); // .998^39
    }

    @Test
    void theRobustnessOfTheNotebookScalesByATenth() {
        List<Double> scales = scales("Transform robustness");
        assertThat(scales).hasSize(21);
        assertThat(Collections.max(scales)).isCloseTo(1.1, within(1e-12));
        assertThat(Collections.min(scales)).isCloseTo(1 / 1.1, within(1e-12));
    }

    private static List<Double> scales(String name) {
        return numbers(name, RandomScale.class);
    }

    private static List<Double> angles(String name) {
        return numbers(name, RandomRotate.class);
    }

    private static List<Double> numbers(String name, Class<?> kind) {
        List<Double> found = new ArrayList<>();
        Preset.find(name).orElseThrow().method().transforms().stream()
                .filter(kind::isInstance)
                .forEach(t ->
                        found.addAll(t instanceof RandomScale scale ? scale.factors() : ((RandomRotate) t).degrees()));
        return found;
    }
}
