package org.phosphene.image;

import java.util.function.DoubleUnaryOperator;

/**
 * Changes the size of a picture exactly as Pillow's {@code Image.resize} does, so that photographs reach a network as
 * they did in its training: separable, the kernel widened by the factor when shrinking, first the rows, then the
 * columns, each rounded to 8 bits, weights in fixed point (Pillow, {@code Resample.c}). Alpha is premultiplied
 * meanwhile.
 */
public enum Resample {
    /** A triangle over two pixels. */
    BILINEAR(1, x -> x < 1 ? 1 - x : 0),
    /** Keys' cubic with a = -0.5 over four pixels. */
    BICUBIC(2, x -> x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((x - 5) * x + 8) * x * -0.5 + 2 : 0);

    private static final int PRECISION_BITS = 32 - 8 - 2;

    private final double support;
    private final DoubleUnaryOperator kernel;

    /** @param kernel weight at a distance, which is not negative */
    Resample(double support, DoubleUnaryOperator kernel) {
        this.support = support;
        this.kernel = kernel;
    }

    /** The picture at another size; the same picture if it has that size. */
    public Pixels to(Pixels picture, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        Pixels now = picture.planes() == 4 ? Alpha.premultiplied(picture) : picture;
        if (width != now.width()) {
            now = rows(now, width);
        }
        if (height != now.height()) {
            now = columns(now, height);
        }
        return picture.planes() == 4 ? Alpha.straight(now) : now;
    }

    private Pixels rows(Pixels in, int width) {
        int planes = in.planes();
        byte[] out = new byte[Math.multiplyExact(Math.multiplyExact(width, in.height()), planes)];
        for (int x = 0; x < width; x++) {
            Taps taps = taps(in.width(), width, x);
            for (int y = 0; y < in.height(); y++) {
                int from = (y * in.width() + taps.first) * planes;
                for (int p = 0; p < planes; p++) {
                    out[(y * width + x) * planes + p] = taps.sum(in.data(), from + p, planes);
                }
            }
        }
        return new Pixels(width, in.height(), planes, out);
    }

    private Pixels columns(Pixels in, int height) {
        int stride = in.width() * in.planes();
        byte[] out = new byte[Math.multiplyExact(stride, height)];
        for (int y = 0; y < height; y++) {
            Taps taps = taps(in.height(), height, y);
            for (int i = 0; i < stride; i++) {
                out[y * stride + i] = taps.sum(in.data(), taps.first * stride + i, stride);
            }
        }
        return new Pixels(in.width(), height, in.planes(), out);
    }

    private Taps taps(int inSize, int outSize, int index) {
        double scale = (double) inSize / outSize;
        double widening = Math.max(scale, 1);
        double reach = support * widening;
        double centre = (index + 0.5) * scale;
        int first = Math.max(0, (int) (centre - reach + 0.5));
        int end = Math.min(inSize, (int) (centre + reach + 0.5));
        double[] weights = new double[end - first];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = kernel.applyAsDouble(Math.abs((i + first - centre + 0.5) * (1 / widening)));
            total += weights[i];
        }
        int[] fixed = new int[weights.length];
        for (int i = 0; i < fixed.length; i++) {
            double weight = total == 0 ? weights[i] : weights[i] * (1 / total);
            fixed[i] = (int) (weight * (1 << PRECISION_BITS) + (weight < 0 ? -0.5 : 0.5));
        }
        return new Taps(first, fixed);
    }

    /** The weights of one output pixel along an axis, from input pixel {@code first} on. */
    private record Taps(int first, int[] weights) {

        byte sum(byte[] data, int from, int stride) {
            int sum = 1 << (PRECISION_BITS - 1);
            int at = from;
            for (int weight : weights) {
                sum += (data[at] & 0xff) * weight;
                at += stride;
            }
            return (byte) Math.max(0, Math.min(255, sum >> PRECISION_BITS));
        }
    }
}
