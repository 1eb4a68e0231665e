package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.PixelImage;
import org.phosphene.optvis.transform.CropOrPad;
import org.phosphene.optvis.transform.Jitter;

/** Recipes as JSON, there and back, and what is said of broken ones. */
class RecipeJsonTest {

    private static final Recipe LUCID = Renders.recipe("a:1 - steered(diversity(a), 0.75)", 4, 512, Long.MIN_VALUE);

    @Test
    void everyPresetComesBack() {
        for (Preset preset : Preset.all()) {
            Recipe recipe = new Recipe(
                    LUCID.network(),
                    LUCID.objective(),
                    LUCID.shape(),
                    preset.parameterization(),
                    preset.transforms(),
                    preset.name(),
                    preset.optimiser(),
                    preset.steps(),
                    3);
            assertThat(RecipeJson.parse(RecipeJson.print(recipe))).isEqualTo(recipe);
        }
    }

    @Test
    void oddValuesComeBack() {
        Recipe recipe = new Recipe(
                new Recipe.NetworkRef("ö \"x\"", "ff"),
                Objective.parse("\"conv2d0:0\":3@1,2"),
                new ImageShape(2, 31, 45),
                new PixelImage(0.25, true),
                List.of(new Jitter(3)),
                "",
                new Adam(0.1, 0.5, 0.8, 1e-7),
                1,
                Long.MAX_VALUE);
        assertThat(RecipeJson.parse(RecipeJson.print(recipe))).isEqualTo(recipe);
    }

    @Test
    void aChainEndsWithCropOrPadToTheSize() {
        assertThat(LUCID.transforms()).last().isEqualTo(new CropOrPad(Renders.SIZE, Renders.SIZE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"steps\" : 512 | \"steps\" : \"many\" | recipe.steps is not a whole number",
                "\"steps\" : 512 | \"steps\" : 0 | out of range",
                "\"steps\" : 512 | \"stops\" : 512 | recipe.steps is missing",
                "\"schemaVersion\" : 1 | \"schemaVersion\" : 2 | newer one",
                "\"kind\" : \"fourier\" | \"kind\" : \"gan\" | kind 'gan'",
                "\"kind\" : \"adam\" | \"kind\" : \"lion\" | kind 'lion'",
                "\"amount\" : 12 | \"amount\" : -3 | out of range",
                "\"reluRule\" : \"plain\" | \"reluRule\" : \"odd\" | does not know",
                "\"width\" : 24 | \"width\" : 5000000000 | smaller number"
            })
    void aBrokenRecipeIsRefusedWithASentence(String good, String bad, String expected) {
        String text = RecipeJson.print(LUCID);
        assertThat(text).contains(good.strip());
        assertThatThrownBy(() -> RecipeJson.parse(text.replace(good.strip(), bad.strip())))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(expected.strip());
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (String text : List.of("", "{", "[]", "null", "\u0000")) {
            assertThatThrownBy(() -> RecipeJson.parse(text)).isInstanceOf(PhospheneException.class);
        }
    }
}
