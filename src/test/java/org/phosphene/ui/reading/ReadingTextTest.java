package org.phosphene.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.HeatMap;
import org.phosphene.studio.PhotographReading.UnitReading;
import org.phosphene.studio.ScannedFolder;

class ReadingTextTest {

    private static UnitReading stronger(double share) {
        return new UnitReading(UnitRef.channel("conv", 0), 4.321, 0, 0, share);
    }

    private static final ScannedFolder OVER =
            new ScannedFolder(Path.of("/program/photographs"), true, 130, List.of("conv"), true);

    @Test
    void aShareIsRoundedDownSoThatStrongerThanIsTrue() {
        assertThat(ReadingText.stronger(stronger(0.989), OVER)).isEqualTo("stronger than 98 %");
        assertThat(ReadingText.hint(stronger(0.969), OVER))
                .contains("stronger than 96 % of the 130 photographs of Bundled");
    }

    @Test
    void aHundredPercentAreAll() {
        assertThat(ReadingText.stronger(stronger(1), OVER)).isEqualTo("stronger than all 130");
        assertThat(ReadingText.hint(stronger(1), OVER)).contains("stronger than all 130 photographs of Bundled");
    }

    @Test
    void whatIsNotAboveHalfOfThePhotographsIsNotRanked() {
        assertThat(ReadingText.stronger(stronger(0.49), OVER)).isEmpty();
        assertThat(ReadingText.hint(stronger(0.49), OVER)).doesNotContain("%");
    }

    @Test
    void nothingIsComparedWhereNothingWasScanned() {
        assertThat(ReadingText.stronger(stronger(Double.NaN), OVER)).isEmpty();
        assertThat(ReadingText.stronger(stronger(1), null)).isEmpty();
        assertThat(ReadingText.hint(stronger(Double.NaN), OVER)).doesNotContain("%");
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
