package org.phosphene.examples;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Photographs in the order of a number. Ties go by path; photographs whose number is not one (NaN) are in no ranking.
 *
 * @param strongestFirst indices, the greatest number first
 */
public record Ranking(int[] strongestFirst) {

    /** @param numbers of each photograph, in the order of the paths */
    public static Ranking of(float[] numbers) {
        Comparator<Integer> byNumber = Comparator.comparingDouble(i -> -numbers[i]);
        return new Ranking(IntStream.range(0, numbers.length)
                .filter(i -> !Float.isNaN(numbers[i]))
                .boxed()
                .sorted(byNumber) // stable: ties stay in the order of the paths
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** The strongest, in falling order. */
    public int[] top(int count) {
        return Arrays.copyOf(strongestFirst, Math.min(count, strongestFirst.length));
    }

    /** The weakest, in rising order; of equally weak ones those with the later path first. */
    public int[] bottom(int count) {
        int length = strongestFirst.length;
        return IntStream.range(0, Math.min(count, length))
                .map(i -> strongestFirst[length - 1 - i])
                .toArray();
    }
}
