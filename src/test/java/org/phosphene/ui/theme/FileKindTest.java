package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    @Test
    void aDialogBeginsInTheUsersHome() {
        assertThat(FileKind.LABELS.begin()).isEqualTo(HOME);
    }

    @Test
    void theNextDialogOfTheKindBeginsWhereTheLastEnded(@TempDir Path folder) {
        FileKind.NOTES.inFolder(folder.resolve("notes.csv"));
        assertThat(FileKind.NOTES.begin()).isEqualTo(folder);
        assertThat(FileKind.PROJECT.begin()).isEqualTo(HOME);
    }

    @Test
    void aFolderThatIsGoneIsTheHomeAgain(@TempDir Path folder) throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        FileKind.CARD.inFolder(gone.resolve("card.pdf"));
        Files.delete(gone);
        assertThat(FileKind.CARD.begin()).isEqualTo(HOME);
    }
}
