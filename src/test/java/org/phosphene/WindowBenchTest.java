package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.phosphene.cli.ExitCodes;
import org.phosphene.studio.Bench;
import org.phosphene.studio.BenchRequest;
import org.phosphene.studio.EngineStatus;
import org.phosphene.ui.shell.WindowMeasure;

/** How the window's measures join the studio's, and what is said when one fails. */
class WindowBenchTest {

    private static final EngineStatus ENGINE = new EngineStatus(true, "cpu", 2, 0, 0);

    private static final class Asked implements Bench {

        private final List<List<String>> measures = new ArrayList<>();

        @Override
        public List<String> measures() {
            return List.of("step", "activation");
        }

        @Override
        public void run(BenchRequest request, Consumer<String> jsonLine) {
            measures.add(request.measures());
        }
    }

    @Test
    void theWindowAndItsScrollingAreMeasuresToo() {
        assertThat(new WindowBench(new Asked(), 0).measures())
                .containsExactly("step", "activation", "window", "scroll");
    }

    @Test
    void otherMeasuresAreTheStudios() {
        Asked studio = new Asked();
        BenchRequest request = new BenchRequest(List.of(), List.of(), 0, 0, List.of("step"), Optional.empty(), "");
        new WindowBench(studio, 0).run(request, line -> {});
        assertThat(studio.measures).containsExactly(List.of("step"));
    }

    @Test
    void theMedianAndTheLongestOfTheClicksAreLines() {
        WindowMeasure.Result result = new WindowMeasure.Result(
                3.21, List.of(0.5, 0.1, 0.3, 0.2, 0.4), List.of(0.6, 0.7, 0.4), 24.9, 81, "tiny", "8x8");
        assertThat(result.complete()).isTrue();
        assertThat(WindowBench.lines(result, ENGINE))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"window-start\",\"value\":3.21", "\"size\":\"8x8\""),
                        line -> assertThat(line).contains("\"first-frame-median\",\"value\":0.3", "\"repeats\":5"),
                        line -> assertThat(line).contains("\"first-frame-longest\",\"value\":0.5"),
                        line -> assertThat(line).contains("\"first-frame-in-fill\",\"value\":0.7", "\"repeats\":3"),
                        line -> assertThat(line).contains("\"pulse-gap-in-run\",\"value\":24.9"),
                        line -> assertThat(line).contains("\"pulse-gap-at-click\",\"value\":81"));
    }

    @Test
    void aMeasureThatDidNotHappenIsAFailureAndNoNumber() {
        List<Double> four = List.of(0.1, 0.1, 0.1, 0.1);
        assertThat(WindowBench.tell(
                        new WindowMeasure.Result(3, four, List.of(0.1, 0.1, 0.1), 20, 20, "tiny", "8x8"), ENGINE))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(WindowBench.tell(
                        new WindowMeasure.Result(Double.NaN, List.of(), List.of(), Double.NaN, Double.NaN, "", ""),
                        ENGINE))
                .isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void whatTheWindowSaidIsPartOfTheSentence() {
        assertThat(WindowBench.failed(List.of("{}", "The window needs a display.", "")))
                .hasMessage("The window could not be measured. The window needs a display.");
    }
}
