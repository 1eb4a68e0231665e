package org.phosphene.examples;

import java.util.function.IntPredicate;

/** Numbers about what all photographs do to a channel. Numbers that are not any (NaN) make the result NaN. */
public final class Statistics {

    private Statistics() {}

    /** Average; NaN of none. */
    public static double mean(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /** Share of photographs that do not excite the channel anywhere: number at most 0. NaN of none. */
    public static double sparsity(float[] beforeRelu) {
        int silent = 0;
        for (float number : beforeRelu) {
            silent += number <= 0 ? 1 : 0;
        }
        return silent / (double) beforeRelu.length;
    }

    /**
     * (mean inside - mean outside) / standard deviation of all.
     *
     * @param inside by index
     * @return NaN where one side is empty or all numbers are the same
     */
    public static double selectivity(float[] numbers, IntPredicate inside) {
        double in = 0;
        double out = 0;
        int members = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (inside.test(i)) {
                in += numbers[i];
                members++;
            } else {
                out += numbers[i];
            }
        }
        double deviation = Math.sqrt(variance(numbers));
        double difference = in / members - out / (numbers.length - members);
        return deviation > 0 ? difference / deviation : Double.NaN;
    }

    private static double variance(float[] numbers) {
        double mean = mean(numbers);
        double sum = 0;
        for (float number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return sum / numbers.length;
    }

    /**
     * Pearson's correlation, -1 to 1.
     *
     * @return NaN where one side is the same everywhere
     */
    public static double correlation(float[] one, float[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - meanOne) * (other[i] - meanOther);
        }
        double scale = Math.sqrt(variance(one) * variance(other)) * one.length;
        return scale > 0 ? Math.max(-1, Math.min(1, product / scale)) : Double.NaN;
    }
}
