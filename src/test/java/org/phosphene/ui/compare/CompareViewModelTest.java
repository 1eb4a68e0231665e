package org.phosphene.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.Frame;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class CompareViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final CompareViewModel compare = new CompareViewModel(studio, Runnable::run);

    @BeforeEach
    void aSimpleRunOnTheStage() {
        compare.networkProperty().set(new ScriptedNetwork("scripted"));
        compare.simpleRequestProperty().set(simple("block5/add:15"));
    }

    private static RenderRequest simple(String objective) {
        return RenderRequest.of("scripted", objective).withSeed(7).withSteps(64).withSize(128, 96);
    }

    @Test
    void nothingRunsUntilItIsWanted() {
        assertThat(studio.renderings()).isEmpty();
    }

    @Test
    void fourImagesWithASteeredTermGrowWithTheSameSeedAndSettings() {
        compare.enabledProperty().set(true);

        assertThat(studio.last().request())
                .isEqualTo(simple("block5/add:15 - steered(diversity(block5/add), 0.75)")
                        .withImages(4));
    }

    @Test
    void aNewClickOnTheStageRestartsTheDiverseRunToo() {
        compare.enabledProperty().set(true);
        ScriptedRendering first = studio.last().begin();

        compare.simpleRequestProperty().set(simple("block4/add:3"));

        assertThat(first.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(studio.last().request().objective())
                .isEqualTo("block4/add:3 - steered(diversity(block4/add), 0.75)");
    }

    @Test
    void turningItOffEndsTheRun() {
        compare.enabledProperty().set(true);
        studio.last().show(3, 10);

        compare.enabledProperty().set(false);

        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(compare.run().frameProperty().get()).isNull();
    }

    @Test
    void aTypedWeightReplacesTheSteeredOne() {
        compare.fixedWeightProperty().set("1e2");
        compare.enabledProperty().set(true);

        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15 - 100 * diversity(block5/add)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "much", "1e999999999", "1e-999999999", "NaN", "1,5"})
    void aWeightThatIsNoneIsRefusedAndNothingStarts(String typed) {
        compare.fixedWeightProperty().set(typed);
        compare.enabledProperty().set(true);

        assertThat(studio.renderings()).isEmpty();
        assertThat(compare.inputErrorProperty().get()).contains(typed).contains("not a weight");
    }

    @Test
    void theShareIsTheUsers() {
        compare.shareProperty().set(60);
        compare.enabledProperty().set(true);

        assertThat(studio.last().request().objective()).endsWith(", 0.6)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logits:1", "2 * logits:1"})
    void aLayerWithoutSpaceSaysWhyThereCanBeNoDiversity(String objective) {
        compare.enabledProperty().set(true);
        compare.simpleRequestProperty().set(simple(objective));

        assertThat(compare.unavailableProperty().get()).contains("logits").contains("no space");
        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void anObjectiveWithoutALayerSaysWhatToDo() {
        compare.simpleRequestProperty().set(simple("probability(207)"));

        assertThat(compare.unavailableProperty().get()).contains("names no layer");
    }

    @Test
    void aGroupStandsForItsLastLayer() {
        compare.simpleRequestProperty().set(simple("-1 * block4:3 + logits:1"));
        compare.enabledProperty().set(true);

        assertThat(studio.last().request().objective()).contains("diversity(block4/add)");
    }

    @Test
    void theNumbersOfTheRunAreComparedWithTheStages() {
        compare.simpleActivationProperty().set(40);
        compare.enabledProperty().set(true);
        studio.last().begin().say(new RenderProgress(9, 64, 10, new float[9], 30, 0.4, 12, ""));

        compare.tick();

        Comparison numbers = compare.comparisonProperty().get();
        assertThat(numbers.share()).isEqualTo(0.75, Offset.offset(1e-9));
        assertThat(numbers.similarity()).isEqualTo(0.4);
        assertThat(numbers.weight()).isEqualTo(12);
        assertThat(numbers.simpleToDiverse()).isNaN();
    }

    @Test
    void theFinishedRunIsComparedWithItsOwnReference() {
        compare.simpleActivationProperty().set(99);
        compare.enabledProperty().set(true);
        studio.last()
                .compareWith(new Picture.Reference(new Frame(1, 64, 1, 2, 2, 3, new byte[12]), 40, 0.5))
                .say(new RenderProgress(64, 64, 10, new float[64], 20, 0.3, 12, ""))
                .end();

        assertThat(compare.comparisonProperty().get()).isEqualTo(new Comparison(40, 0.5, 20, 0.3, 12));
    }

    @Test
    void pausingAndStoppingTheSimpleRunDoesTheSameToTheDiverseOne() {
        compare.enabledProperty().set(true);
        ScriptedRendering diverse = studio.last().begin();
        compare.tick();

        compare.simpleStateProperty().set(Rendering.State.PAUSED);
        assertThat(diverse.state()).isEqualTo(Rendering.State.PAUSED);
        compare.simpleStateProperty().set(Rendering.State.RUNNING);
        assertThat(diverse.state()).isEqualTo(Rendering.State.RUNNING);
        compare.simpleStateProperty().set(Rendering.State.STOPPED);
        assertThat(diverse.state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void theDiverseRunGoesOnWhenTheSimpleOneHasFinished() {
        compare.enabledProperty().set(true);
        studio.last().begin();

        compare.simpleStateProperty().set(Rendering.State.FINISHED);

        assertThat(studio.last().state()).isEqualTo(Rendering.State.RUNNING);
    }

    @Test
    void aFailedRunIsASentence() {
        compare.enabledProperty().set(true);

        studio.last().fail("There is not enough memory for 4 images; choose fewer.");

        assertThat(compare.errorProperty().get()).contains("choose fewer");
    }

    @Test
    void differingInStyleIsTheOtherTermSteeredOrFixed() {
        compare.formProperty().set(DiversityForm.STYLE_DISTANCE);
        compare.enabledProperty().set(true);
        assertThat(studio.last().request().objective())
                .isEqualTo("block5/add:15 - steered(stylediversity(block5/add), 0.75)");

        compare.fixedWeightProperty().set("1000");
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15 - 1000 * stylediversity(block5/add)");
    }

    @Test
    void everyPairOfTheFinishedImagesHasItsSimilarity() {
        compare.enabledProperty().set(true);
        studio.last().begin();
        assertThat(compare.similaritiesProperty().get()).isEmpty();

        studio.last()
                .say(new RenderProgress(64, 64, 10, new float[64], 20, 0.3, 12, ""))
                .end();

        assertThat(compare.similaritiesProperty().get())
                .hasSize(4)
                .contains(List.of(1.0, 0.3, 0.3, 0.3), List.of(0.3, 0.3, 0.3, 1.0));
    }

    @Test
    void aSecondNetworkTakesThePlaceOfTheDiverseImages() {
        compare.enabledProperty().set(true);
        ScriptedRendering diverse = studio.last();

        compare.networks().enabledProperty().set(true);

        assertThat(compare.enabledProperty().get()).isFalse();
        assertThat(diverse.state()).isEqualTo(Rendering.State.STOPPED);
    }
}
