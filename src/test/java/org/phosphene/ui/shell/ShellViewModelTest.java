package org.phosphene.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.ScanRequest;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedStudio;

class ShellViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private double speed;
    private final ShellViewModel model = new ShellViewModel(studio, () -> speed);

    @Test
    void deviceThreadsAndMemoryAreShown() {
        assertThat(model.deviceProperty().get()).isEqualTo("Device: cpu");
        assertThat(model.threadsProperty().get()).isEqualTo("1 thread");
        assertThat(model.memoryProperty().get()).isEqualTo("512 MB · 42 arrays");
    }

    @Test
    void withoutARunNothingRuns() {
        assertThat(model.runningProperty().get()).isEqualTo("Nothing runs");
    }

    @Test
    void aRunIsShownWithItsSpeed() {
        studio.render(RenderRequest.of("efficientnet-lite0", "block5/add:3"), FrameSink.NONE);
        speed = 19.84;
        model.refresh();
        assertThat(model.runningProperty().get()).isEqualTo("1 running · 19.8 steps/s");
    }

    @Test
    void aScanIsToldAsARunIs() {
        studio.examples().scan(ScanRequest.of("efficientnet-lite0", ScriptedExamples.BUNDLED));
        model.refresh();
        assertThat(model.runningProperty().get()).isEqualTo("1 running · scan: counting the photographs…");

        studio.examples().scans().get(0).advance(40, 200, 20, 8);
        model.refresh();
        assertThat(model.runningProperty().get()).isEqualTo("1 running · scan 40 of 200 · 0:08 left");
    }

    @Test
    void aScanBesideARunIsToldToo() {
        studio.render(RenderRequest.of("efficientnet-lite0", "block5/add:3"), FrameSink.NONE);
        studio.examples().scan(ScanRequest.of("efficientnet-lite0", ScriptedExamples.BUNDLED));
        studio.examples().scans().get(0).advance(40, 200, 20, 8);
        speed = 9.5;
        model.refresh();
        assertThat(model.runningProperty().get()).isEqualTo("2 running · 9.5 steps/s · scan 40 of 200 · 0:08 left");
    }
}
