package org.phosphene.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitNote;
import org.phosphene.testkit.Unsaved;

class ProjectFileTest {

    @TempDir
    Path here;

    @TempDir
    Path there;

    private Path file;
    private Project project;

    @BeforeEach
    void write() {
        file = here.resolve("dogs.phosphene");
        PinnedPictures pictures = new PinnedPictures(here);
        Pin pin = Examples.pin(pictures.keep(Examples.frame(), "{}"));
        Notes notes = new Notes(Map.of("a:1", new Notes.Entry(UnitNote.NONE.withName("eyes"), 3)));
        project = new Project(
                List.of(new Project.NotedNetwork("net", Examples.HASH, notes)),
                new Session.Place(Examples.HASH, "a", "a:1", "card", "/home/someone/photographs"),
                List.of(pin),
                "");
        new ProjectFile(pictures).write(project, file);
    }

    @Test
    void aColleagueGetsNotesAndPixelsFromTheOneFile() {
        PinnedPictures pictures = new PinnedPictures(there);
        Project read = new ProjectFile(pictures).read(file);
        assertThat(read.networks()).isEqualTo(project.networks());
        assertThat(read.pins()).hasSize(1);
        assertThat(pictures.frame(read.pins().get(0).shots().get(0))
                        .orElseThrow()
                        .pixels())
                .isEqualTo(Examples.frame().pixels());
    }

    @Test
    void aProjectThatCannotBeSavedLeavesTheOneThatWasThere() {
        Project changed = new Project(List.of(), project.place(), project.pins(), "");
        Unsaved.leavesAllAsItWas(here, () -> new ProjectFile(new PinnedPictures(here)).write(changed, file));
    }

    @Test
    void noPathOfTheAuthorIsInIt() throws IOException {
        assertThat(Files.readString(file)).doesNotContain("someone").contains(Examples.HASH);
    }

    @ParameterizedTest
    @CsvSource({
        "\"sha256\" : \"ab, \"sha256\" : \"zz, project.networks[0].sha256",
        "\"seen\" : false, \"seen\" : 0, project.networks[0].units.a:1.seen",
        "\"png\" : \"iVBOR, \"png\" : \"iVBOS, png",
        "\"png\" : \"iVBOR, \"png\" : \"????, Base64",
        "\"schemaVersion\" : 1, \"schemaVersion\" : 2, schema version 2",
    })
    void whatIsWrongIsNamed(String right, String wrong, String told) throws IOException {
        Files.writeString(file, Files.readString(file).replace(right, wrong));
        assertThatThrownBy(() -> new ProjectFile(new PinnedPictures(there)).read(file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(told)
                .hasMessageContaining("dogs.phosphene");
    }

    @Test
    void aFileThatIsCutOffIsRefusedAtEveryLengthAndStaysAsItIs() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 2; length += 7) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            Files.write(file, cut);
            assertThatThrownBy(() -> new ProjectFile(new PinnedPictures(there)).read(file))
                    .isInstanceOf(PhospheneException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(cut);
        }
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        assertThatThrownBy(() -> new ProjectFile(new PinnedPictures(there)).read(here.resolve("none.phosphene")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aPinWhosePixelsAreGoneIsNamed() throws IOException {
        Files.delete(here.resolve("pins")
                .resolve(project.pins().get(0).shots().get(0).key() + ".png"));
        assertThatThrownBy(() -> new ProjectFile(new PinnedPictures(here)).write(project, file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("'a caption'");
    }
}
