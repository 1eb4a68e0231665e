package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.optvis.transform.Jitter;
import org.phosphene.optvis.transform.Outside;
import org.phosphene.optvis.transform.Pad;

class RecipeDifferenceTest {

    private static final Recipe LUCID = Renders.recipe("a:1", 1, 512, 0);

    private static Recipe with(String path, String text) {
        return RecipeChanges.apply(LUCID, Map.of(path, text));
    }

    private static List<String> lines(Recipe one, Recipe other) {
        return RecipeDifference.lines(one, other).stream().map(Object::toString).toList();
    }

    private static Stream<Recipe> recipes() {
        Stream<Recipe> presets = Preset.all().stream().map(preset -> LUCID.withMethod(preset.method()));
        return Stream.concat(
                presets,
                Stream.of(
                        LUCID.withMethod(LUCID.method()
                                .withTransforms(
                                        List.of(new Jitter(8), new Pad(3, Outside.GREY), new Pad(4, Outside.BLACK)))
                                .withReluRule(ReluRule.PLAIN)),
                        with("parameterization.kind", "pixel"),
                        with("parameterization.colours", "measured"),
                        with("transforms[1].pixels", "99"),
                        with("schedule", "{\"kind\":\"cosine\",\"end\":0.25}"),
                        with("skip", "stem/relu, block1/bn"),
                        with("size.height", "10"),
                        with("objective", "a:4")));
    }

    @Test
    void aRecipeDoesNotDifferFromItself() {
        assertThat(lines(LUCID, LUCID)).isEmpty();
    }

    @Test
    void aChangedNumberIsOneLineWithItsName() {
        assertThat(RecipeDifference.lines(LUCID, with("optimiser.rate", "0.1")))
                .containsExactly(new RecipeDifference.Line("optimiser.rate", "Learning rate", "0.05", "0.1"))
                .first()
                .hasToString("optimiser.rate: 0.05 -> 0.1");
    }

    @Test
    void theLinesFollowTheOrderOfTheRecipe() {
        Recipe other = RecipeChanges.apply(LUCID, Map.of("reluRule", "plain", "steps", "9", "objective", "a:2"));
        assertThat(lines(LUCID, other))
                .containsExactly("objective: a:1 -> a:2", "steps: 512 -> 9", "reluRule: redirected -> plain");
    }

    @Test
    void skippedLayersAreOneLine() {
        Recipe skipping = with("skip", "stem/relu, block1/bn");
        assertThat(lines(LUCID, skipping)).containsExactly("skip: none -> stem/relu, block1/bn");
        assertThat(lines(skipping, LUCID)).containsExactly("skip: stem/relu, block1/bn -> none");
    }

    @Test
    void anotherKindIsToldWithTheFieldsOfBoth() {
        assertThat(lines(LUCID, with("parameterization.kind", "pixel")))
                .containsExactly("parameterization.kind: fourier -> pixel", "parameterization.decay: 1 -> none");
    }

    @Test
    void transformsAreComparedByPosition() {
        assertThat(lines(
                        LUCID.withMethod(
                                LUCID.method().withTransforms(List.of(new Jitter(8), new Pad(3, Outside.GREY)))),
                        LUCID.withMethod(LUCID.method().withTransforms(List.of(new Jitter(9))))))
                .containsExactly(
                        "transforms[0].pixels: 8 -> 9",
                        "transforms[1].kind: pad -> none",
                        "transforms[1].amount: 3 -> none",
                        "transforms[1].outside: grey -> none");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theChangesBetweenTwoRecipesLeadFromOneToTheOther(Recipe to) {
        recipes().forEach(from -> assertThat(RecipeChanges.apply(from, RecipeDifference.changes(from, to)))
                .isEqualTo(to));
    }

    @Test
    void theChangesAreNoMoreThanNeeded() {
        assertThat(RecipeDifference.changes(LUCID, with("transforms[1].pixels", "9")))
                .containsExactly(Map.entry("transforms[1].pixels", "9"));
    }
}
