package org.phosphene.engine;

import java.util.Arrays;
import java.util.Objects;

/**
 * An array of float32 numbers in Java's memory.
 *
 * @param shape lengths of its axes, outermost first
 * @param values row by row; not copied
 */
public record FloatArray(long[] shape, float[] values) {

    /** @throws IllegalArgumentException when shape and number of values differ */
    public FloatArray {
        Objects.requireNonNull(values);
        long size = 1;
        for (long length : shape) {
            size = Math.multiplyExact(size, length);
        }
        if (size != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fit " + Arrays.toString(shape));
        }
    }

    /** Zeros of a shape. */
    public static FloatArray zeros(long... shape) {
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return new FloatArray(shape, new float[Math.toIntExact(size)]);
    }
}
