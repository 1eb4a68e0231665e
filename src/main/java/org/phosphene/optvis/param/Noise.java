package org.phosphene.optvis.param;

import java.util.Random;

/**
 * The first noise of a run. Image i gets its own generator from (seed, i), so a picture starts the same alone and in a
 * batch. {@link Random} is used because its algorithm is part of Java's specification, the same on every version.
 */
public final class Noise {

    private final long seed;
    private final boolean alike;

    /** @param seed of the run */
    public Noise(long seed) {
        this(seed, false);
    }

    private Noise(long seed, boolean alike) {
        this.seed = seed;
        this.alike = alike;
    }

    /** Every image gets the noise of image 0, as in a batch of separate runs of one seed. */
    public static Noise alike(long seed) {
        return new Noise(seed, true);
    }

    /**
     * Numbers with mean 0.
     *
     * @param sd their standard deviation
     * @param image index of the image the generator belongs to
     */
    public void fill(float[] target, int from, int length, double sd, int image) {
        Random random = new Random(mix(seed, alike && image > 0 ? 0 : image));
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
