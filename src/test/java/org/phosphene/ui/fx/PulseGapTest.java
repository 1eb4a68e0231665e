package org.phosphene.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulseGapTest {

    @Test
    void theLongestGapBetweenPulsesIsKept() {
        PulseGap gap = new PulseGap();
        gap.reset();
        for (long millis : new long[] {1000, 1016, 1066, 1082}) {
            gap.pulse(millis * 1_000_000);
        }
        assertThat(gap.longestMillis()).isEqualTo(50.0);
    }

    @Test
    void timeBeforeAResetDoesNotCount() {
        PulseGap gap = new PulseGap();
        gap.pulse(0);
        gap.reset();
        gap.pulse(9_000_000_000L);
        gap.pulse(9_016_000_000L);
        assertThat(gap.longestMillis()).isEqualTo(16.0);
    }
}
