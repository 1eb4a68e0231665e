package org.phosphene.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.testkit.DisplayRequired;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class FramePumpTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aScreenOf60HertzIsPaintedAtMost30TimesASecond() {
        AtomicInteger ticks = new AtomicInteger();
        FramePump pump = new FramePump(ticks::incrementAndGet);
        for (int pulse = 0; pulse < 60; pulse++) {
            pump.pulse(SECOND + pulse * SECOND / 60);
        }
        assertThat(ticks.get()).isEqualTo(30);
    }

    @Test
    void aTickThatFailsIsReportedOnceAndThePumpGoesOn() {
        List<Throwable> reported = new ArrayList<>();
        Fx.reportTo(reported::add);
        AtomicInteger ticks = new AtomicInteger();
        FramePump pump = new FramePump(() -> {
            if (ticks.incrementAndGet() < 4) {
                throw new IllegalStateException("tick " + ticks);
            }
        });
        for (int pulse = 0; pulse < 5; pulse++) {
            pump.pulse(SECOND + pulse * SECOND);
        }
        assertThat(ticks.get()).isEqualTo(5);
        assertThat(reported).hasSize(1);
    }

    @Test
    void theLongestGapIsThatOfPulsesNotOfTicks() {
        FramePump pump = new FramePump(() -> {});
        pump.pulse(SECOND);
        pump.pulse(SECOND + 16_000_000);
        pump.pulse(SECOND + 96_000_000);
        assertThat(pump.longestGapMillis()).isEqualTo(80.0);
    }
}
