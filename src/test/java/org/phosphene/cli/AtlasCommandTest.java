package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.studio.AtlasRequest;

class AtlasCommandTest {

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();

    private int run(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("atlas", "--network", "tiny", "--out"));
        all.add(folder.resolve("atlas").toString());
        all.addAll(List.of(more));
        return shell.run(all.toArray(String[]::new));
    }

    private List<AtlasRequest> made() {
        return shell.studio().galleries.made;
    }

    @Test
    void theEstimateIsSaidBeforeTheQuestionAndNoMakesNothing() {
        shell.input = "n\n";
        assertThat(run()).isEqualTo(ExitCodes.DONE);
        assertThat(shell.err())
                .startsWith("2 channels of 1 layer: 2 pictures are still to be made, which takes about 2 min")
                .contains("Go on? [y/N]", "Nothing was made.");
        assertThat(made()).isEmpty();
        assertThat(shell.studio().examples.scans).isEmpty();
    }

    @Test
    void yesMakesThePagesWithTheOptionsAndScansThePhotographsFirst() {
        assertThat(run("--yes", "--size", "64", "--steps", "8", "--layers", "conv,softmax"))
                .isEqualTo(ExitCodes.DONE);
        AtlasRequest request = made().get(0);
        assertThat(request.layers()).containsExactly("conv", "softmax");
        assertThat(request.method().width()).isEqualTo(64);
        assertThat(request.method().steps()).isEqualTo(8);
        assertThat(request.images()).contains(Path.of("bundled").toAbsolutePath());
        assertThat(shell.studio().examples.scans).hasSize(1);
        assertThat(shell.out()).contains("index.html\npictures\t2\nwithout\t0\n");
    }

    @Test
    void whereEveryPictureIsThereNothingIsAsked() {
        shell.studio().galleries.missing = 0;
        assertThat(run()).isEqualTo(ExitCodes.DONE);
        assertThat(shell.err()).contains("every picture is there").doesNotContain("Go on?");
        assertThat(made()).hasSize(1);
    }

    @Test
    void oneThatWasStoppedSaysThatItGoesOnLater() {
        shell.studio().galleries.complete = false;
        assertThat(run("--yes")).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(shell.err()).contains("the same command goes on from there");
    }

    @Test
    void aFolderOfPhotographsThatIsNotThereFailsBeforeTheWork() {
        assertThat(run("--yes", "--images", folder + "/none")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("There is no folder");
        assertThat(shell.opened).isFalse();
    }
}
