package org.phosphene.optvis.render;

import java.util.Random;

/** The random numbers of a step's transforms: a generator of their own from (seed, step). */
final class TransformDraws {

    private static final long APART = 0x5DEECE66DL; // keeps them apart from the first noise of the same seed

    private TransformDraws() {}

    static Random of(long seed, int step) {
        long z = (seed ^ APART) * 0x9E3779B97F4A7C15L + step * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 32)) * 0x94D049BB133111EBL;
        return new Random(z ^ (z >>> 29));
    }
}
