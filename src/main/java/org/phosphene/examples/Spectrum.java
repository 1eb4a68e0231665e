package org.phosphene.examples;

import java.util.stream.IntStream;

/**
 * From the minimum to the maximum. Slightly negative are the photographs around the rank that three quarters of the
 * negative ones lie below, slightly positive those around the rank that three quarters of the positive ones lie above.
 *
 * @param minimum the weakest, in rising order
 * @param slightlyNegative in rising order, none where nothing is below 0
 * @param slightlyPositive in rising order, none where nothing is above 0
 * @param maximum the strongest, in falling order
 */
public record Spectrum(int[] minimum, int[] slightlyNegative, int[] slightlyPositive, int[] maximum) {

    /**
     * @param numbers of each photograph, in the order of the paths
     * @param count most photographs of each part
     */
    public static Spectrum of(float[] numbers, int count) {
        Ranking ranking = Ranking.of(numbers);
        int[] rising = ranking.bottom(numbers.length);
        int[] negative = IntStream.of(rising).filter(i -> numbers[i] < 0).toArray();
        int[] positive = IntStream.of(rising).filter(i -> numbers[i] > 0).toArray();
        return new Spectrum(
                ranking.bottom(count),
                around(negative, negative.length * 3 / 4, count),
                around(positive, positive.length / 4, count),
                ranking.top(count));
    }

    /** As many as wanted around a rank, shifted where the list ends. */
    private static int[] around(int[] rising, int rank, int count) {
        int length = Math.min(count, rising.length);
        int first = Math.max(0, Math.min(rank - length / 2, rising.length - length));
        return IntStream.range(first, first + length).map(i -> rising[i]).toArray();
    }
}
