package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec.Background;
import org.phosphene.figure.GridSpec.Unit;

class GridSpecTest {

    @Test
    void millimetresBecomePixelsByTheResolution() {
        GridSpec spec = spec(0, 0, 25.4, Unit.MILLIMETRES, 300, 2);
        assertThat(spec.panelPixels()).isEqualTo(300);
        assertThat(spec.gapPixels()).isEqualTo(24); // 2 / 25.4 * 300 = 23.6
    }

    @Test
    void everyNumberOutOfRangeIsNamedWithItsRange() {
        refused(() -> spec(-1, 0, 224, Unit.PIXELS, 300, 8), "number of rows is -1; choose one from 0 to 1000.");
        refused(() -> spec(0, 1001, 224, Unit.PIXELS, 300, 8), "number of columns is 1001");
        refused(() -> spec(0, 0, 0, Unit.PIXELS, 300, 8), "size of a panel in pixels is 0");
        refused(() -> spec(0, 0, 100_000, Unit.PIXELS, 300, 8), "size of a panel in pixels is 100000");
        refused(() -> spec(0, 0, Double.NaN, Unit.PIXELS, 300, 8), "size of a panel in pixels is NaN");
        refused(() -> spec(0, 0, 0.01, Unit.MILLIMETRES, 300, 0), "size of a panel in pixels is 0");
        refused(() -> spec(0, 0, 224, Unit.PIXELS, 300, -2), "gap in pixels is -2");
        refused(() -> spec(0, 0, 224, Unit.PIXELS, 300, Double.POSITIVE_INFINITY), "gap in pixels is Infinity");
        refused(() -> spec(0, 0, 224, Unit.PIXELS, 0, 8), "resolution in dots per inch is 0");
    }

    private static GridSpec spec(int rows, int columns, double panel, Unit unit, int dpi, double gap) {
        return new GridSpec(rows, columns, panel, unit, dpi, gap, Background.WHITE, true);
    }

    private static void refused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(PhospheneException.class).hasMessageContaining(words);
    }
}
