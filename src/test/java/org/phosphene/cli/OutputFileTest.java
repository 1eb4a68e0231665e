package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import picocli.CommandLine.Model.CommandSpec;

class OutputFileTest {

    @Test
    void aFolderWithoutPermissionIsRefusedWithASentence() {
        // Java's own modules are read-only for everybody, an administrator too, on every platform.
        Path file = Path.of(URI.create("jrt:/java.base")).resolve("dog.png");
        assertThatThrownBy(() -> OutputFile.check(CommandSpec.create(), file, ".png"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageMatching("The folder .*java\\.base cannot be written to\\. Choose another --out\\.");
    }

    @ParameterizedTest
    @CsvSource({
        "dog.png, 0, dog-0000.png",
        "a/b.c/dog.PNG, 512, a/b.c/dog-0512.PNG",
        "dog.2.png, 12345, dog.2-12345.png"
    })
    void stepsAreNumberedBesideThePicture(Path png, int step, Path file) {
        assertThat(OutputFile.ofStep(png, step)).isEqualTo(file);
    }
}
