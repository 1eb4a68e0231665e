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

    private static final float[] SHARES = new float[256];

    static {
        for (int i = 0; i < SHARES.length; i++) {
            SHARES[i] = i / 255f;
        }
    }

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
        FloatArray planes = zeros(1, 3, picture.height(), picture.width());
        fill(picture, planes.values, 0);
        return planes;
    }

    /**
     * Writes the planes of a picture in [0, 1] into an array.
     *
     * @param picture without alpha
     * @param from where its first plane begins
     */
    public static void fill(Pixels picture, float[] values, int from) {
        int plane = picture.width() * picture.height();
        byte[] data = picture.data();
        for (int i = 0, at = 0; i < plane; i++) {
            for (int colour = 0; colour < 3; colour++) {
                values[from + colour * plane + i] = SHARES[data[at++] & 0xff];
            }
        }
    }
}
