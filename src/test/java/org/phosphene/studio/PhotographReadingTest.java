package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.PhotographReading.LayerReading;
import org.phosphene.studio.PhotographReading.UnitReading;

class PhotographReadingTest {

    private static UnitReading unit(int channel, double activation, double stronger) {
        return new UnitReading(UnitRef.channel("head/relu6", channel), activation, 0, 0, stronger);
    }

    private static List<Integer> strongest(int count, UnitReading... units) {
        return new LayerReading("head/relu6", List.of(units))
                .strongest(count).units().stream()
                        .map(unit -> unit.unit().channel())
                        .toList();
    }

    @Test
    void theStrongestComeFirst() {
        assertThat(strongest(2, unit(0, 1, 0.9), unit(1, 3, 0.1), unit(2, 2, 0.5)))
                .containsExactly(1, 2);
    }

    @Test
    void ofChannelsThatAReluSixCutsOffTheMoreUnusualComeFirst() {
        assertThat(strongest(3, unit(0, 6, 0.2), unit(1, 6, 0.9), unit(2, 6, 0.5), unit(3, 7, 0)))
                .containsExactly(3, 1, 2);
    }

    @Test
    void equalChannelsThatWereNotScannedStandByNumber() {
        assertThat(strongest(2, unit(4, 6, Double.NaN), unit(1, 6, Double.NaN), unit(2, 6, Double.NaN)))
                .containsExactly(1, 2);
    }
}
