package org.phosphene.optvis.render;

/**
 * Numbers of a run at one moment, for whoever watches.
 *
 * @param step updates done
 * @param stepsPerSecond over about the last second
 * @param curve the objective of every step so far; never written to again
 * @param activation on the 8-bit picture without transforms, NaN before it was measured
 * @param similarity mean over the pairs of pictures under transforms, NaN without a diversity term
 * @param weight of the steered term, NaN without one
 */
public record RunNumbers(
        int step, double stepsPerSecond, float[] curve, double activation, double similarity, double weight) {

    /** Before the first step. */
    public static final RunNumbers NONE = new RunNumbers(0, 0, new float[0], Double.NaN, Double.NaN, Double.NaN);
}
