package org.phosphene.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.UnitExamples.Histogram;
import org.phosphene.ui.fx.Bars.Bar;

class BarsTest {

    @Test
    void binsThatHoldAllPhotographsFillTheAxis() {
        Histogram all = new Histogram(0, 4, List.of(1, 5), 0, 0, 0, 4);
        assertThat(Bars.of(all)).containsExactly(new Bar(0, 0.5, 1), new Bar(0.5, 1, 5));
        assertThat(all.least()).isZero();
        assertThat(all.most()).isEqualTo(4);
    }

    @Test
    void theAxisReachesThePhotographsBeyondTheBins() {
        // bins from 8 to 16, photographs down to 4 and up to 20: the axis is 16 long, a bin a quarter of it
        Histogram beyond = new Histogram(8, 16, List.of(3, 2), 6, 1, 4, 20);
        assertThat(beyond.least()).isEqualTo(4);
        assertThat(beyond.most()).isEqualTo(20);
        assertThat(Bars.of(beyond))
                .containsExactly(
                        new Bar(0, 0.25, 6), new Bar(0.25, 0.5, 3), new Bar(0.5, 0.75, 2), new Bar(0.75, 1, 1));
    }

    @Test
    void photographsFarBeyondAreSpreadOverTheWayToThem() {
        // one bin from 0 to 1, two photographs up to 5: half a photograph in the width of a bin
        Histogram far = new Histogram(0, 1, List.of(9), 0, 2, 0, 5);
        assertThat(Bars.of(far).get(1)).isEqualTo(new Bar(0.2, 1, 0.5));
    }

    @Test
    void photographsThatAreAllAlikeStandAtTheBeginning() {
        Histogram alike = new Histogram(2, 3, List.of(7, 0), 0, 0, 2, 2);
        assertThat(Bars.of(alike).get(0)).isEqualTo(new Bar(0, 0.5, 7));
    }
}
