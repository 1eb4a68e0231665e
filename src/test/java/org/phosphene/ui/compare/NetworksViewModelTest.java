package org.phosphene.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class NetworksViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final CompareViewModel compare = new CompareViewModel(studio, Runnable::run);
    private final NetworksViewModel networks = compare.networks();

    @BeforeEach
    void aRunOnTheStage() {
        compare.networkProperty().set(new ScriptedNetwork("efficientnet-lite0"));
        compare.simpleRequestProperty().set(stage("block5/add:15"));
    }

    private static RenderRequest stage(String objective) {
        return RenderRequest.of("efficientnet-lite0", objective).withSeed(7).withSteps(64);
    }

    private void want() {
        networks.enabledProperty().set(true);
    }

    @Test
    void nothingRunsUntilItIsWanted() {
        assertThat(studio.renderings()).isEmpty();
    }

    @Test
    void theSameObjectiveGrowsOnAnotherNetworkWithTheSameSeedAndSettings() {
        want();

        assertThat(studio.last().request()).isEqualTo(stage("block5/add:15").withNetwork("squeezenet1.1"));
        assertThat(networks.chosenProperty().get().title()).isEqualTo("SqueezeNet 1.1");
    }

    @Test
    void anyNetworkCanBeTheSecond() {
        want();
        ScriptedRendering first = studio.last();

        networks.chosenProperty().set(networks.choices().get(0));

        assertThat(first.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(studio.last().request().network()).isEqualTo("efficientnet-lite0");
    }

    @Test
    void aFileCanBeTheSecond() {
        want();

        networks.open(Path.of("own.onnx"));

        assertThat(networks.choices()).extracting(NetworkChoice::id).contains("own.onnx");
        assertThat(studio.last().request().network()).isEqualTo("own.onnx");
    }

    @Test
    void aFileThatIsNoNetworkIsASentenceAndTheRunGoesOn() {
        want();
        studio.last().begin();

        networks.open(Path.of("holiday.jpg"));

        assertThat(networks.noticeProperty().get()).contains("not an ONNX network");
        assertThat(studio.last().state()).isEqualTo(Rendering.State.RUNNING);
    }

    @Test
    void aLayerTheOtherNetworkLacksIsASentenceWithTheNearestNames() {
        compare.simpleRequestProperty().set(stage("block5/ad:1"));
        want();

        assertThat(studio.renderings()).isEmpty();
        assertThat(networks.hintProperty().get())
                .contains("squeezenet1.1 has no layer block5/ad")
                .contains("Did you mean block5/add");
    }

    @Test
    void anObjectiveOfItsOwnIsUsedHereAlone() {
        compare.simpleRequestProperty().set(stage("nowhere:1"));
        want();

        networks.objectiveProperty().set("block4/add:3");

        assertThat(studio.last().request().objective()).isEqualTo("block4/add:3");
        assertThat(studio.last().request().seed()).isEqualTo(7);
    }

    @Test
    void aNewClickOnTheStageStartsHereToo() {
        want();

        compare.simpleRequestProperty().set(stage("block4/add:3"));

        assertThat(studio.last().request().objective()).isEqualTo("block4/add:3");
        assertThat(studio.renderings().get(0).state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void pausingAndStoppingTheStageDoesTheSameHere() {
        want();
        ScriptedRendering run = studio.last().begin();
        compare.tick();

        compare.simpleStateProperty().set(Rendering.State.PAUSED);
        assertThat(run.state()).isEqualTo(Rendering.State.PAUSED);
        compare.simpleStateProperty().set(Rendering.State.STOPPED);
        assertThat(run.state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void itsActivationIsToldWhileItRunsAndWhenItIsDone() {
        want();
        studio.last().begin().say(new RenderProgress(9, 64, 10, new float[9], 30, Double.NaN, Double.NaN, ""));
        compare.tick();
        assertThat(networks.activationProperty().get()).isEqualTo(30);

        studio.last()
                .say(new RenderProgress(64, 64, 10, new float[64], 41, Double.NaN, Double.NaN, ""))
                .end();
        assertThat(networks.activationProperty().get()).isEqualTo(41);
    }

    @Test
    void aFailedRunIsASentence() {
        want();

        studio.last().fail("This unit is dead at the start; try another seed.");

        assertThat(networks.hintProperty().get()).contains("dead at the start");
    }

    @Test
    void withoutARunOnTheStageItSaysWhatToDo() {
        compare.simpleRequestProperty().set(null);
        want();

        assertThat(networks.hintProperty().get()).contains("Start a visualization first");
    }

    @Test
    void turningItOffEndsTheRun() {
        want();

        networks.enabledProperty().set(false);

        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(networks.run().frameProperty().get()).isNull();
    }
}
