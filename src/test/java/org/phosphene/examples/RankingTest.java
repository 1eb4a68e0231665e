package org.phosphene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is derived from the numbers of photographs, against values by hand. */
class RankingTest {

    private static final float[] NUMBERS = {3, -1, 3, 7, -5, 0};

    @Test
    void theStrongestComeFirstAndTiesGoByPath() {
        assertThat(Ranking.of(NUMBERS).top(3)).containsExactly(3, 0, 2);
    }

    @Test
    void theWeakestComeFirstAtTheBottom() {
        assertThat(Ranking.of(NUMBERS).bottom(3)).containsExactly(4, 1, 5);
    }

    @Test
    void moreThanThereAreIsAll() {
        assertThat(Ranking.of(NUMBERS).top(100)).hasSize(6);
    }

    @Test
    void whatIsNotANumberIsInNoRanking() {
        assertThat(Ranking.of(new float[] {Float.NaN, 1, Float.NaN, 2}).top(4)).containsExactly(3, 1);
    }

    @Test
    void theHistogramTakesItsRangeFromTheFirst256() {
        float[] numbers = new float[300];
        for (int i = 0; i < 256; i++) {
            numbers[i] = i / 255f * 64; // one bin a unit
        }
        for (int i = 256; i < 300; i++) {
            numbers[i] = i < 270 ? -1 : 1000;
        }
        Histogram histogram = Histogram.of(numbers);
        assertThat(histogram.from()).isZero();
        assertThat(histogram.to()).isEqualTo(64);
        assertThat(histogram.under()).isEqualTo(14);
        assertThat(histogram.over()).isEqualTo(30);
        assertThat(IntStream.of(histogram.counts()).sum()).isEqualTo(256);
        assertThat(histogram.counts()).hasSize(64);
    }

    @Test
    void aNumberOnABorderIsInTheUpperBinAndTheGreatestInTheLast() {
        Histogram histogram = Histogram.of(new float[] {0, 1, 64});
        assertThat(histogram.binOf(1)).isEqualTo(1);
        assertThat(histogram.binOf(64)).isEqualTo(63);
        assertThat(histogram.binOf(65)).isEqualTo(-1);
    }

    @Test
    void photographsThatAreAllAlikeAreInTheFirstBin() {
        Histogram histogram = Histogram.of(new float[] {2, 2, 2});
        assertThat(histogram.counts()[0]).isEqualTo(3);
    }

    @Test
    void theSpectrumGoesFromTheMinimumOverTheSlightlyNegativeToTheMaximum() {
        float[] numbers = {-8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8};
        Spectrum spectrum = Spectrum.of(numbers, 2);
        assertThat(spectrum.minimum()).containsExactly(0, 1);
        assertThat(spectrum.slightlyNegative()).containsExactly(5, 6); // around -2, the sixth of eight
        assertThat(spectrum.slightlyPositive()).containsExactly(9, 10); // around 3, the second of eight
        assertThat(spectrum.maximum()).containsExactly(15, 14);
    }

    @Test
    void aUnitThatIsNeverNegativeHasNoSlightlyNegativeExamples() {
        assertThat(Spectrum.of(new float[] {0, 1, 2}, 2).slightlyNegative()).isEmpty();
    }

    @Test
    void sparsityCountsPhotographsThatDoNotExciteTheChannelAnywhere() {
        assertThat(Statistics.sparsity(NUMBERS)).isEqualTo(0.5);
    }

    @Test
    void selectivityIsTheDifferenceOfMeansInStandardDeviations() {
        // inside 4 and 6, outside 0 and 2: means 5 and 1, standard deviation sqrt(5)
        float[] numbers = {4, 0, 6, 2};
        assertThat(Statistics.selectivity(numbers, i -> i % 2 == 0)).isCloseTo(4 / Math.sqrt(5), within(1e-12));
        assertThat(Statistics.selectivity(numbers, i -> false)).isNaN();
        assertThat(Statistics.selectivity(new float[] {1, 1}, i -> i == 0)).isNaN();
    }

    @Test
    void correlationIsPearsons() {
        assertThat(Statistics.correlation(new float[] {1, 2, 3}, new float[] {2, 4, 6}))
                .isCloseTo(1, within(1e-12));
        assertThat(Statistics.correlation(new float[] {1, 2, 3}, new float[] {1, -1, 1}))
                .isCloseTo(0, within(1e-12));
        // by hand: 0.5 for (1,2,3) and (1,3,2)
        assertThat(Statistics.correlation(new float[] {1, 2, 3}, new float[] {1, 3, 2}))
                .isCloseTo(0.5, within(1e-12));
        assertThat(Statistics.correlation(new float[] {1, 1}, new float[] {1, 2}))
                .isNaN();
    }

    @Test
    void randomExamplesAreTheSameEveryTimeAndOthersForAnotherUnit() {
        List<String> names = IntStream.range(0, 100).mapToObj(i -> "p" + i).toList();
        int[] bins = new int[100];
        int[] first = new RandomExamples(0, names, "a:1").of(bins, 0, 5);
        assertThat(new RandomExamples(0, names, "a:1").of(bins, 0, 5)).isEqualTo(first);
        assertThat(new RandomExamples(0, names, "a:2").of(bins, 0, 5)).isNotEqualTo(first);
        assertThat(new RandomExamples(0, names, "a:1").of(bins, 1, 5)).isEmpty();
    }

    @Test
    void randomExamplesDoNotChangeWhenOtherPhotographsAreAdded() {
        List<String> few = IntStream.range(0, 50).mapToObj(i -> "p" + i).toList();
        int[] all = new RandomExamples(0, few, "a:1").of(new int[50], 0, 50);
        List<String> more = IntStream.range(0, 60).mapToObj(i -> "p" + i).toList();
        int[] order = IntStream.of(new RandomExamples(0, more, "a:1").of(new int[60], 0, 60))
                .filter(i -> i < 50)
                .toArray();
        assertThat(order).isEqualTo(all);
    }
}
