package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private final TestShell shell = new TestShell();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                        | A command is missing.",
                "--threads 2                                             | A command is missing.",
                "rendr --network tiny                                    | There is no command rendr.",
                "rendr                                                   | Did you mean render",
                "networks all                                            | There is no place for all here.",
                "render --objective conv:1 --out a.png                   | --network is missing",
                "render --network tiny --out a.png                       | --objective is missing",
                "render --network tiny --objective conv:1                | Missing required option: '--out=FILE'.",
                "render --network tiny --objective conv:1 --out          | Missing required parameter",
                "render --network tiny --objective conv:1 --out a.jpg    | must name a file that ends in .png",
                "render --network tiny --objective conv:1 --out a.png --stps 3   | Did you mean --steps",
                "render --network tiny --objective conv:1 --out a.png --steps x  | 'x' is not an int",
                "render --network tiny --objective conv:1 --out a.png --steps 0  | --steps must be at least 1.",
                "render --network tiny --objective conv:1 --out a.png --every 0  | --every must be at least 1.",
                "render --network tiny --objective conv:1 --out a.png --size 0   | at least one pixel",
                "render --network tiny --objective conv:1 --out a.png --size 0x9 | at least one pixel",
                "render --network tiny --objective conv:1 --out a.png --size 9*9 | is not a size such as 224x160",
                "render --network tiny --objective conv:1 --out a.png --size 9999999999x1 | is not a size",
                "render --network tiny --objective conv:1 --out a.png --diverse much     | 'much' is not a double",
                "render --network tiny --objective conv:1 --out a.png --threads 0 | --threads must be at least 1.",
                "render --again b.png --objective conv:1 --out a.png     | comes from the file",
                "render --again b.png --diverse --out a.png              | comes from the file",
                "render --again b.png --steps 3 --out a.png              | comes from the file",
                "render --recipe b.json --seed 3 --out a.png             | change a field of it with --set",
                "render --recipe b.json --again c.png --out a.png        | cannot go together",
                "render --network tiny --objective conv:1 --out a.png --set rate | should be in KEY=VALUE format",
                "recipe                                                  | A command is missing: show, diff",
                "recipe show                                             | Missing required parameter: 'FILE'.",
                "recipe diff a.png                                       | Missing required parameter: 'B'.",
                "recipe diff - -                                         | Only one of the two",
                "recipe shwo                                             | There is no place for shwo here.",
                "layers                                         | Missing required option: '--network=ID|FILE'.",
                "grid --network tiny --out a.png                         | Missing required option: '--units=",
                "grid --network tiny --units conv:1 --out a.png --rows 0 | --rows must be at least 1.",
                "grid --network tiny --units conv:1 --out a.png --gap -1 | --gap must be a length.",
                "grid --network tiny --units conv:1 --out a.png --panel NaN | --panel must be a length.",
                "grid --network tiny --units conv:1 --out a.png --background pink | WHITE, BLACK, TRANSPARENT",
                "activations --network tiny --top 5                      | Missing required argument",
                "activations --network tiny --image a --input b --top 5  | mutually exclusive",
                "activations --network tiny --image a.jpg                | --top K to print the strongest",
                "activations --network tiny --image a.jpg --top 0        | --top must be at least 1.",
                "activations --network tiny --input a.npy --no-resize --top 1  | goes with --image only",
                "activations --network tiny --image a.jpg --out a.txt    | must name a file that ends in .npy",
                "scan --images a                              | Missing required option: '--network=ID|FILE'.",
                "scan --network tiny --layers                            | Missing required parameter",
                "examples --network tiny                                 | Missing required option: '--unit=UNIT'.",
                "examples --network tiny --unit conv:1 --count 0         | must be at least 1.",
                "examples --network tiny --unit conv:1 --clusters 0      | must be at least 1.",
                "examples --network tiny --unit conv:1 --kind best       | expected one of [TOP, BOTTOM, SPECTRUM",
                "examples --network tiny --unit conv:1 --by sum          | expected one of [MAX, MEAN]",
                "examples --network tiny --unit conv:1 --out a.jpg       | must name a file that ends in .png",
                "examples --network tiny --unit conv:1 --kind histogram --out a.png | A histogram is printed",
                "card --network tiny --unit conv:1 --out a.gif            | must name a file that ends in .pdf",
                "card --network tiny --unit conv:1 --out a.pdf --steps 0  | --steps must be at least 1.",
                "notes                                          | Missing required option: '--network=ID|FILE'.",
                "notes --network tiny --json --csv                        | mutually exclusive",
                "units --network tiny                                    | Missing required argument",
                "units --network tiny --image a.jpg --layer conv         | mutually exclusive",
                "units --network tiny --image a.jpg --count 0            | --count must be at least 1.",
                "units --network tiny --image a.jpg --sort mean          | go with --layer only",
                "units --network tiny --image a.jpg --in other           | goes with --alike only",
                "units --network tiny --layer conv --layers conv         | goes with --image only",
                "units --network tiny --layer conv --sort selectivity    | name it with --class",
                "grid --network tiny --units conv:1 --out a.png --photographs b | --examples must be at least 1",
                "grid --network tiny --units conv:1 --out a.png --examples -1   | --examples must be at least 1",
                "bench --measure speed                                   | there are step, memory.",
            })
    void wrongUsageIsToldAndNothingIsComputed(String line, String sentence) {
        int code = shell.run(line == null ? new String[0] : line.split(" "));
        assertThat(code).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(shell.err()).contains(sentence).contains("See: phosphene").contains("--help");
        assertThat(shell.out()).isEmpty();
        assertThat(shell.studio().requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "render",
                "grid",
                "scan",
                "examples",
                "units",
                "layers",
                "networks",
                "activations",
                "bench",
                "recipe",
                "recipe show",
                "recipe diff",
                "recipe schema",
                "recipe presets"
            })
    void everyCommandHasAHelpWithAnExample(String command) {
        assertThat(shell.run((command + " --help").split(" "))).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .startsWith("Usage: phosphene " + command)
                .contains("  phosphene " + command)
                .contains("--threads=N")
                .contains("--device=NAME");
        assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.opened).isFalse();
    }

    @Test
    void theHelpListsTheCommandsAndExitCodes() {
        assertThat(shell.run("--help")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .contains("networks", "layers", "render", "grid", "activations", "recipe", "bench")
                .contains("130 interrupted with the last picture saved");
    }

    @Test
    void aLoneHAsksForHelpToo() {
        assertThat(shell.run("render", "-h")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).startsWith("Usage: phosphene render");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(shell.run("--version")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).startsWith("phosphene ");
    }

    @Test
    void threadsAndDeviceMayStandBeforeOrBehindTheCommand() {
        assertThat(shell.run("--threads", "3", "networks", "--device", "cpu")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.threads).isEqualTo(3);
        assertThat(shell.err()).isEqualTo("The engine runs on cpu.\n");
    }

    @Test
    void aDeviceThatIsNotThereFailsAndClosesTheStudio() {
        assertThat(shell.run("networks", "--device", "cuda:7")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).isEqualTo("There is no device cuda:7. Choose cpu.\n");
        assertThat(shell.studio().closed).isTrue();
    }
}
