package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;

class StoppedRecipeTest {

    private static Recipe recipe(Preset preset) {
        return Recipe.of(
                new Recipe.NetworkRef("net", "ab".repeat(32)),
                Objective.parse("a:0"),
                new ImageShape(1, 224, 224),
                preset,
                0);
    }

    @Test
    void aRunThatWasStoppedIsARunOfTheStepsThatWereMade() {
        Recipe recipe = recipe(Preset.all().get(0));
        assertThat(recipe.stoppedAfter(12))
                .contains(recipe.withMethod(recipe.method().withSteps(12)));
    }

    @Test
    void noStepAndMoreStepsThanThereAreMakeNoRecipe() {
        Recipe recipe = recipe(Preset.all().get(0));
        assertThat(recipe.stoppedAfter(0)).isEmpty();
        assertThat(recipe.stoppedAfter(recipe.steps() + 1)).isEmpty();
    }

    @Test
    void cropsThatNarrowOverTheWholeRunCannotEndEarly() {
        assertThat(recipe(Preset.find("Deep modern network").orElseThrow()).stoppedAfter(12))
                .isEmpty();
    }
}
