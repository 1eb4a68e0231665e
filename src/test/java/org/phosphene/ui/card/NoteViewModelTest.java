package org.phosphene.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.UnitNote;
import org.phosphene.studio.Notebook;
import org.phosphene.testkit.ScriptedNetwork;

class NoteViewModelTest {

    @TempDir
    Path data;

    private final ScriptedNetwork network = new ScriptedNetwork("scripted");
    private final List<Throwable> errors = new ArrayList<>();
    private Notebook notebook;
    private NoteViewModel model;

    @BeforeEach
    void open() {
        notebook = new Notebook(Optional.of(data), Runnable::run);
        model = window();
    }

    private NoteViewModel window() {
        NoteViewModel made = new NoteViewModel(() -> notebook, Runnable::run, errors::add);
        made.show(network, "block5/add:15");
        made.onUnit(unit -> made.show(network, unit));
        return made;
    }

    private UnitNote kept(String unit) {
        return notebook.of(network.sha256()).join().of(unit);
    }

    @Test
    void whatIsTypedIsKeptAtOnce() {
        model.nameProperty().set("dog snouts");
        model.notesProperty().set("left\nand right");
        assertThat(kept("block5/add:15")).isEqualTo(new UnitNote("dog snouts", "left\nand right", List.of(), false));
        assertThat(window().nameProperty().get()).isEqualTo("dog snouts");
    }

    @Test
    void keystrokesAreTakenBackTogether() {
        for (String typed : List.of("d", "do", "dog")) {
            model.nameProperty().set(typed);
        }
        model.notesProperty().set("fur");
        model.undo();
        assertThat(model.notesProperty().get()).isEmpty();
        assertThat(model.nameProperty().get()).isEqualTo("dog");
        model.undo();
        assertThat(kept("block5/add:15")).isEqualTo(UnitNote.NONE);
        assertThat(model.undoableProperty().get()).isFalse();
        model.redo();
        assertThat(kept("block5/add:15").name()).isEqualTo("dog");
    }

    @Test
    void undoGoesToTheUnitItChanges() {
        model.nameProperty().set("first");
        model.show(network, "block5/add:16");
        model.nameProperty().set("second");
        model.undo();
        assertThat(model.nameProperty().get()).isEmpty();
        model.undo();
        assertThat(kept("block5/add:15")).isEqualTo(UnitNote.NONE);
        model.redo();
        assertThat(model.nameProperty().get()).isEqualTo("first");
    }

    @Test
    void undoLeavesWhatAnotherWindowWrote() {
        model.nameProperty().set("mine");
        window().notesProperty().set("theirs");
        model.undo();
        assertThat(kept("block5/add:15")).isEqualTo(UnitNote.NONE.withNotes("theirs"));
    }

    @Test
    void anotherWindowsWordsAreShownWhenOneLooksAgain() {
        window().nameProperty().set("theirs");
        model.refresh();
        assertThat(model.nameProperty().get()).isEqualTo("theirs");
    }

    @Test
    void tagsUsedBeforeAreProposedAndAddedByAClick() {
        model.newTagProperty().set("animal, Fur");
        model.addTag();
        assertThat(model.tags()).containsExactly("animal", "Fur");
        model.show(network, "block5/add:16");
        assertThat(model.proposals()).containsExactly("animal", "Fur");
        model.newTagProperty().set("f");
        assertThat(model.proposals()).containsExactly("Fur");
        model.addTag("Fur");
        assertThat(model.tags()).containsExactly("Fur");
        assertThat(model.newTagProperty().get()).isEmpty();
        model.removeTag("Fur");
        assertThat(kept("block5/add:16").tags()).isEmpty();
    }

    @Test
    void aSearchListsUnitsByNameNotesAndTags() {
        model.nameProperty().set("dog");
        model.show(network, "block5/add:16");
        model.notesProperty().set("a dog's ear");
        model.show(network, "block5/add:17");
        model.nameProperty().set("car");
        model.queryProperty().set("DOG");
        assertThat(model.hits()).extracting(NoteViewModel.Hit::unit).containsExactly("block5/add:15", "block5/add:16");
    }

    @Test
    void beingSeenIsRememberedAndIsNothingToUndo() {
        model.seen(network, "block5/add:15");
        assertThat(kept("block5/add:15").seen()).isTrue();
        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.hits()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsTold() throws java.io.IOException {
        java.nio.file.Files.writeString(data.resolve("networks"), "in the way");
        model.nameProperty().set("dog");
        assertThat(errors).isNotEmpty();
    }
}
