package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.studio.RenderRequest;

class RenderCommandTest {

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();
    private Path png;

    @BeforeEach
    void nameTheFile() {
        png = folder.resolve("dog.png");
    }

    private int render(TestShell in, String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"render", "--network", "tiny", "--out", png.toString()}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return in.run(args);
    }

    @Test
    void aPictureIsSavedAndItsNumbersArePrinted() {
        assertThat(render(shell, "--objective", "conv:1 + 2*conv:0")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .isEqualTo("saved\t" + png + "\nobjective\tconv:1 + 2 * conv:0\nsteps\t20\nactivation\t20.0000\n");
        assertThat(png).content().startsWith("picture\nconv:1 + 2 * conv:0");
        assertThat(shell.err()).endsWith("render: step 20 of 20, activation 20.00\n");
        assertThat(shell.studio().closed).isTrue();
        assertThat(shell.listensForInterrupts()).isFalse();
    }

    @Test
    void everyOptionReachesTheRequest() {
        assertThat(render(
                        shell,
                        "--objective",
                        "conv:1",
                        "--images",
                        "2",
                        "--steps",
                        "8",
                        "--size",
                        "30x20",
                        "--seed",
                        "-5",
                        "--preset",
                        "Lucid"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().requests)
                .containsExactly(RenderRequest.of("tiny", "conv:1")
                        .withImages(2)
                        .withSteps(8)
                        .withSize(30, 20)
                        .withSeed(-5)
                        .withPreset("Lucid"));
        assertThat(shell.out()).contains("activation\t8.00000\nactivations\t8.00000\t8.00000\n");
    }

    @Test
    void layersToSkipAreAChangeOfTheRecipe() {
        render(shell, "--objective", "conv:1", "--skip", "stem/relu,block1/bn");
        assertThat(shell.studio().requests.get(0).changes()).isEqualTo(Map.of("skip", "stem/relu, block1/bn"));
    }

    @Test
    void hugeSizesArePassedOnForTheStudioToRefuse() {
        render(shell, "--objective", "conv:1", "--size", "100000x100000");
        assertThat(shell.studio().requests.get(0).width()).isEqualTo(100_000);
    }

    @Test
    void diverseGrowsFourImagesAndPrintsTheSimpleRunToo() {
        assertThat(render(shell, "--objective", "conv:1", "--diverse")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().requests)
                .containsExactly(RenderRequest.of("tiny", "conv:1 - steered(diversity(conv), 0.75)")
                        .withImages(4));
        assertThat(shell.out())
                .endsWith("similarity\t0.250000\nsimple-activation\t26.5000\nsimple-similarity\t0.500000\n");
    }

    @Test
    void theShareAndTheNumberOfDiverseImagesCanBeChosen() {
        assertThat(render(shell, "--objective", "conv:1", "--diverse", "0.5", "--images", "3"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().requests.get(0).objective()).isEqualTo("conv:1 - steered(diversity(conv), 0.5)");
        assertThat(shell.studio().requests.get(0).images()).isEqualTo(3);
    }

    @Test
    void aShareOutOfRangeFails() {
        assertThat(render(shell, "--objective", "conv:1", "--diverse", "7")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err())
                .isEqualTo("The share of the activation to keep must be between 0 and 1, such as 0.75.\n");
    }

    @Test
    void diverseWithoutALayerSaysWhatToWrite() {
        assertThat(render(shell, "--objective", "logit(207)", "--diverse")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("logit(207) names no layer").contains("steered(diversity(block5/add), 0.75)");
    }

    @Test
    void everyNthStepIsSavedBeside() {
        assertThat(render(shell, "--objective", "conv:1", "--every", "8")).isEqualTo(ExitCodes.DONE);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("dog.png", "dog-0000.png", "dog-0008.png", "dog-0016.png");
        assertThat(folder.resolve("dog-0016.png")).hasContent("frame\n16");
    }

    @Test
    void howThePictureGrewIsSavedInEveryKind() {
        for (String ending : new String[] {"png", "gif", "apng", "mp4"}) {
            TestShell fresh = new TestShell();
            Path file = folder.resolve("grown." + ending);
            assertThat(render(fresh, "--objective", "conv:1", "--progress", file.toString()))
                    .isEqualTo(ExitCodes.DONE);
            assertThat(file).hasContent("progress [0, 1, 2, 4, 8, 16, 20]");
            assertThat(fresh.out()).endsWith("progress\t" + file + "\n");
        }
    }

    @Test
    void progressAndEveryNthStepGoTogether() {
        Path film = folder.resolve("grown.mp4");
        assertThat(render(shell, "--objective", "conv:1", "--every", "8", "--progress", film.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("dog.png", "grown.mp4", "dog-0000.png", "dog-0008.png", "dog-0016.png");
    }

    @Test
    void aProgressOfAnotherEndingIsWrongUsageBeforeTheWork() {
        assertThat(render(shell, "--objective", "conv:1", "--progress", "grown.avi"))
                .isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(shell.err()).contains("--progress must name a file that ends in .png, .gif, .apng, .mp4.");
        assertThat(render(shell, "--objective", "conv:1", "--progress", png.toString()))
                .isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(shell.err()).contains("name the same file");
        assertThat(png).doesNotExist();
    }

    @Test
    void aProgressInAFolderThatDoesNotExistFailsBeforeTheWork() {
        assertThat(render(shell, "--objective", "conv:1", "--progress", folder + "/none/a.gif"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).contains("There is no folder");
        assertThat(png).doesNotExist();
    }

    @Test
    void aStepThatCannotBeSavedFailsButThePictureIsKept() throws IOException {
        Files.createDirectory(folder.resolve("dog-0008.png"));
        assertThat(render(shell, "--objective", "conv:1", "--every", "8")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).endsWith("The file dog-0008.png cannot be written.\n");
        assertThat(png).exists();
    }

    @Test
    void anInterruptedRunSavesItsLastPicture() throws Exception {
        TestShell interrupted = TestShell.interruptedInRun(1);
        assertThat(render(interrupted, "--objective", "conv:1")).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(png).hasContent("picture\nconv:1\n10");
        assertThat(interrupted.out()).contains("steps\t10\n");
        assertThat(interrupted.err()).contains("Stopped early, at step 10.\n");
        interrupted.interruption.get(30, TimeUnit.SECONDS); // whoever pressed Ctrl-C is answered
    }

    @Test
    void aPictureIsMadeAgainFromItsRecipe() {
        render(shell, "--objective", "conv:1", "--steps", "7");
        TestShell second = new TestShell();
        Path copy = folder.resolve("copy.png");
        assertThat(second.run("render", "--again", png.toString(), "--out", copy.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(copy).hasSameTextualContentAs(png);
    }

    @Test
    void againTakesChanges() {
        render(shell, "--objective", "conv:1", "--steps", "7");
        TestShell second = new TestShell();
        Path copy = folder.resolve("copy.png");
        int code = second.run("render", "--again", png.toString(), "--set", "reluRule=plain", "--out", copy.toString());
        assertThat(code).isEqualTo(ExitCodes.DONE);
        assertThat(second.studio().requests.get(0).changes()).isEqualTo(Map.of("reluRule", "plain"));
    }

    @Test
    void againTakesAnotherPlaceOfTheNetwork() {
        render(shell, "--objective", "conv:1");
        TestShell second = new TestShell();
        assertThat(render(second, "--again", png.toString())).isEqualTo(ExitCodes.DONE);
        assertThat(second.studio().requests.get(0).network()).isEqualTo("tiny");
    }

    @Test
    void againWithAFileWithoutRecipeFails() throws IOException {
        Path photo = Files.writeString(folder.resolve("photo.png"), "no recipe");
        assertThat(shell.run("render", "--again", photo.toString(), "--out", png.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).isEqualTo("The file photo.png holds no recipe.\n");
        assertThat(png).doesNotExist();
    }

    @Test
    void aMistakeInTheObjectiveIsShownWithItsColumn() {
        assertThat(render(shell, "--objective", "conv:x")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err())
                .isEqualTo("Column 6: The channel is missing here; write a whole number counted from 0.\n"
                        + "conv:x\n     ^\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void anUnknownLayerFailsWithTheSentenceOfTheStudio() {
        assertThat(render(shell, "--objective", "cnv:1")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).endsWith("There is no layer cnv. Did you mean conv?\n");
        assertThat(png).doesNotExist();
    }

    @Test
    void anObjectiveMayBeginWithAMinus() {
        assertThat(render(shell, "--objective", "-head:1")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).endsWith("There is no layer head. Did you mean conv?\n");
    }

    @Test
    void anUnknownPresetFailsWithTheSentenceOfTheStudio() {
        assertThat(render(shell, "--objective", "conv:1", "--preset", "Lucd")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).endsWith("There is no preset Lucd. Choose Lucid.\n");
    }

    @Test
    void aFolderThatDoesNotExistIsToldBeforeTheRun() {
        png = folder.resolve("nowhere").resolve("dog.png");
        assertThat(render(shell, "--objective", "conv:1")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).startsWith("There is no folder ").endsWith(" Create it, or choose another --out.\n");
        assertThat(shell.opened).isFalse();
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldBeforeTheRun() throws IOException {
        png = Files.writeString(folder.resolve("file"), "").resolve("dog.png");
        assertThat(render(shell, "--objective", "conv:1")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).startsWith("There is no folder ");
    }

    @Test
    void aFolderInPlaceOfTheFileIsToldBeforeTheRun() throws IOException {
        Files.createDirectory(png);
        assertThat(render(shell, "--objective", "conv:1")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).startsWith("There is a folder named ");
        assertThat(shell.opened).isFalse();
    }

    @Test
    void aPictureThatCannotBeWrittenFailsWithTheSentenceOfTheStudio() {
        png = folder.resolve("d".repeat(300) + ".png"); // longer than any file system's names
        assertThat(render(shell, "--objective", "conv:1")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).endsWith(".png cannot be written.\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aFailureNobodyExpectedIsOneLineAndNoTrace() {
        TestShell broken = new TestShell();
        assertThat(render(broken, "--objective", "conv:1", "--images", "0")).isEqualTo(ExitCodes.FAILED);
        assertThat(broken.err().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
        assertThat(broken.err()).contains("Something unexpected went wrong").contains("The log has the details.");
    }
}
