package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void linesComeWithEachTenthOfTheSteps() {
        try (Progress lines = new Progress.Lines(err, "render", "step")) {
            for (int step : new int[] {0, 51, 52, 60, 102, 103, 510, 511, 512}) {
                lines.show(step, 512, step < 100 ? "" : "activation " + step);
            }
        }
        assertThat(printed())
                .isEqualTo("render: step 52 of 512\nrender: step 103 of 512, activation 103\n"
                        + "render: step 510 of 512, activation 510\nrender: step 512 of 512, activation 512\n");
    }

    @Test
    void aBarEndsItsLineOnceHoweverShortTheRunIs() {
        try (Progress bar = new Progress.Bar(err, "render")) {
            bar.show(512, 512, "activation 46.40");
        }
        assertThat(printed()).contains("512/512", "activation 46.40").endsWith("\n");
        assertThat(printed().chars().filter(c -> c == '\n')).hasSize(1);
    }

    @Test
    void aStreamThatIsNotTheTerminalGetsLines() {
        try (Progress progress = Progress.on(err, "render", "step")) {
            assertThat(progress).isInstanceOf(Progress.Lines.class);
        }
    }
}
