package org.phosphene.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.HeatMap;
import org.phosphene.studio.PhotographReading.UnitReading;

class ReadingTextTest {

    private static UnitReading stronger(double share) {
        return new UnitReading(UnitRef.channel("conv", 0), 4.321, 0, 0, share);
    }

    @Test
    void aShareIsRoundedDownSoThatMoreThanIsTrue() {
        assertThat(ReadingText.stronger(stronger(0.989))).isEqualTo("more than 98 % of photographs");
        assertThat(ReadingText.stronger(stronger(0.29))).isEqualTo("more than 29 % of photographs");
    }

    @Test
    void nothingIsComparedWhereNothingWasScanned() {
        assertThat(ReadingText.stronger(stronger(Double.NaN))).isEmpty();
        assertThat(ReadingText.hint(stronger(Double.NaN))).doesNotContain("%");
    }

    @Test
    void largeActivationsHaveNoDecimals() {
        assertThat(ReadingText.activation(stronger(0))).isEqualTo("4.32");
        assertThat(ReadingText.activation(new UnitReading(UnitRef.channel("conv", 0), 132.4, 0, 0, 0)))
                .isEqualTo("132");
    }

    @Test
    void aLayerWithoutPlacesSaysSo() {
        Heat whole =
                new Heat(UnitRef.channel("logits", 1), new HeatMap(1, 1, new float[] {3}, new Region(0, 0, 10, 10)));
        assertThat(ReadingText.heat(whole, "logits:1")).startsWith("logits:1 answers to all of the part in the frame");
    }

    @Test
    void aChannelThatNothingExcitesSaysSo() {
        Heat none =
                new Heat(UnitRef.channel("conv", 1), new HeatMap(1, 2, new float[] {-3, 0}, new Region(0, 0, 10, 10)));
        assertThat(ReadingText.heat(none, "conv:1")).startsWith("Nothing in the frame excites conv:1.");
    }
}
