package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();

    @Test
    void theChecklistIsPrintedBestWayFirst() {
        assertThat(shell.run("check", "tiny")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .contains(
                        "input\tRGB, 0 to 255 (assumed)\n",
                        "warning\tIt was exported in training mode.\n",
                        "0.75\t0.50\tRGB, -1 to 1 - -1 to 1\n0.50\t0.25\tRGB, 0 to 255 - pixels [now]");
    }

    @Test
    void theBestWayIsPrintedAsOptionsThatCanBeTypedBack() {
        shell.run("check", "tiny");
        String[] lines = shell.out().split("\n");
        String options = lines[lines.length - 1].strip();
        assertThat(options)
                .isEqualTo("--channels RGB --mean 127.5,127.5,127.5 --scale 0.007843138,0.007843138,0.007843138");
        TestShell other = new TestShell();
        other.run(("check tiny --quick --remember " + options).split(" "));
        assertThat(other.studio().inputs).containsExactly(TestChecking.INPUT.withRange(-1, 1));
    }

    @Test
    void jsonHoldsTheSame() {
        assertThat(shell.run("check", "tiny", "--json")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .contains("\"origin\" : \"assumed\"", "\"topic\" : \"training\"", "\"agreement\" : 0.75");
    }

    @Test
    void quickTriesNothing() {
        assertThat(shell.run("check", "tiny", "--quick")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).doesNotContain("tried on");
    }

    @Test
    void whatItSaysOfAPhotographIsPrintedAsItWasGiven() {
        assertThat(shell.run("check", "tiny", "--quick", "--range", "-1:1", "--photograph", "animals-panda.jpg"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).contains("animals-panda.jpg, given as RGB, -1 to 1:\n0.5000\t1 goldfish");
        assertThat(shell.studio().inputs).isEmpty();
    }

    @Test
    void aWayIsKeptWhenAskedTo() {
        assertThat(shell.run(
                        "check",
                        "tiny",
                        "--quick",
                        "--mean",
                        "0,0,0",
                        "--std",
                        "1,1,1",
                        "--channels",
                        "bgr",
                        "--size",
                        "64x48",
                        "--remember"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().inputs).singleElement().satisfies(input -> {
            assertThat(input.channels()).isEqualTo("BGR");
            assertThat(input.scale()).isEqualTo(List.of(1 / 255f, 1 / 255f, 1 / 255f));
            assertThat(input.width()).isEqualTo(64);
            assertThat(input.height()).isEqualTo(48);
        });
    }

    @Test
    void labelsAreKeptAndAChoiceForgotten() {
        assertThat(shell.run("check", "tiny", "--quick", "--reset", "--labels", "classes.txt"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().layerChanges).containsExactly("reset", "labels classes.txt");
    }

    @Test
    void mistakesAreSentences() {
        fails("between", "check", "tiny", "--range", "1");
        fails("two numbers", "check", "tiny", "--range", "a:b");
        fails("bright to dark", "check", "tiny", "--range", "1:-1");
        fails("belongs together", "check", "tiny", "--mean", "0,0,0");
        fails("belongs together", "check", "tiny", "--std", "1,1,1");
        fails("Write --scale", "check", "tiny", "--mean", "103.9,116.8,123.7", "--std", "1,1,1");
        fails("There is no network tny", "check", "tny");
    }

    private void fails(String part, String... args) {
        TestShell other = new TestShell();
        assertThat(other.run(args)).isEqualTo(ExitCodes.FAILED);
        assertThat(other.err()).contains(part).endsWith(".\n");
    }
}
