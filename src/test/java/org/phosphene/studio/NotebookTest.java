package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.UnitNote;
import org.phosphene.testkit.ScriptedNetwork;

class NotebookTest {

    private static final String HASH = "ab".repeat(32);
    private static final UnitNote DOG = UnitNote.NONE.withName("dog").withTags(List.of("animal", "Fur"));

    @TempDir
    Path data;

    @Test
    void notesAreThereAfterARestartAndInAnotherWindow() {
        notebook().keep(HASH, "a:1", UnitNote.NONE, DOG).join();
        assertThat(notebook().of(HASH).join().of("a:1")).isEqualTo(DOG);
    }

    @Test
    void withoutAFolderNotesStayUntilTheEnd() {
        Notebook book = new Notebook(Optional.empty(), Runnable::run);
        book.keep(HASH, "a:1", UnitNote.NONE, DOG).join();
        assertThat(book.of(HASH).join().of("a:1")).isEqualTo(DOG);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void ofTwoNamesTheOneTypedLastWinsWhateverThePoolDoes() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        Notebook book = new Notebook(Optional.of(data), tasks::addFirst);
        book.keep(HASH, "a:1", UnitNote.NONE, UnitNote.NONE.withName("d"));
        book.keep(HASH, "a:1", UnitNote.NONE.withName("d"), UnitNote.NONE.withName("do"));
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
        assertThat(notebook().of(HASH).join().of("a:1").name()).isEqualTo("do");
    }

    @Test
    void aSearchFindsNamesNotesTagsAndUnitsInTheOrderPeopleCount() {
        UnitNotes notes = new UnitNotes(
                Map.of("a:10", DOG, "a:9", DOG.withNotes("snout"), "b:1", UnitNote.NONE.withSeen(true)),
                Optional.empty());
        assertThat(notes.search("")).containsExactly("a:9", "a:10");
        assertThat(notes.search("SNOUT fur")).containsExactly("a:9");
        assertThat(notes.search("a:10")).containsExactly("a:10");
        assertThat(notes.tags()).containsExactly("animal", "Fur");
    }

    @Test
    void notesAreExportedAsTheFilesNameSays() throws IOException {
        Notebook book = notebook();
        ScriptedNetwork network = new ScriptedNetwork("scripted");
        book.keep(network.sha256(), "a:1", UnitNote.NONE, DOG).join();
        assertThat(Files.readString(book.export(network, data.resolve("n.csv")).join()))
                .isEqualTo("unit,name,tags,notes\r\na:1,dog,animal; Fur,\r\n");
        assertThat(Files.readString(book.export(network, data.resolve("n.json")).join()))
                .contains("\"sha256\" : \"" + network.sha256());
    }

    @Test
    void aDamagedFileIsToldWithTheNotes() throws IOException {
        Path file = data.resolve("networks").resolve(HASH).resolve("notes.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{");
        assertThat(notebook().of(HASH).join().notice()).isPresent();
    }

    private Notebook notebook() {
        return new Notebook(Optional.of(data), Runnable::run);
    }
}
