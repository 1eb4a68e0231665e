package org.phosphene.engine;

import java.util.Arrays;
import java.util.Objects;
import org.phosphene.image.Pixels;

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

    /** The planes of a picture in [0, 1]: (1,3,H,W) of one without alpha. */
    public static FloatArray planes(Pixels picture) {
        int plane = picture.width() * picture.height();
        FloatArray planes = zeros(1, 3, picture.height(), picture.width());
        byte[] data = picture.data();
        for (int i = 0, at = 0; i < plane; i++) {
            for (int colour = 0; colour < 3; colour++) {
                planes.values[colour * plane + i] = (data[at++] & 0xff) / 255f;
            }
        }
        return planes;
    }
}
