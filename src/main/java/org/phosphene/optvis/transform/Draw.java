package org.phosphene.optvis.transform;

import java.util.Random;

/**
 * What the transforms of one step are drawn from.
 *
 * @param random generator of this step alone
 * @param progress share of the run that is done, 0 to 1
 */
public record Draw(Random random, double progress) {

    /** A whole number from 0 to a bound, the bound included. */
    int upTo(int bound) {
        return random.nextInt(bound + 1);
    }

    /** A number with mean 0 and standard deviation 1. */
    double normal() {
        return random.nextGaussian();
    }

    /** One of some numbers, each as likely. */
    double oneOf(java.util.List<Double> numbers) {
        return numbers.get(random.nextInt(numbers.size()));
    }
}
