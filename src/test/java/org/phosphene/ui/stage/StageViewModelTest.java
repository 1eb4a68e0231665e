package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class StageViewModelTest {

    private static final UnitRef UNIT = UnitRef.channel("block5/add", 15);
    private static final UnitRef OTHER = UnitRef.channel("block4/add", 3);

    private final ScriptedStudio studio = new ScriptedStudio();
    private final StageViewModel stage = new StageViewModel(studio, Runnable::run);

    @BeforeEach
    void openANetwork() {
        stage.networkProperty().set(new ScriptedNetwork("scripted"));
    }

    @Test
    void aClickStartsARunWithTheDefaults() {
        stage.show(UNIT);

        assertThat(studio.renderings()).hasSize(1);
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15");
        assertThat(studio.last().request().steps()).isEqualTo(512);
        assertThat(studio.last().request().images()).isEqualTo(1);
        assertThat(stage.run().stateProperty().get()).isEqualTo(Rendering.State.PREPARING);
    }

    @Test
    void aClickReplacesTheRunningVisualization() {
        stage.show(UNIT);
        ScriptedRendering first = studio.last().show(7, 10);
        stage.tick();

        stage.show(OTHER);

        assertThat(first.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(studio.renderings()).hasSize(2);
        assertThat(stage.titleProperty().get()).isEqualTo("block4/add:3");
        assertThat(stage.run().pictureProperty().get()).isNull();
    }

    @Test
    void stopKeepsTheLastFrame() {
        stage.show(UNIT);
        studio.last().show(7, 10);
        stage.tick();

        stage.stop();
        stage.tick();

        assertThat(stage.run().stateProperty().get()).isEqualTo(Rendering.State.STOPPED);
        assertThat(stage.run().frameProperty().get().step()).isEqualTo(7);
        assertThat(stage.run().pictureProperty().get().frame().step()).isEqualTo(7);
    }

    @Test
    void anOldGenerationsFrameIsNotPainted() {
        stage.show(UNIT);
        ScriptedRendering first = studio.last();
        stage.show(OTHER);
        ScriptedRendering second = studio.last().show(1, 20);
        first.show(99, 10);
        second.show(new Frame(first.generation(), 98, 1, 2, 2, 3, new byte[12]));

        stage.tick();

        assertThat(stage.run().frameProperty().get().generation()).isEqualTo(second.generation());
        assertThat(stage.run().frameProperty().get().step()).isEqualTo(1);
    }

    @Test
    void thePictureOfTheRunBeforeIsKnownToBeStale() {
        stage.show(UNIT);
        studio.last().show(7, 10);
        stage.tick();

        stage.show(OTHER);
        assertThat(stage.run().staleProperty().get()).isTrue();

        studio.last().show(0, 10);
        stage.tick();
        assertThat(stage.run().staleProperty().get()).isFalse();
    }

    @Test
    void aMistypedObjectiveShowsTheColumnAndKeepsTheText() {
        stage.objectiveProperty().set("block4/add:3 +");

        stage.runObjective();
        studio.last().fail("Column 15: A term is missing at the end.\nblock4/add:3 +\n              ^");

        assertThat(stage.inputErrorProperty().get()).contains("A term is missing");
        assertThat(stage.errorColumn()).contains(14);
        assertThat(stage.objectiveProperty().get()).isEqualTo("block4/add:3 +");
        assertThat(stage.errorProperty().get()).isEmpty();
    }

    @Test
    void aMistypedObjectiveLeavesTheRunningVisualizationAlone() {
        stage.show(UNIT);
        ScriptedRendering running = studio.last().show(7, 10);
        stage.tick();
        stage.objectiveProperty().set("block4/add");

        stage.runObjective();
        studio.last().fail("Column 11: The channel is missing after this name.");
        running.show(8, 11);
        stage.tick();

        assertThat(running.state()).isEqualTo(Rendering.State.RUNNING);
        assertThat(stage.run().frameProperty().get().step()).isEqualTo(8);
        assertThat(stage.titleProperty().get()).isEqualTo("block5/add:15");
    }

    @Test
    void aTypedObjectiveTakesOverOnceItRuns() {
        stage.show(UNIT);
        ScriptedRendering first = studio.last().show(7, 10);
        stage.objectiveProperty().set("block4/add:3 + block4/add:4");
        stage.runObjective();
        stage.tick();
        assertThat(first.state()).isEqualTo(Rendering.State.RUNNING);

        studio.last().show(0, 20);
        stage.tick();

        assertThat(first.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(stage.titleProperty().get()).isEqualTo("block4/add:3 + block4/add:4");
        assertThat(stage.unitProperty().get()).isNull();
        assertThat(stage.run().frameProperty().get().step()).isZero();
    }

    @Test
    void aClickOnAFinishedUnitShowsItsPictureAtOnceAndSaysHowToRunItAgain() {
        studio.keepingPictures();
        stage.show(UNIT);
        studio.last().finish();
        var finished = stage.run().pictureProperty().get();
        stage.show(OTHER);

        stage.show(UNIT);

        assertThat(stage.run().pictureProperty().get()).isSameAs(finished);
        assertThat(stage.run().stateProperty().get()).isEqualTo(Rendering.State.FINISHED);
        assertThat(stage.noticeProperty().get()).contains("finished before", "Run again");
        stage.saveProgress(Path.of("grown.gif"));
        assertThat(stage.noticeProperty().get()).contains("Run it again, then save");
        stage.startOrPause();
        assertThat(studio.last().isKept()).isFalse();
        assertThat(studio.last().state()).isEqualTo(Rendering.State.PREPARING);
    }

    @Test
    void aStoppedUnitRunsAgainWhenItIsClicked() {
        studio.keepingPictures();
        stage.show(UNIT);
        studio.last().show(7, 10);
        stage.stop();

        stage.show(UNIT);

        assertThat(studio.last().state()).isEqualTo(Rendering.State.PREPARING);
    }

    @Test
    void aTypedObjectiveThatIsOneUnitIsThatUnit() {
        stage.objectiveProperty().set(" block4:3 ");
        stage.runObjective();
        studio.last().show(0, 20);
        stage.tick();

        assertThat(stage.unitProperty().get()).isEqualTo(OTHER);
        assertThat(stage.titleProperty().get()).isEqualTo("block4/add:3");
    }

    @Test
    void aDeadUnitIsASentenceAndNoGreyPicture() {
        stage.show(UNIT);
        studio.last().show(0, 128);
        stage.tick();

        studio.last().fail("This unit is dead at the start; try another seed.");

        assertThat(stage.errorProperty().get()).isEqualTo("This unit is dead at the start; try another seed.");
        assertThat(stage.run().frameProperty().get()).isNull();
        assertThat(stage.run().stateProperty().get()).isEqualTo(Rendering.State.FAILED);
    }

    @Test
    void theErrorGoesWhenTheNextRunStarts() {
        stage.show(UNIT);
        studio.last().fail("This unit is dead at the start.");

        stage.show(OTHER);

        assertThat(stage.errorProperty().get()).isEmpty();
    }

    @Test
    void spacePausesAndResumes() {
        stage.show(UNIT);
        studio.last().begin();
        stage.tick();

        stage.startOrPause();
        assertThat(studio.last().state()).isEqualTo(Rendering.State.PAUSED);

        stage.startOrPause();
        assertThat(studio.last().state()).isEqualTo(Rendering.State.RUNNING);
    }

    @Test
    void againTakesTheNextSeed() {
        stage.show(UNIT);
        studio.last().show(512, 10).end();

        stage.again();

        assertThat(studio.last().request().seed()).isEqualTo(1);
        assertThat(stage.settings().seedProperty().get()).isEqualTo("1");
    }

    @Test
    void theTextOfAFinishedRunIsPrintedTidilyWithThePathsThatWereTyped() {
        stage.objectiveProperty().set("1e1*style( block5/add,\"holiday/beach.jpg\" )");
        stage.runObjective();

        studio.last().show(512, 10).end();

        assertThat(stage.objectiveProperty().get()).isEqualTo("10 * style(block5/add, \"holiday/beach.jpg\")");
    }

    @Test
    void aPictureIsSavedUnderTheNameOfNetworkUnitAndSeed() {
        stage.show(UNIT);
        assertThat(stage.proposedFileName()).isEmpty();
        studio.last().show(512, 10).end();

        assertThat(stage.proposedFileName()).contains("scripted-block5%2Fadd%3A15-seed0.png");
        stage.save(Path.of("picture.png"));

        assertThat(studio.saved()).containsExactly(Path.of("picture.png"));
        assertThat(stage.noticeProperty().get()).contains("picture.png");
    }

    @Test
    void howThePictureGrewIsSavedFromItsKeptSteps() {
        stage.show(UNIT);
        stage.saveProgress(Path.of("early.gif")); // there is no picture yet
        for (int steps : new int[] {1, 1, 1, 1, 8}) {
            studio.last().advance(steps);
            stage.tick();
        }
        studio.last().end();
        stage.tick();

        stage.saveProgress(Path.of("grown.gif"));

        assertThat(studio.progress()).containsExactly(List.of(1, 2, 4, 12));
        assertThat(studio.saved()).containsExactly(Path.of("grown.gif"));
        assertThat(stage.noticeProperty().get()).contains("grown.gif");
    }

    @Test
    void aFailureToSaveIsASentenceAndKeepsThePicture() {
        studio.failSavingWith("The disk is full; choose another folder.");
        stage.show(UNIT);
        studio.last().show(512, 10).end();

        stage.save(Path.of("picture.png"));

        assertThat(stage.noticeProperty().get()).isEqualTo("The disk is full; choose another folder.");
        assertThat(stage.run().pictureProperty().get()).isNotNull();
    }

    @Test
    void anotherNetworkEndsTheRun() {
        stage.show(UNIT);
        studio.last().show(3, 10);
        stage.tick();

        stage.networkProperty().set(new ScriptedNetwork("scripted"));

        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(stage.run().frameProperty().get()).isNull();
        assertThat(stage.titleProperty().get()).isEmpty();
    }

    @Test
    void withoutANetworkNothingRunsAndASentenceSaysWhy() {
        StageViewModel empty = new StageViewModel(studio, Runnable::run);
        empty.objectiveProperty().set("block4/add:3");

        empty.runObjective();

        assertThat(studio.renderings()).isEmpty();
        assertThat(empty.inputErrorProperty().get()).contains("Open a network");
    }
}
