package org.phosphene.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class LabViewModelTest {

    private static final long A_SECOND = 1_000_000_000L;

    private final ScriptedStudio studio = new ScriptedStudio();
    private final AtomicLong now = new AtomicLong();
    private final LabViewModel model = new LabViewModel(studio, Runnable::run, now::get);

    @BeforeEach
    void aNetwork() {
        model.networkProperty().set(new ScriptedNetwork("efficientnet-lite0"));
    }

    @Test
    void eachUnitHasItsPictureAndTheirSumOne() {
        model.addTyped("block5/add:15, block5/add:3");

        assertThat(studio.objectives())
                .containsExactly("block5/add:15", "block5/add:3", "block5/add:15 + block5/add:3");
        assertThat(model.textProperty().get()).isEqualTo("block5/add:15 + block5/add:3");
    }

    @Test
    void oneUnitAloneIsNoSumAndItIsSaidWhatToDo() {
        model.addTyped("block5/add:15");

        assertThat(studio.objectives()).containsExactly("block5/add:15");
        assertThat(model.hintProperty().get()).contains("add two to four");
    }

    @Test
    void aSliderCountsWhenItRestsAndTheRunThereIsGoesOnUntilThen() {
        model.addTyped("block5/add:15, block5/add:3");
        ScriptedRendering sum = studio.last().begin();
        model.tick();
        model.terms().get(1).weightProperty().set(-0.3);
        model.terms().get(1).weightProperty().set(-0.5);
        model.tick();
        assertThat(studio.renderings()).hasSize(3);

        now.addAndGet(A_SECOND);
        model.tick();

        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15 - 0.5 * block5/add:3");
        assertThat(sum.state()).isEqualTo(Rendering.State.RUNNING);
        studio.last().begin();
        model.tick();
        assertThat(sum.state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void aWeightOfZeroLeavesAUnitOut() {
        model.addTyped("block5/add:15, block5/add:3");
        model.terms().get(0).weightProperty().set(0.001);
        now.addAndGet(A_SECOND);
        model.tick();

        assertThat(model.textProperty().get()).isEqualTo("block5/add:3");
    }

    @Test
    void allWeightsZeroIsToldInASentence() {
        model.addTyped("block5/add:15, block5/add:3");
        model.terms().forEach(term -> term.weightProperty().set(0));
        now.addAndGet(A_SECOND);
        model.tick();

        assertThat(model.hintProperty().get()).contains("All weights are 0");
    }

    @Test
    void theStripGoesFromTheFirstToTheSecondAligned() {
        model.addTyped("block5/add:15, block4/add:3");

        model.modeProperty().set(LabViewModel.Mode.STRIP);

        assertThat(studio.last().request().objective())
                .isEqualTo("interpolation(block5/add:15, block4/add:3) + 0.1 * alignment(block5/add)");
        assertThat(studio.last().request().images()).isEqualTo(5);
    }

    @Test
    void randomDirectionsHaveSeedsOneAfterTheOther() {
        model.addTyped("block5/add:15");
        model.addRandom();
        model.addRandom();

        assertThat(model.terms())
                .extracting(LabTerm::objective)
                .containsExactly("block5/add:15", "random(block5/add, 1)", "random(block5/add, 2)");
    }

    @Test
    void aRandomDirectionNeedsALayer() {
        model.addRandom();

        assertThat(model.problemProperty().get()).contains("no unit yet");
    }

    @Test
    void aFifthIsRefused() {
        model.addTyped("block5/add:1, block5/add:2, block5/add:3, block5/add:4");
        model.addTyped("block5/add:5");

        assertThat(model.terms()).hasSize(4);
        assertThat(model.problemProperty().get()).contains("holds 4");
    }

    @Test
    void aMistakeIsToldAndChangesNothing() {
        model.addTyped("block5/ad:5");

        assertThat(model.terms()).isEmpty();
        assertThat(model.problemProperty().get()).contains("block5/add");
    }

    @Test
    void aFailedRunSaysWhy() {
        model.addTyped("block5/add:15, block5/add:3");
        studio.last().fail("The unit is dead. Choose another.");

        assertThat(model.hintProperty().get()).isEqualTo("The unit is dead. Choose another.");
    }

    @Test
    void removingOneOfTwoEndsTheSum() {
        model.addTyped("block5/add:15, block5/add:3");
        ScriptedRendering sum = studio.last().begin();
        model.tick();

        model.remove(model.terms().get(0));

        assertThat(sum.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void anotherNetworkEmptiesTheLab() {
        model.addTyped("block5/add:15, block5/add:3");

        model.networkProperty().set(new ScriptedNetwork("squeezenet1.1"));

        assertThat(model.terms()).isEmpty();
        assertThat(studio.renderings()).extracting(Rendering::state).containsOnly(Rendering.State.STOPPED);
    }
}
