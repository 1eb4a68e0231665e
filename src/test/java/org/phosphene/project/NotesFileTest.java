package org.phosphene.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitNote;

class NotesFileTest {

    private static final String HASH = "ab".repeat(32);
    private static final UnitNote DOG = new UnitNote("狗 dog", "line 1\nline 2", List.of("animal"), true);

    @TempDir
    Path data;

    @Test
    void aNoteComesBack() {
        notes().change("block11/add:15", UnitNote.NONE, DOG, 7);
        Loaded<Notes> loaded = notes().load();
        assertThat(loaded.value().of("block11/add:15")).isEqualTo(DOG);
        assertThat(loaded.value().of("block11/add:16")).isEqualTo(UnitNote.NONE);
        assertThat(loaded.notice()).isEmpty();
        assertThat(file()).content().contains("\"schemaVersion\" : 1", "\"block11/add:15\"", "狗 dog");
    }

    @Test
    void anEmptiedNoteLeavesTheFile() {
        notes().change("a:1", UnitNote.NONE, DOG, 1);
        notes().change("a:1", DOG, UnitNote.NONE, 2);
        assertThat(notes().load().value()).isEqualTo(Notes.NONE);
    }

    @Test
    void twoWindowsAtOnceKeepEachOthersWords() {
        NotesFile one = notes();
        NotesFile other = notes();
        one.change("a:1", UnitNote.NONE, UnitNote.NONE.withName("mine"), 1);
        other.change("a:1", UnitNote.NONE, UnitNote.NONE.withNotes("theirs"), 2);
        other.change("a:2", UnitNote.NONE, UnitNote.NONE.withName("second"), 3);
        one.change("a:3", UnitNote.NONE, UnitNote.NONE.withName("third"), 4);
        assertThat(one.load().value().units()).containsOnlyKeys("a:1", "a:2", "a:3");
        assertThat(one.load().value().of("a:1")).isEqualTo(new UnitNote("mine", "theirs", List.of(), false));
    }

    @Test
    void noNoteIsLostWhenManyAreKeptAtOnce() {
        IntStream.range(0, 24).parallel().forEach(i -> notes().change(
                        "a:" + i, UnitNote.NONE, UnitNote.NONE.withName("n" + i), i));
        assertThat(notes().load().value().units()).hasSize(24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"schemaVersion\": 1, \"units\": {\"a:1\": {\"name\": \"cut o",
                "[]",
                "{\"units\": {}}",
                "{\"schemaVersion\": \"1\", \"units\": {}}",
                "{\"schemaVersion\": 1, \"units\": []}",
                "{\"schemaVersion\": 1, \"units\": {\"a:1\": {\"name\": 3}}}",
                "{\"schemaVersion\": 1, \"units\": {}, \"units\": {}}",
                "{\"schemaVersion\": 1, \"units\": {}} {}"
            })
    void aDamagedFileIsSetAsideWholeAndToldInASentence(String text) throws IOException {
        write(text);
        Loaded<Notes> loaded = notes().load();
        assertThat(loaded.value()).isEqualTo(Notes.NONE);
        assertThat(loaded.notice().orElseThrow())
                .asString()
                .contains("damaged", "notes.json.damaged")
                .endsWith(".");
        assertThat(aside("damaged")).hasContent(text);
        assertThat(notes().load().notice()).isEmpty();
    }

    @Test
    void nestedBeyondReasonIsDamagedToo() throws IOException {
        write("{\"schemaVersion\": 1, \"units\": " + "[".repeat(200_000));
        assertThat(notes().load().notice()).isPresent();
    }

    @Test
    void bytesThatAreNoTextAreSetAside() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(notes().load().notice()).isPresent();
        assertThat(aside("damaged")).exists();
    }

    @Test
    void aFileOfANewerVersionIsSetAsideAndNotWrittenOver() throws IOException {
        write("{\"schemaVersion\": 2, \"units\": {\"a:1\": \"something new\"}}");
        Loaded<Notes> loaded = notes().change("a:1", UnitNote.NONE, DOG, 1);
        assertThat(loaded.notice().orElseThrow()).asString().contains("newer version");
        assertThat(aside("newer")).content().contains("something new");
        assertThat(notes().load().value().of("a:1")).isEqualTo(DOG);
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        write("first");
        notes().load();
        write("second");
        notes().load();
        assertThat(aside("damaged")).hasContent("first");
        assertThat(aside("damaged-2")).hasContent("second");
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        Files.writeString(data.resolve("networks"), "in the way");
        assertThatThrownBy(() -> notes().change("a:1", UnitNote.NONE, DOG, 1))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be kept");
    }

    @Test
    void notesOfAColleagueJoinWithoutLoss() {
        notes().change("a:1", UnitNote.NONE, DOG, 5);
        notes().join(new Notes(java.util.Map.of(
                "a:1", new Notes.Entry(new UnitNote("wolf", "line 1", List.of("grey"), false), 9),
                "a:2", new Notes.Entry(DOG, 1))));
        assertThat(notes().load().value().of("a:1"))
                .isEqualTo(new UnitNote("wolf", "line 1\nline 2", List.of("grey", "animal"), true));
        assertThat(notes().load().value().of("a:2")).isEqualTo(DOG);
    }

    private NotesFile notes() {
        return new NotesFile(data, HASH);
    }

    private Path file() {
        return data.resolve("networks").resolve(HASH).resolve("notes.json");
    }

    private Path aside(String ending) {
        return file().resolveSibling("notes.json." + ending);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }
}
