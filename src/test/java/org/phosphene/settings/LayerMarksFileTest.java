package org.phosphene.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

class LayerMarksFileTest {

    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path data;

    @Test
    void namesAndHiddenLayersComeBack() throws IOException {
        marks().change(old -> old.withName("Conv_3", "eyes").withHidden("Relu_4", true));
        assertThat(new LayerMarksFile(data, HASH).load().marks())
                .isEqualTo(new LayerMarks(Map.of("Conv_3", "eyes"), Set.of("Relu_4")));
        assertThat(file())
                .content()
                .contains("\"schemaVersion\" : 1", "\"Conv_3\" : \"eyes\"", "\"hidden\" : [ \"Relu_4\" ]");
    }

    @Test
    void aNetworkNobodyMarkedLeavesNoFile() {
        assertThat(marks().load().marks()).isEqualTo(LayerMarks.NONE);
        marks().change(old -> old.withName("a", ""));
        assertThat(file()).doesNotExist();
    }

    @Test
    void anEmptyNameAndTheOwnNameTakeANameBack() {
        marks().change(old -> old.withName("a", "x").withName("b", "y"));
        assertThat(marks().change(old -> old.withName("a", "").withName("b", "b")))
                .isEqualTo(LayerMarks.NONE);
    }

    @Test
    void whatAnotherInstanceChangedMeanwhileStays() {
        LayerMarksFile mine = marks();
        mine.load();
        marks().change(old -> old.withName("a", "theirs"));
        mine.change(old -> old.withName("b", "mine"));
        assertThat(marks().load().marks().names()).isEqualTo(Map.of("a", "theirs", "b", "mine"));
    }

    @Test
    void noNameIsLostWhenManyAreKeptAtOnce() {
        IntStream.range(0, 24).parallel().forEach(i -> marks().change(old -> old.withName("layer" + i, "name" + i)));
        assertThat(marks().load().marks().names()).hasSize(24);
    }

    @Test
    void fieldsOfANewerVersionStay() throws IOException {
        write("{\"schemaVersion\": 7, \"colours\": {\"a\": \"red\"}, \"names\": {\"a\": 3, \"b\": \"x\"}}");
        assertThat(marks().change(old -> old.withHidden("c", true)).names()).isEqualTo(Map.of("b", "x"));
        assertThat(file()).content().contains("\"red\"", "\"schemaVersion\" : 7");
    }

    @Test
    void aDamagedFileIsSetAsideAndTold() throws IOException {
        write("{\"names\": {");
        LayerMarksFile.Loaded loaded = marks().load();
        assertThat(loaded.marks()).isEqualTo(LayerMarks.NONE);
        assertThat(loaded.notice())
                .hasValueSatisfying(notice -> assertThat(notice).asString().contains("layers.json.damaged"));
        assertThat(file().resolveSibling("layers.json.damaged")).hasContent("{\"names\": {");
        assertThat(marks().load().notice()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        Files.writeString(data.resolve("networks"), "in the way");
        assertThatThrownBy(() -> marks().change(old -> old.withName("a", "x")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be kept");
    }

    private LayerMarksFile marks() {
        return new LayerMarksFile(data, HASH);
    }

    private Path file() {
        return data.resolve("networks").resolve(HASH).resolve("layers.json");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }
}
