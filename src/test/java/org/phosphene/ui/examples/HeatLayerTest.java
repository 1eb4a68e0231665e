package org.phosphene.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.core.Region;
import org.phosphene.studio.HeatMap;
import org.phosphene.testkit.ScriptedExamples;

class HeatLayerTest {

    private static final HeatMap MAP = new HeatMap(1, 3, new float[] {-2, 2, 4}, new Region(20, 0, 100, 100));

    @Test
    void whereTheUnitIsNotExcitedThePhotographIsDarkAndWhereItIsMostItGlows() {
        byte[] pixels = HeatLayer.colours(MAP).pixels();
        assertThat(pixels).startsWith(0, 0, 0, 170);
        assertThat(pixels[7]).isZero(); // half of the strongest: as it is
        assertThat(pixels).endsWith(255, 140, 0, 90);
    }

    @Test
    void theWholePhotographReachesAsFarBeyondTheMiddleOnBothSides() {
        assertThat(HeatLayer.shown(ScriptedExamples.example(0, 1), MAP, true)).isEqualTo(Region.whole(140, 100));
        assertThat(HeatLayer.shown(ScriptedExamples.example(0, 1), MAP, false)).isEqualTo(new Region(20, 20, 100, 80));
    }
}
