package org.phosphene.optvis.render;

import java.util.Arrays;

/** Collects what a run's steps say: the curve, the speed and the latest numbers. Written on one thread, read on any. */
final class RunRecord {

    private static final long SECOND = 1_000_000_000L;

    private float[] curve = new float[64];
    private int steps;
    private double activation = Double.NaN;
    private double similarity = Double.NaN;
    private double weight = Double.NaN;
    private long windowStart;
    private int windowSteps;
    private double speed;

    synchronized void step(double value, double newSimilarity, double newWeight, long now) {
        if (steps == curve.length) {
            curve = Arrays.copyOf(curve, 2 * steps);
        }
        curve[steps++] = (float) value;
        similarity = newSimilarity;
        weight = newWeight;
        if (steps == 1) { // the first step builds things, its time says nothing
            windowStart = now;
            return;
        }
        windowSteps++;
        long passed = now - windowStart;
        if (passed >= SECOND / 2 || speed == 0) {
            speed = windowSteps * (double) SECOND / Math.max(1, passed);
            windowStart = now;
            windowSteps = 0;
        }
    }

    /** The clock stood still, such as during a pause. */
    synchronized void restartClock(long now) {
        windowStart = now;
        windowSteps = 0;
    }

    synchronized void activation(double measured) {
        activation = measured;
    }

    synchronized int steps() {
        return steps;
    }

    synchronized float[] curve() {
        return Arrays.copyOf(curve, steps);
    }

    synchronized StopRule.Progress progress(double seconds) {
        return new StopRule.Progress(curve(), seconds, activation);
    }

    synchronized RunNumbers numbers() {
        return new RunNumbers(steps, speed, curve(), activation, similarity, weight);
    }
}
