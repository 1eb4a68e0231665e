package org.phosphene.optvis.param;

/** Standard deviations of first numbers. */
final class Sd {

    private Sd() {}

    /** @throws IllegalArgumentException unless 0 to 1,000 */
    static void check(double sd) {
        if (!(sd >= 0 && sd <= 1000)) {
            throw new IllegalArgumentException("a standard deviation is between 0 and 1000: " + sd);
        }
    }
}
