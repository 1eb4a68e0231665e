package org.phosphene.examples;

/**
 * Numbers of photographs in bins of equal width.
 *
 * @param from where the first bin begins
 * @param to where the last one ends
 * @param counts of the bins; a number on the border of two is in the upper one, {@code to} in the last
 * @param under photographs below {@code from}
 * @param over photographs above {@code to}
 */
public record Histogram(float from, float to, int[] counts, int under, int over) {

    /** Number of bins. */
    public static final int BINS = 64;

    /** Number of photographs, the first by their paths, whose numbers set the range. */
    public static final int FIRST = 256;

    /** @param numbers of each photograph, in the order of the paths; those that are not numbers (NaN) are left out */
    public static Histogram of(float[] numbers) {
        float smallest = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.min(FIRST, numbers.length); i++) {
            if (Float.isFinite(numbers[i])) {
                smallest = Math.min(smallest, numbers[i]);
                greatest = Math.max(greatest, numbers[i]);
            }
        }
        if (smallest > greatest) {
            smallest = 0;
            greatest = 0;
        }
        float from = smallest;
        float to = greatest > smallest ? greatest : smallest + 1; // all alike: they are in the first bin
        int[] counts = new int[BINS];
        int under = 0;
        int over = 0;
        for (float number : numbers) {
            if (number < from) {
                under++;
            } else if (number > to) {
                over++;
            } else if (number >= from) {
                counts[bin(number, from, to)]++;
            }
        }
        return new Histogram(from, to, counts, under, over);
    }

    private static int bin(float number, float from, float to) {
        return Math.min(BINS - 1, (int) (((double) number - from) * BINS / ((double) to - from)));
    }

    /** The bin of a number within the range, -1 for one outside. */
    public int binOf(float number) {
        return number >= from && number <= to ? bin(number, from, to) : -1;
    }
}
