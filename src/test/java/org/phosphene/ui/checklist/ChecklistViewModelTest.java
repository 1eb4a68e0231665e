package org.phosphene.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.studio.Checklist;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Proposal;
import org.phosphene.studio.Remark;
import org.phosphene.testkit.ScriptedStudio;

class ChecklistViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final List<Throwable> errors = new ArrayList<>();
    private final ChecklistViewModel model = new ChecklistViewModel(studio, Runnable::run, errors::add);
    private final InputFormViewModel form = new InputFormViewModel(model);
    private OpenNetwork network;

    @BeforeEach
    void begin() {
        network = studio.open("mine.onnx").join();
        model.begin(network);
        model.tryWays();
    }

    @Test
    void theUsualWaysAreTriedAndThePandaIsAskedAbout() {
        assertThat(model.tryingProperty().get()).isTrue();
        assertThat(model.photographProperty().get()).isEqualTo("animals-panda.jpg");
        assertThat(model.classes()).singleElement().satisfies(score -> assertThat(score.label())
                .isEqualTo("panda"));
        studio.checking().moveTo(0.5);
        model.refresh();
        assertThat(model.progressProperty().get()).isEqualTo(0.5);
    }

    @Test
    void whatWasFoundIsShown() {
        studio.checking().result().complete(checklist());
        assertThat(model.tryingProperty().get()).isFalse();
        assertThat(model.remarks()).extracting(Remark::topic).containsExactly("training");
        assertThat(model.proposals()).hasSize(1);
    }

    @Test
    void stoppingEndsTheTrials() {
        model.stop();
        assertThat(studio.checking().stopped()).isTrue();
        assertThat(model.tryingProperty().get()).isFalse();
    }

    @Test
    void aFailureIsTold() {
        studio.checking().result().completeExceptionally(new PhospheneException("No."));
        assertThat(errors).singleElement().satisfies(error -> assertThat(error).hasMessage("No."));
        assertThat(model.tryingProperty().get()).isFalse();
    }

    @Test
    void anotherWayIsAskedAboutAtOnce() {
        form.channelsProperty().set("BGR");
        assertThat(model.classes().get(0).label()).isEqualTo("window");
        assertThat(model.isInUse()).isFalse();
    }

    @Test
    void usingAWayTellsTheWindow() {
        List<OpenNetwork> told = new ArrayList<>();
        model.onChange(told::add);
        form.channelsProperty().set("BGR");
        model.use();
        assertThat(told).containsExactly(network);
        assertThat(network.input().channels()).isEqualTo("BGR");
        assertThat(model.isInUse()).isTrue();
    }

    @Test
    void rangeAndDeviationsFollowEachOther() {
        form.blackProperty().set("-1");
        form.whiteProperty().set("1");
        assertThat(form.meanProperty().get()).isEqualTo("0.5");
        assertThat(form.deviationProperty().get()).isEqualTo("0.5");
        form.meanProperty().set("0.5, 0.25, 0");
        assertThat(form.blackProperty().get()).isEmpty();
        assertThat(model.inputProperty().get().mean()).containsExactly(127.5f, 63.75f, 0f);
    }

    @Test
    void aMistakeIsASentenceAndKeepsTheChoice() {
        InputChoice before = model.inputProperty().get();
        form.meanProperty().set("0.5, x, 0");
        assertThat(form.problemProperty().get()).contains("'x'").endsWith(".");
        form.meanProperty().set("0.5, 0");
        assertThat(form.problemProperty().get()).contains("takes 3 channels");
        form.meanProperty().set("0.5");
        form.blackProperty().set("7");
        assertThat(form.problemProperty().get()).contains("from bright to dark");
        assertThat(before.channels()).isEqualTo(model.inputProperty().get().channels());
    }

    private Checklist checklist() {
        return new Checklist(
                "mine.onnx",
                "mine",
                "00",
                network.input(),
                "assumed",
                3,
                10,
                0,
                List.of(new Remark("warning", "training", Sentence.of("It was exported in training mode."))),
                List.of(new Proposal("-1 to 1", network.input().withRange(-1, 1), 0.8, 0.9)),
                24);
    }
}
