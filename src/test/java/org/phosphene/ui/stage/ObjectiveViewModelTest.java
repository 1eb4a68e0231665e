package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.Completion;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;

class ObjectiveViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final StageViewModel stage = new StageViewModel(studio, Runnable::run);
    private final ObjectiveViewModel objective = stage.objective();

    @BeforeEach
    void openANetwork() {
        stage.networkProperty().set(new ScriptedNetwork("scripted"));
    }

    @Test
    void whatIsWrongIsToldWhileItIsTyped() {
        stage.objectiveProperty().set("block5/ad:3");

        assertThat(objective.errorProperty().get())
                .contains("Did you mean block5/add")
                .endsWith("block5/ad:3\n^");
        assertThat(objective.mistakeProperty().get().column()).isZero();
    }

    @Test
    void aTextWithoutItsEndIsNotCalledWrong() {
        stage.objectiveProperty().set("caricature(block5/add, ");

        assertThat(objective.errorProperty().get()).isEmpty();
    }

    @Test
    void whatARunFoundIsToldUntilTheTextIsChanged() {
        stage.objectiveProperty().set("block5/add");
        stage.runObjective();
        studio.last().fail("Column 11: The channel is missing.");
        assertThat(objective.errorProperty().get()).isEqualTo("Column 11: The channel is missing.");

        stage.objectiveProperty().set("block5/add:");

        assertThat(objective.errorProperty().get()).isEmpty();
    }

    @Test
    void aMistakeLeavesTheRunAlone() {
        stage.show(UnitRef.channel("block5/add", 15));

        stage.objectiveProperty().set("block5/ad:3");

        assertThat(studio.last().state().isFinal()).isFalse();
        assertThat(stage.objectiveProperty().get()).isEqualTo("block5/ad:3");
    }

    @Test
    void photographsOfTheProgramAreOffered() {
        stage.objectiveProperty().set("style(block5/add, \"pan");

        assertThat(objective.completions(22)).extracting(Completion::label).containsExactly("animals-panda.jpg");
    }
}
