package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;

class RunPacesTest {

    private static Recipe recipe(String hash, int side, int steps) {
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef("net", hash.repeat(32)),
                Objective.parse("a:0"),
                new ImageShape(1, side, side),
                Preset.all().get(0),
                0);
        return recipe.withMethod(recipe.method().withSteps(steps));
    }

    @Test
    void timeGrowsWithStepsAndPixels() {
        RunPaces paces = new RunPaces();
        paces.took(recipe("ab", 100, 500), 10, 2);
        // 0.2 s a step of 100 x 100; of 200 x 200 four times that, fifty times
        assertThat(paces.seconds(recipe("ab", 200, 50)).orElseThrow()).isCloseTo(40, within(1e-9));
    }

    @Test
    void ofAnotherNetworkNothingIsSaid() {
        RunPaces paces = new RunPaces();
        paces.took(recipe("ab", 100, 500), 10, 2);
        assertThat(paces.seconds(recipe("cd", 100, 500))).isEmpty();
    }
}
