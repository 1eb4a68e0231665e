package org.phosphene.optvis.param;

import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * The first noise of a run. Image i gets its own generator from (seed, i), so a picture starts the same alone and in a
 * batch. {@link Random} is used because its algorithm is part of Java's specification, the same on every version.
 */
public final class Noise {

    private final long seed;
    private final IntUnaryOperator like;

    /** @param seed of the run */
    public Noise(long seed) {
        this(seed, image -> image);
    }

    /**
     * Noise in which some images begin like others.
     *
     * @param seed of the run
     * @param like index of the image whose noise an image gets
     */
    public Noise(long seed, IntUnaryOperator like) {
        this.seed = seed;
        this.like = like;
    }

    /** The generator of an image's numbers, one tensor after the other. */
    Random ofImage(int image) {
        return new Random(mix(seed, like.applyAsInt(image)));
    }

    /** The generator of numbers that all images share. */
    Random shared() {
        return new Random(mix(seed, -1));
    }

    /**
     * Fills a part of an array with numbers of mean 0.
     *
     * @param sd their standard deviation
     */
    static void fill(float[] target, int from, int length, double sd, Random random) {
        for (int i = 0; i < length; i++) {
            target[from + i] = (float) (sd * random.nextGaussian());
        }
    }

    /** SplitMix64's finalizer over both numbers, so that neighbouring seeds and indices share nothing. */
    static long mix(long seed, long index) {
        long z = seed * 0x9E3779B97F4A7C15L + index + 0x632BE59BD9B4E019L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
