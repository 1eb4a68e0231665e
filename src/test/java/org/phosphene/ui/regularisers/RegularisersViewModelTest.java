package org.phosphene.ui.regularisers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phosphene.core.Frame;
import org.phosphene.studio.RecipeForm;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class RegularisersViewModelTest {

    private static final long A_SECOND = 1_000_000_000L;

    private final ScriptedStudio studio = new ScriptedStudio();
    private final AtomicLong now = new AtomicLong();
    private final RegularisersViewModel model = new RegularisersViewModel(studio, Runnable::run, now::get);

    @BeforeEach
    void aUnitOnTheStage() {
        model.networkProperty().set(new ScriptedNetwork("efficientnet-lite0"));
        model.objectiveProperty().set("block5/add:15");
    }

    private String recipe(String path) {
        return RecipeForm.of(model.request()).control(path).orElseThrow().value();
    }

    @Test
    void theUnitOfTheStageGrowsFromIndependentPixelsWithNothingAgainstNoise() {
        model.showCurrent();

        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15");
        assertThat(studio.last().request().steps()).isEqualTo(2048);
        assertThat(recipe("parameterization.kind")).isEqualTo("pixel");
        assertThat(recipe("parameterization.colours.kind")).isEqualTo("plain");
        assertThat(recipe("transforms")).isEqualTo("none");
        assertThat(recipe("penalties.l1")).isEqualTo("0");
    }

    @Test
    void everySliderIsAFieldOfTheRecipe() {
        model.showCurrent();
        Regularisation set = model.regularisation();
        set.fourierProperty().set(true);
        set.decorrelatedProperty().set(true);
        set.strengthProperty(Regulariser.L1).set(0.05);
        set.strengthProperty(Regulariser.TOTAL_VARIATION).set(0.25);
        set.strengthProperty(Regulariser.BLUR_PENALTY).set(2);
        set.strengthProperty(Regulariser.JITTER).set(8);
        set.strengthProperty(Regulariser.SCALE).set(0.1);
        set.strengthProperty(Regulariser.ROTATION).set(10);
        set.strengthProperty(Regulariser.BLUR).set(1);
        set.strengthProperty(Regulariser.DECAY).set(1.5);

        assertThat(recipe("penalties.l1")).isEqualTo("0.05");
        assertThat(recipe("penalties.totalVariation")).isEqualTo("0.25");
        assertThat(recipe("penalties.blur")).isEqualTo("2");
        assertThat(recipe("transforms[0].amount")).isEqualTo("8");
        assertThat(recipe("transforms[1].pixels")).isEqualTo("8");
        assertThat(recipe("transforms[2].factors")).contains("0.9").contains("1.1");
        assertThat(recipe("transforms[3].degrees")).contains("-10").contains("10");
        assertThat(recipe("transforms[4].sigmas")).contains("0.5");
        assertThat(recipe("parameterization.kind")).isEqualTo("fourier");
        assertThat(recipe("parameterization.decay")).isEqualTo("1.5");
        assertThat(recipe("parameterization.colours.kind")).isEqualTo("decorrelated");
    }

    @ParameterizedTest
    @EnumSource(Start.class)
    void everyPointOfTheSpectrumIsARecipeAndStartsAtOnce(Start start) {
        model.showCurrent();
        model.set(start);

        assertThat(studio.renderings()).hasSize(2);
        assertThat(recipe("parameterization.kind")).isEqualTo(start.fourier() ? "fourier" : "pixel");
    }

    @Test
    void aSliderCountsWhenItRestsAndTheRunThereIsGoesOnUntilThen() {
        model.showCurrent();
        ScriptedRendering first = studio.last().begin();
        model.tick();
        model.regularisation().strengthProperty(Regulariser.JITTER).set(4);
        model.regularisation().strengthProperty(Regulariser.JITTER).set(8);
        model.tick();
        assertThat(studio.renderings()).hasSize(1);

        now.addAndGet(A_SECOND);
        model.tick();

        assertThat(studio.last().request().changes()).containsEntry("transforms[1].pixels", "8");
        assertThat(first.state()).isEqualTo(Rendering.State.RUNNING);
        studio.last().begin();
        model.tick();
        assertThat(first.state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void thePicturesAtTheCheckpointsStay() {
        model.showCurrent();
        for (int i = 0; i < 40; i++) {
            studio.last().advance(1);
            model.tick();
        }

        assertThat(model.keptProperty().get()).extracting(Frame::step).containsExactly(1, 32);
    }

    @Test
    void theRecipeIsHandedOutAsText() {
        model.showCurrent();
        List<String> copied = new ArrayList<>();

        model.recipe(copied::add);

        assertThat(copied).containsExactly("{\"objective\":\"block5/add:15\"}");
    }

    @Test
    void aUnitThatIsNotThereIsRefusedAndTheOneThereIsStays() {
        model.showCurrent();
        model.show("block5/ad:15");

        assertThat(model.problemProperty().get()).contains("block5/add");
        assertThat(model.unitProperty().get()).isEqualTo("block5/add:15");
        assertThat(studio.renderings()).hasSize(1);
    }

    @Test
    void withoutAUnitItIsSaidWhereOneComesFrom() {
        model.objectiveProperty().set(null);
        model.showCurrent();

        assertThat(model.problemProperty().get()).contains("Explore");
        assertThat(model.hintProperty().get()).contains("take the unit");
    }

    @Test
    void aFailedRunSaysWhy() {
        model.showCurrent();
        studio.last().fail("The unit is dead. Choose another.");

        assertThat(model.hintProperty().get()).isEqualTo("The unit is dead. Choose another.");
    }

    @Test
    void anotherNetworkHasOtherUnits() {
        model.showCurrent();

        model.networkProperty().set(new ScriptedNetwork("squeezenet1.1"));

        assertThat(model.unitProperty().get()).isEmpty();
        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
    }
}
