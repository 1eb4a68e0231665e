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
import org.phosphene.optvis.optimiser.AdamW;
import org.phosphene.optvis.optimiser.NAdam;
import org.phosphene.optvis.optimiser.Optimiser;
import org.phosphene.optvis.optimiser.RmsProp;
import org.phosphene.optvis.optimiser.Sgd;
import org.phosphene.optvis.optimiser.SteepestDescent;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.param.PixelImage;
import org.phosphene.optvis.transform.Blur;
import org.phosphene.optvis.transform.CropOrPad;
import org.phosphene.optvis.transform.Jitter;
import org.phosphene.optvis.transform.Noise;
import org.phosphene.optvis.transform.Outside;
import org.phosphene.optvis.transform.Pad;
import org.phosphene.optvis.transform.RandomCrop;
import org.phosphene.optvis.transform.Transform;

/** Recipes as JSON, there and back, and what is said of broken ones. */
class RecipeJsonTest {

    private static final Recipe LUCID = Renders.recipe("a:1 - steered(diversity(a), 0.75)", 4, 512, Long.MIN_VALUE);

    @Test
    void everyPresetComesBack() {
        for (Preset preset : Preset.all()) {
            Recipe recipe = Recipe.of(LUCID.network(), LUCID.objective(), LUCID.shape(), preset, 3);
            assertThat(RecipeJson.parse(RecipeJson.print(recipe))).isEqualTo(recipe);
        }
    }

    @Test
    void oddValuesComeBack() {
        Method method = new Method(
                        new Parameterization(
                                new PixelImage(0.25),
                                Colours.measured(new float[] {1, 0, 0, 0, 2, 0, 0, 0.5f, 3}),
                                Alpha.GRADIENT),
                        List.of(new Jitter(3)),
                        new Adam(0.1, 0.5, 0.8, 1e-7),
                        1)
                .withPenalties(new Penalties(0.05, 0.25, 1));
        Recipe recipe = new Recipe(
                new Recipe.NetworkRef("ö \"x\"", "ff"),
                Objective.parse("\"conv2d0:0\":3@1,2"),
                List.of(new NamedFile("a dog.jpg", "ab")),
                new ImageShape(2, 31, 45),
                new Start(List.of("a dog.jpg")),
                method,
                "",
                Long.MAX_VALUE);
        assertThat(RecipeJson.parse(RecipeJson.print(recipe))).isEqualTo(recipe);
    }

    @Test
    void everyOptimiserComesBack() {
        List<Optimiser> optimisers = List.of(
                new Adam(0.1, 0.5, 0.8, 1e-7),
                new AdamW(0.1, 0.5, 0.8, 1e-7, 0.25),
                new NAdam(1, 0.5, 0.8, 1e-7, 0.25),
                new Sgd(200, 0.5, true),
                new RmsProp(0.1, 0.75, 1e-7),
                new SteepestDescent(0.1, SteepestDescent.Metric.L2),
                new SteepestDescent(0.1, SteepestDescent.Metric.LINF));
        optimisers.forEach(
                optimiser -> comesBack(LUCID.withMethod(LUCID.method().withOptimiser(optimiser))));
    }

    @Test
    void everyStopRuleComesBack() {
        List<StopRule> rules = List.of(
                new StopRule.Steps(),
                new StopRule.Plateau(8, 0.125),
                new StopRule.Time(2.5),
                new StopRule.Activation(-3.5));
        rules.forEach(rule -> comesBack(LUCID.withMethod(LUCID.method().withStop(rule))));
    }

    @Test
    void everyTransformComesBack() {
        List<Transform> transforms = List.of(
                new Pad(1, Outside.BLACK),
                new Pad(2, Outside.REFLECT),
                new Pad(3),
                new Blur(List.of(0.0, 1.5)),
                new Noise(0.08, 0.04),
                new RandomCrop(0.15, 0.5, 0.05, 0.25),
                new CropOrPad(Renders.SIZE, Renders.SIZE));
        comesBack(LUCID.withMethod(LUCID.method().withTransforms(transforms)));
    }

    @Test
    void skippedLayersComeBackAndAreNotWrittenWhereThereAreNone() {
        Recipe recipe = LUCID.withMethod(LUCID.method().withSkip(List.of("features.7.bn2", "a, b")));
        comesBack(recipe);
        assertThat(RecipeJson.print(recipe)).contains("\"skip\" : [ \"features.7.bn2\", \"a, b\" ]");
        assertThat(RecipeJson.print(LUCID)).doesNotContain("skip");
    }

    private static void comesBack(Recipe recipe) {
        assertThat(RecipeJson.parse(RecipeJson.print(recipe))).isEqualTo(recipe);
    }

    @Test
    void aBorderThatDoesNotSayWhatItShowsIsGrey() {
        String older = RecipeJson.print(LUCID).replace(",\n    \"outside\" : \"grey\"", "");
        assertThat(older).doesNotContain("outside");
        assertThat(RecipeJson.parse(older)).isEqualTo(LUCID);
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
                "\"schemaVersion\" : 2 | \"schemaVersion\" : 3 | newer one",
                "\"kind\" : \"fourier\" | \"kind\" : \"gan\" | kind 'gan'",
                "\"outside\" : \"grey\" | \"outside\" : \"pink\" | may be grey, black, reflect",
                "\"kind\" : \"steps\" | \"kind\" : \"mood\" | kind 'mood'",
                "\"kind\" : \"adam\" | \"kind\" : \"lion\" | kind 'lion'",
                "\"amount\" : 12 | \"amount\" : -3 | out of range",
                "\"reluRule\" : \"redirected\" | \"reluRule\" : \"odd\" | may be plain, redirected",
                "\"seed\" | \"skip\" : \"relu\", \"seed\" | recipe.skip is not a list",
                "\"seed\" | \"skip\" : [3], \"seed\" | recipe.skip is not a list of texts",
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
    void aRecipeOfTheFirstVersionIsStillRead() {
        Recipe recipe = RecipeJson.parse(
                """
                {"schemaVersion": 1, "network": {"id": "n", "sha256": "0"}, "objective": "a:1", "images": 1,
                 "size": {"width": 24, "height": 24},
                 "parameterization": {"kind": "pixel", "sd": 0.01, "decorrelate": true},
                 "transforms": [{"kind": "jitter", "pixels": 2}], "preset": "", "steps": 9,
                 "optimiser": {"kind": "adam", "rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
                 "stop": {"kind": "steps"}, "seed": 4, "reluRule": "plain"}""");
        assertThat(recipe.parameterization())
                .isEqualTo(new Parameterization(new PixelImage(0.01), Colours.DECORRELATED, Alpha.NONE));
        assertThat(recipe.method().reluRule()).isEqualTo(ReluRule.PLAIN);
        assertThat(recipe.steps()).isEqualTo(9);
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (String text : List.of("", "{", "[]", "null", "\u0000")) {
            assertThatThrownBy(() -> RecipeJson.parse(text)).isInstanceOf(PhospheneException.class);
        }
    }
}
