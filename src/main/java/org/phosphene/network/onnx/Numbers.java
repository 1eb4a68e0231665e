package org.phosphene.network.onnx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.phosphene.network.Weight;

/**
 * A small constant tensor while the file is read, row-major. Doubles hold whole numbers exactly up to 2^53; the largest
 * and smallest 64-bit number, which exporters write for "to the end", come back as themselves.
 *
 * @param kind fractions, whole numbers or truth values (0 and 1)
 */
record Numbers(Kind kind, long[] shape, double[] values) {

    enum Kind {
        FRACTION,
        WHOLE,
        TRUTH
    }

    /** Most numbers a constant may have to be computed while reading: more than any table of shapes or positions. */
    static final int MOST = 1 << 16;

    /** Thrown where a result would have more than {@link #MOST} numbers. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final long count;

        TooMany(long count) {
            super(null, null, false, false);
            this.count = count;
        }
    }

    static Numbers of(Weight weight) {
        count(weight.shape());
        Kind kind = weight.type().isFloating()
                ? Kind.FRACTION
                : weight.type() == Weight.Type.BOOL ? Kind.TRUTH : Kind.WHOLE;
        double[] values = new double[weight.elements()];
        float[] fractions = kind == Kind.FRACTION ? weight.floats() : new float[0];
        long[] wholes = kind == Kind.FRACTION ? new long[0] : weight.longs();
        for (int i = 0; i < values.length; i++) {
            values[i] = kind == Kind.FRACTION ? fractions[i] : wholes[i];
        }
        return new Numbers(kind, weight.shape(), values);
    }

    static Numbers wholes(long... values) {
        return new Numbers(
                Kind.WHOLE,
                new long[] {values.length},
                Arrays.stream(values).asDoubleStream().toArray());
    }

    /** How many numbers a shape has. */
    static int count(long[] shape) {
        long count = 1;
        if (shape.length > TensorReader.MOST_AXES) {
            throw new IllegalArgumentException("too many axes");
        }
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("negative size");
            }
            try {
                count = Math.multiplyExact(count, size);
            } catch (ArithmeticException e) {
                throw new TooMany(Long.MAX_VALUE);
            }
        }
        if (count > MOST) {
            throw new TooMany(count);
        }
        return (int) count;
    }

    Weight weight(String name) {
        if (kind == Kind.WHOLE) {
            return Weight.of(name, longs(), shape);
        }
        if (kind == Kind.TRUTH) {
            byte[] bytes = new byte[values.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (values[i] == 0 ? 0 : 1);
            }
            return new Weight(name, Weight.Type.BOOL, shape, ByteBuffer.wrap(bytes));
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return Weight.of(name, floats, shape);
    }

    long[] longs() {
        return Arrays.stream(values).mapToLong(value -> (long) value).toArray();
    }

    int axes() {
        return shape.length;
    }

    /** An axis counted from the start. */
    int axis(long axis) {
        return java.util.Objects.checkIndex(Math.toIntExact(axis < 0 ? axis + shape.length : axis), shape.length);
    }

    /** Steps between neighbours along each axis. */
    int[] strides() {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= (int) shape[axis];
        }
        return strides;
    }

    /** The same numbers in another shape. */
    Numbers as(long... newShape) {
        if (count(newShape) != values.length) {
            throw new IllegalArgumentException("shapes do not fit");
        }
        return new Numbers(kind, newShape, values);
    }

    /** Picks the numbers at {@code offset + sum of index * stride}. */
    Numbers pick(long[] newShape, int offset, int[] strides) {
        double[] out = new double[count(newShape)];
        int[] index = new int[newShape.length];
        for (int i = 0; i < out.length; i++) {
            int at = offset;
            for (int axis = 0; axis < index.length; axis++) {
                at += index[axis] * strides[axis];
            }
            out[i] = values[at];
            for (int axis = index.length - 1; axis >= 0 && ++index[axis] == newShape[axis]; axis--) {
                index[axis] = 0;
            }
        }
        return new Numbers(kind, newShape, out);
    }

    /** Repeated along axes of size 1 and along new first axes. */
    Numbers expand(long... newShape) {
        int[] own = strides();
        int[] strides = new int[newShape.length];
        for (int i = 0; i < shape.length; i++) {
            int axis = newShape.length - shape.length + i;
            if (shape[i] != newShape[axis] && shape[i] != 1) {
                throw new IllegalArgumentException("shapes do not fit");
            }
            strides[axis] = shape[i] == 1 ? 0 : own[i];
        }
        return pick(newShape, 0, strides);
    }

    /** The shape both can be repeated to. */
    static long[] common(long[] a, long[] b) {
        long[] out = new long[Math.max(a.length, b.length)];
        for (int i = 1; i <= out.length; i++) {
            long one = i <= a.length ? a[a.length - i] : 1;
            long other = i <= b.length ? b[b.length - i] : 1;
            out[out.length - i] = one == 1 ? other : one;
        }
        return out;
    }
}
