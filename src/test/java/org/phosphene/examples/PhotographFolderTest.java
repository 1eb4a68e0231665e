package org.phosphene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

class PhotographFolderTest {

    @TempDir
    Path folder;

    private Path put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    @Test
    void photographsOfAllFoldersComeInTheOrderOfTheirPaths() throws IOException {
        put("b.JPG");
        put("class two/a.webp");
        put("class two/deep/c.tiff");
        put("a.png");
        put("notes.txt");
        put(".hidden.jpg");
        put(".cache/thumb.jpg");
        assertThat(PhotographFolder.of(folder).photographs())
                .extracting(PhotographFile::name)
                .containsExactly("a.png", "b.JPG", "class two/a.webp", "class two/deep/c.tiff");
    }

    @Test
    void linksThatLeadInACircleAreFollowedOnce() throws IOException {
        put("a/one.jpg");
        Files.createSymbolicLink(folder.resolve("a/back"), folder);
        PhotographFolder found = PhotographFolder.of(folder);
        assertThat(found.photographs()).extracting(PhotographFile::name).containsExactly("a/one.jpg");
        assertThat(found.skipped()).hasSize(1);
    }

    @Test
    void aLinkThatLeadsNowhereIsSkippedWithTheReason() throws IOException {
        put("one.jpg");
        Files.createSymbolicLink(folder.resolve("gone.jpg"), folder.resolve("nothing.jpg"));
        PhotographFolder found = PhotographFolder.of(folder);
        assertThat(found.photographs()).hasSize(1);
        assertThat(found.skipped()).extracting(Skipped::name).containsExactly("gone.jpg");
    }

    @Test
    void aFolderThatMayNotBeReadIsRefusedInWords() throws IOException {
        put("closed/one.jpg");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(closed))
                    .as("this user may read everything")
                    .isFalse();
            assertThatThrownBy(() -> PhotographFolder.of(closed))
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageContaining("may not be read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void anEmptyFolderSaysWhatIsLookedFor() {
        assertThatThrownBy(() -> PhotographFolder.of(folder)).hasMessageContaining("There are no photographs");
    }

    @Test
    void aFileOrAMissingFolderIsRefused() throws IOException {
        Path file = put("one.jpg");
        assertThatThrownBy(() -> PhotographFolder.of(file)).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> PhotographFolder.of(folder.resolve("none")))
                .hasMessageContaining("There is no folder");
    }

    @Test
    void theClassIsTheFoldersNameThenTheFilesThenTheGuess() {
        assertThat(Categories.of("train/cats/1.jpg", 3, i -> Optional.of("dog")).name())
                .isEqualTo("cats");
        assertThat(Categories.of("n01440764_tench.jpg", 3, i -> Optional.of("dog")))
                .isEqualTo(new Categories.Category("tench", false));
        assertThat(Categories.of("1.jpg", 3, i -> Optional.of("dog"))).isEqualTo(new Categories.Category("dog", true));
        assertThat(Categories.of("1.jpg", -1, i -> Optional.empty()).name()).isEmpty();
    }
}
