package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.Bench;
import org.phosphene.studio.BenchRequest;
import org.phosphene.studio.EngineStatus;
import org.phosphene.ui.shell.WindowMeasure;

/** How the window's measures join the studio's. */
class WindowBenchTest {

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
    void theWindowIsOneMoreMeasure() {
        assertThat(new WindowBench(new Asked()).measures()).containsExactly("step", "activation", "window");
    }

    @Test
    void otherMeasuresAreTheStudios() {
        Asked studio = new Asked();
        new WindowBench(studio).run(new BenchRequest(List.of(), List.of(), 0, 0, List.of("step"), ""), line -> {});
        assertThat(studio.measures).containsExactly(List.of("step"));
    }

    @Test
    void whatHappenedIsALineOfJsonEach() {
        WindowMeasure.Result result = new WindowMeasure.Result(3.21, 0.4567, 24.9, "tiny", "conv");
        EngineStatus engine = new EngineStatus(true, "cpu", 2, 0, 0, 1);
        assertThat(WindowBench.lines(result, engine))
                .first()
                .asString()
                .startsWith("{\"name\":\"window-start\",\"value\":3.21,\"unit\":\"s\",\"network\":\"tiny\",")
                .endsWith("\"batch\":1,\"threads\":2,\"device\":\"cpu\",\"repeats\":1}");
        assertThat(WindowBench.lines(result, engine)).hasSize(3);
    }
}
