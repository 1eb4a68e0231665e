package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCommandTest {

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();
    private Path spec;

    @BeforeEach
    void write() throws IOException {
        spec = Files.writeString(folder.resolve("a.figure.json"), "{}");
    }

    @Test
    void everyEndingIsSavedAndSaid() {
        for (String name : new String[] {"a.pdf", "a.SVG", "a.png", "a.tiff", "a.tif", "parts/"}) {
            TestShell fresh = new TestShell();
            String out = folder + "/" + name;
            assertThat(fresh.run("figure", "--spec", spec.toString(), "--out", out))
                    .isEqualTo(ExitCodes.DONE);
            assertThat(fresh.out()).isEqualTo("saved\t" + Path.of(out) + "\n");
            assertThat(fresh.err()).contains("picture 1 of 1");
        }
    }

    @Test
    void anotherEndingIsWrongUsage() {
        assertThat(shell.run("figure", "--spec", spec.toString(), "--out", "a.jpg"))
                .isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(shell.err()).contains(".pdf, .svg, .png or .tiff");
    }

    @Test
    void aMissingFigureFails() {
        assertThat(shell.run("figure", "--spec", folder + "/none.json", "--out", folder + "/a.pdf"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("There is no figure.");
    }

    @Test
    void aFolderThatDoesNotExistFailsBeforeTheWork() {
        assertThat(shell.run("figure", "--spec", spec.toString(), "--out", folder + "/none/a.pdf"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("There is no folder");
    }
}
