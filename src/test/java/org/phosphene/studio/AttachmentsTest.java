package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Sha256;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.NamedFile;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.Start;

/** Photographs and arrays of a recipe: typed as paths, kept as names and hashes, found again. */
class AttachmentsTest {

    @TempDir
    private Path folder;

    private Path samples;
    private Path mine;
    private Attachments attachments;

    @BeforeEach
    void files() throws IOException {
        samples = Files.createDirectory(folder.resolve("samples"));
        Files.writeString(samples.resolve("panda.jpg"), "a panda");
        mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("dog.jpg"), "a dog");
        attachments = new Attachments(samples);
    }

    @Test
    void aRecipeKeepsNameAndHashAndNoFolder() {
        Attachments.Found found =
                attachments.find(inversion(mine.resolve("dog.jpg").toString()));
        assertThat(found.recipe().objective().print()).isEqualTo("inversion(a, \"dog.jpg\")");
        assertThat(found.recipe().files()).containsExactly(new NamedFile("dog.jpg", Sha256.of("a dog".getBytes())));
        assertThat(found.files()).containsEntry("dog.jpg", mine.resolve("dog.jpg"));
    }

    @Test
    void aBundledPhotographIsFoundByItsName() {
        assertThat(attachments.find(inversion("panda.jpg")).files())
                .containsEntry("panda.jpg", samples.resolve("panda.jpg"));
    }

    @Test
    void aSavedRecipeFindsItsPhotographBesideIt() {
        Recipe saved =
                attachments.find(inversion(mine.resolve("dog.jpg").toString())).recipe();
        Attachments other = new Attachments(samples);
        other.alsoIn(mine);
        Attachments.Found again = other.find(saved);
        assertThat(again.recipe()).isEqualTo(saved);
        assertThat(again.files()).containsEntry("dog.jpg", mine.resolve("dog.jpg"));
    }

    @Test
    void aPhotographOfTheSessionIsFoundWhereverItIs() {
        Recipe saved =
                attachments.find(inversion(mine.resolve("dog.jpg").toString())).recipe();
        assertThat(attachments.find(saved).files()).containsEntry("dog.jpg", mine.resolve("dog.jpg"));
    }

    @Test
    void anotherFileOfTheSameNameIsRefused() throws IOException {
        Recipe saved =
                attachments.find(inversion(mine.resolve("dog.jpg").toString())).recipe();
        Files.writeString(mine.resolve("dog.jpg"), "another dog");
        Attachments other = new Attachments(samples);
        other.alsoIn(mine);
        assertThatThrownBy(() -> other.find(saved))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("their hashes differ");
    }

    @Test
    void aFileOfTheSessionThatWasChangedSinceIsRefused() throws IOException {
        Recipe saved =
                attachments.find(inversion(mine.resolve("dog.jpg").toString())).recipe();
        Files.writeString(mine.resolve("dog.jpg"), "another dog");
        assertThatThrownBy(() -> attachments.find(saved))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("their hashes differ");
    }

    @Test
    void aMissingFileIsSaidInWords() {
        assertThatThrownBy(() -> attachments.find(inversion("cat.jpg")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("There is no file 'cat.jpg'")
                .hasMessageContaining("animals-koala.jpg");
    }

    @Test
    void aNameThatIsNoNameIsRefused() {
        assertThatThrownBy(() -> attachments.find(inversion("\u0000"))).isInstanceOf(PhospheneException.class);
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Files.writeString(mine.resolve("panda.jpg"), "another panda");
        Recipe recipe = inversion("panda.jpg")
                .withStart(new Start(List.of(mine.resolve("panda.jpg").toString())), List.of());
        assertThatThrownBy(() -> attachments.find(recipe))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("Two different files are called 'panda.jpg'");
    }

    @Test
    void coloursOfAFolderWithoutPhotographsAreRefused() {
        assertThatThrownBy(() -> MeasuredColours.changes(folder))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("no photograph");
        assertThatThrownBy(() -> MeasuredColours.changes(folder.resolve("nothing")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("no folder");
        assertThatThrownBy(() -> MeasuredColours.changes(mine))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("dog.jpg");
    }

    private static Recipe inversion(String photograph) {
        String quoted = photograph.replace("\\", "\\\\").replace("\u0000", "\\u0000");
        return Recipe.of(
                new Recipe.NetworkRef("n", "0"),
                Objective.parse("inversion(a, \"" + quoted + "\")"),
                new ImageShape(1, 8, 8),
                Preset.all().get(0),
                0);
    }
}
