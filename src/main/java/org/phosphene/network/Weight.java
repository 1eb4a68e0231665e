package org.phosphene.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * A constant tensor of a network: its numbers as the file holds them, row-major (last axis fastest), little-endian.
 * Immutable; the bytes are shared, never copied.
 */
public final class Weight {

    /** How one number is stored. */
    public enum Type {
        FLOAT32(4),
        FLOAT64(8),
        FLOAT16(2),
        BFLOAT16(2),
        INT8(1),
        UINT8(1),
        INT16(2),
        UINT16(2),
        INT32(4),
        UINT32(4),
        INT64(8),
        UINT64(8),
        BOOL(1);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        /** Bytes of one number. */
        public int bytes() {
            return bytes;
        }

        /** Whether it holds fractions. */
        public boolean isFloating() {
            return this == FLOAT32 || this == FLOAT64 || this == FLOAT16 || this == BFLOAT16;
        }
    }

    private final String name;
    private final Type type;
    private final long[] shape;
    private final ByteBuffer data;

    /**
     * @param name of the tensor
     * @param shape sizes of the axes; empty for a single number
     * @param data exactly the bytes of the numbers, from its position to its limit; must not be written to any more
     * @throws IllegalArgumentException when bytes and shape do not fit
     */
    public Weight(String name, Type type, long[] shape, ByteBuffer data) {
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
        this.shape = shape.clone();
        this.data = data.slice().asReadOnlyBuffer();
        long elements = 1;
        boolean negative = false;
        for (long size : shape) {
            negative |= size < 0;
            elements = Math.multiplyExact(elements, size);
        }
        if (negative || Math.multiplyExact(elements, (long) type.bytes) != this.data.remaining()) {
            throw new IllegalArgumentException(
                    this.data.remaining() + " bytes do not fit " + type + " " + Arrays.toString(shape));
        }
    }

    /** A weight of 32-bit floats. */
    public static Weight of(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Weight(name, Type.FLOAT32, shape, bytes);
    }

    /** A weight of 64-bit integers. */
    public static Weight of(String name, long[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return new Weight(name, Type.INT64, shape, bytes);
    }

    /** Name of the tensor. */
    public String name() {
        return name;
    }

    /** How its numbers are stored. */
    public Type type() {
        return type;
    }

    /** Sizes of its axes, a copy; empty for a single number. */
    public long[] shape() {
        return shape.clone();
    }

    /** Count of its numbers. */
    public int elements() {
        return data.remaining() / type.bytes;
    }

    /** Its bytes: a new read-only view, little-endian, from the first to the last. */
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN); // a duplicate forgets the order
    }

    /** Its numbers as 32-bit floats, a new array; booleans are 0 and 1, wider types are rounded. */
    public float[] floats() {
        float[] out = new float[elements()];
        ByteBuffer in = data();
        if (type == Type.FLOAT32) {
            in.asFloatBuffer().get(out);
            return out;
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (type.isFloating() ? fraction(in, i) : whole(in, i));
        }
        return out;
    }

    /** Its numbers as 64-bit integers, a new array; fractions are cut off, booleans are 0 and 1. */
    public long[] longs() {
        long[] out = new long[elements()];
        ByteBuffer in = data();
        for (int i = 0; i < out.length; i++) {
            out[i] = type.isFloating() ? (long) fraction(in, i) : whole(in, i);
        }
        return out;
    }

    private double fraction(ByteBuffer in, int i) {
        return switch (type) {
            case FLOAT32 -> in.getFloat(i * 4);
            case FLOAT64 -> in.getDouble(i * 8);
            case FLOAT16 -> half(in.getShort(i * 2));
            case BFLOAT16 -> Float.intBitsToFloat(in.getShort(i * 2) << 16);
            default -> throw new IllegalStateException(type + " holds whole numbers");
        };
    }

    private long whole(ByteBuffer in, int i) {
        return switch (type) {
            case INT8 -> in.get(i);
            case UINT8 -> in.get(i) & 0xff;
            case INT16 -> in.getShort(i * 2);
            case UINT16 -> in.getShort(i * 2) & 0xffff;
            case INT32 -> in.getInt(i * 4);
            case UINT32 -> in.getInt(i * 4) & 0xffffffffL;
            case INT64, UINT64 -> in.getLong(i * 8);
            case BOOL -> in.get(i) == 0 ? 0 : 1;
            default -> throw new IllegalStateException(type + " holds fractions");
        };
    }

    /** IEEE 754 binary16; Java has this only from version 20 on. */
    private static float half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int mantissa = bits & 0x3ff;
        float sign = bits < 0 ? -1 : 1;
        if (exponent == 0) {
            return sign * mantissa * 0x1p-24f;
        }
        if (exponent == 0x1f) {
            return mantissa == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
        }
        return sign * Math.scalb(1 + mantissa * 0x1p-10f, exponent - 15);
    }

    @Override
    public String toString() {
        return name + " " + type + Arrays.toString(shape);
    }
}
