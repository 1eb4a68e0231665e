package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;

class CacheKeyTest {

    private static Recipe recipe(String id, long seed) {
        Preset preset = Preset.all().get(0);
        return Recipe.of(
                new Recipe.NetworkRef(id, "0".repeat(64)),
                Objective.parse("conv:1"),
                new ImageShape(1, 8, 8),
                preset,
                seed);
    }

    private static String key(Recipe recipe) {
        return CacheKey.of(recipe, Optional.empty());
    }

    @Test
    void namesOfNetworkAndPresetDoNotMatter() {
        Recipe recipe = recipe("one", 1);
        Recipe unnamed = new Recipe(
                new Recipe.NetworkRef("two", "0".repeat(64)),
                recipe.objective(),
                recipe.files(),
                recipe.shape(),
                recipe.start(),
                recipe.method(),
                "",
                1);
        assertThat(key(unnamed)).isEqualTo(key(recipe)).matches("[0-9a-f]{64}");
    }

    @Test
    void skippedLayersMatter() {
        Recipe recipe = recipe("one", 1);
        Method method = recipe.method();
        assertThat(key(recipe.withMethod(method.withSkip(List.of("relu"))))).isNotEqualTo(key(recipe));
        assertThat(key(recipe.withMethod(method.withSkip(List.of())))).isEqualTo(key(recipe));
    }

    @Test
    void seedsThatAreAlikeAsDoublesHaveKeysOfTheirOwn() {
        assertThat(key(recipe("one", (1L << 53) + 1))).isNotEqualTo(key(recipe("one", 1L << 53)));
    }

    @Test
    void stepsAndNetworkMatter() {
        Recipe recipe = recipe("one", 1);
        assertThat(key(recipe.withMethod(recipe.method().withSteps(7)))).isNotEqualTo(key(recipe));
        Recipe other = new Recipe(
                new Recipe.NetworkRef("one", "1".repeat(64)),
                recipe.objective(),
                recipe.files(),
                recipe.shape(),
                recipe.start(),
                recipe.method(),
                recipe.preset(),
                1);
        assertThat(key(other)).isNotEqualTo(key(recipe));
    }
}
