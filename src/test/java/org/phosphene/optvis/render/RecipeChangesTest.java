package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.optimiser.AdamW;
import org.phosphene.optvis.optimiser.Schedule;
import org.phosphene.optvis.optimiser.Sgd;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.PixelImage;
import org.phosphene.optvis.transform.CropOrPad;
import org.phosphene.optvis.transform.Jitter;
import org.phosphene.optvis.transform.Outside;
import org.phosphene.optvis.transform.Pad;
import org.phosphene.optvis.transform.RandomRotate;
import org.phosphene.optvis.transform.RandomScale;
import org.phosphene.optvis.transform.Transform;

/** Changes of a recipe by path, and the words that refuse them. */
class RecipeChangesTest {

    private static final Recipe LUCID = Renders.recipe("a:1", 1, 512, 0);
    private static final Transform FIT = new CropOrPad(Renders.SIZE, Renders.SIZE);

    private static Recipe with(String... pathsAndTexts) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            changes.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return RecipeChanges.apply(LUCID, changes);
    }

    @Test
    void numbersWordsAndListsAreSet() {
        Recipe recipe = with(
                "optimiser.rate", "0.1",
                "penalties.totalVariation", "1e-3",
                "reluRule", "plain",
                "parameterization.alpha", "gradient",
                "transforms[2].factors", "0.9..1.1 step 0.1, 1",
                "steps", "64",
                "seed", "-7",
                "size.width", "31",
                "objective", "a:2 + a:3");
        assertThat(recipe.optimiser()).isEqualTo(new Adam(0.1, 0.9, 0.999, 1e-8));
        assertThat(recipe.method().penalties()).isEqualTo(new Penalties(0, 0.001, 0));
        assertThat(recipe.method().reluRule()).isEqualTo(ReluRule.PLAIN);
        assertThat(recipe.parameterization().alpha()).isEqualTo(Alpha.GRADIENT);
        assertThat(recipe.transforms().get(2)).isEqualTo(new RandomScale(List.of(0.9, 1.0, 1.1, 1.0)));
        assertThat(recipe.steps()).isEqualTo(64);
        assertThat(recipe.seed()).isEqualTo(-7);
        assertThat(recipe.objective()).isEqualTo(Objective.parse("a:2 + a:3"));
        assertThat(recipe.transforms()).last().isEqualTo(new CropOrPad(Renders.SIZE, 31));
    }

    @Test
    void layersAreSkippedByTheirNamesAndAgainNone() {
        assertThat(with("skip", "stem/relu, block1/bn").method().skip()).containsExactly("stem/relu", "block1/bn");
        assertThat(with("skip", "[\"a, b\", \"c\"]").method().skip()).containsExactly("a, b", "c");
        assertThat(with("skip", "stem/relu", "skip ", "none")).isEqualTo(LUCID);
    }

    @Test
    void aKindBringsItsDefaultsAndKeepsWhatBothHave() {
        Recipe recipe = with(
                "parameterization.sd", "0.5",
                "parameterization.colours.kind", "grey",
                "parameterization.kind", "pixel");
        assertThat(recipe.parameterization().basis()).isEqualTo(new PixelImage(0.5));
        assertThat(recipe.parameterization().colours()).isEqualTo(Colours.GREY);
        assertThat(with("schedule.kind", "cosine", "schedule.end", "0", "schedule.kind ", "exponential")
                        .method()
                        .schedule())
                .as("an exponential schedule cannot end at 0")
                .isEqualTo(new Schedule(Schedule.Kind.EXPONENTIAL, 0.1));
    }

    @Test
    void aLearningRateThatMeansSomethingElseIsNotKept() {
        assertThat(with("optimiser.rate", "0.2", "optimiser.kind", "adamw").optimiser())
                .isEqualTo(new AdamW(0.2, 0.9, 0.999, 1e-8, 0.01));
        assertThat(with("optimiser.rate", "0.2", "optimiser.kind", "sgd").optimiser())
                .isEqualTo(Sgd.DEFAULT);
    }

    @Test
    void flagsAreSet() {
        assertThat(with("optimiser.kind", "sgd", "optimiser.nesterov", "yes").optimiser())
                .isEqualTo(new Sgd(1, 0.9, true));
    }

    @Test
    void transformsAreSetAddedTakenOutAndMoved() {
        assertThat(with("transforms[1]", "pad").transforms().get(1)).isEqualTo(new Pad(12, Outside.GREY));
        assertThat(with("transforms[5]", "jitter", "transforms[5].pixels", "3").transforms())
                .hasSize(7)
                .endsWith(new Jitter(3), FIT);
        assertThat(with("transforms[0].insert", "jitter").transforms())
                .startsWith(new Jitter(8), new Pad(12, Outside.GREY));
        assertThat(with("transforms[0]", "none").transforms()).hasSize(5).startsWith(new Jitter(8));
        assertThat(with("transforms[4].to", "0").transforms()).startsWith(new Jitter(4), new Pad(12, Outside.GREY));
        assertThat(with("transforms", "none").transforms()).isEmpty();
    }

    @Test
    void aWholeListIsGivenByWordsOrAsJson() {
        assertThat(with("transforms", "pad, jitter").transforms())
                .containsExactly(new Pad(12, Outside.GREY), new Jitter(8), FIT);
        assertThat(with("transforms", "[{\"kind\":\"jitter\",\"pixels\":2},{\"kind\":\"randomRotate\"}]")
                        .transforms())
                .containsExactly(new Jitter(2), new RandomRotate(List.of(-10.0, -5.0, 0.0, 5.0, 10.0)), FIT);
        assertThat(with("parameterization", "{\"kind\":\"fourier\",\"decay\":2}")
                        .parameterization()
                        .basis())
                .isEqualTo(new FourierImage(0.01, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "optimiser.rate      | fast     | Learning rate (optimiser.rate) cannot be 'fast'.",
                "optimiser.rate      | 0        | Write a number above 0 and below 1000000",
                "optimiser.rate      | 1, 2     | Write a number above 0",
                "optimiser.beta1     | 1        | Write a number of at least 0 and below 1, such as 0.9.",
                "transforms[1].pixels | 2.5     | Write a whole number from 0 to 10000",
                "transforms[3].degrees | 400    | Write numbers from -360 to 360 with commas between",
                "optimiser.kind      | adom     | Write one of adam, adamw, nadam, sgd",
                "reluRule            | odd      | Write one of plain, redirected.",
                "optimiser.speed     | 1        | There is no field optimiser.speed in this recipe. There are",
                "optimizer.rate      | 1        | There are: objective, images, size",
                "schedule.end        | 1        | There are: schedule.kind.",
                "transforms[6]       | jitter   | there are 5, counted from 0. Write transforms[5] to add one.",
                "transforms[0].to    | 9        | Write an index from 0 to 4.",
                "transforms[0]       | blurr    | Write one of pad, jitter",
                "transforms          | pad,blurr | Write one of pad, jitter",
                "transforms          | [{       | is not JSON",
                "size                | 3        | Choose one of size.width, size.height.",
                "steps[0]            | 3        | The field steps is no list.",
                "network.id          | other    | cannot be set",
                "preset              | Lucid    | cannot be set",
                "objective           | a:       | Column 3",
                "rate=               | 1        | is no field of a recipe",
                "parameterization.colours.matrix | 1 | There is no field parameterization.colours.matrix"
            })
    void whatIsNotAllowedIsRefusedInWords(String path, String text, String expected) {
        assertThatThrownBy(() -> with(path.strip(), text.strip()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(expected.strip());
    }

    @Test
    void aMatrixHasNineNumbers() {
        assertThatThrownBy(
                        () -> with("parameterization.colours.kind", "measured", "parameterization.colours.matrix", "1"))
                .hasMessageContaining("Write 9 numbers");
    }
}
