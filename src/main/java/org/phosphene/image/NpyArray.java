package org.phosphene.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.phosphene.core.PhospheneException;

/**
 * An array as NumPy's {@code .npy} files hold it, the last axis innermost here whatever the order there. Reads float32,
 * float64, uint8, int32, int64 and bool of either byte order, writes float32 in little endian. Immutable.
 */
public final class NpyArray {

    private final NpyHeader header;
    private final ByteBuffer data;

    private NpyArray(NpyHeader header, ByteBuffer data) {
        this.header = header;
        this.data = data.order(header.order());
    }

    /**
     * An array of float32.
     *
     * @param values row by row; copied
     * @param shape its product is the number of values; none for a single number
     * @throws IllegalArgumentException when the number of values does not fit the shape
     */
    public static NpyArray ofFloats(float[] values, long... shape) {
        NpyHeader header = NpyHeader.float32(shape);
        if (header.count() != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fit " + Arrays.toString(shape));
        }
        ByteBuffer data = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
        data.order(header.order()).asFloatBuffer().put(values);
        return new NpyArray(header, data);
    }

    /**
     * Reads a file.
     *
     * @throws PhospheneException when it is missing, not an .npy file, truncated or of a type not listed above
     */
    public static NpyArray read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString());
        } catch (IOException e) {
            throw new PhospheneException(
                    "The array file %s cannot be read. Check that it exists and may be opened.", file, e);
        }
    }

    /**
     * Reads one array and leaves the stream behind it.
     *
     * @param name how messages call the array
     * @throws PhospheneException when it is not an .npy file, truncated or of a type not listed above
     */
    public static NpyArray read(InputStream in, String name) throws IOException {
        try {
            NpyHeader header = NpyHeader.read(in, name);
            int length = header.byteCount(name);
            // readNBytes grows as bytes arrive, so a hostile shape costs no memory
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("expected " + length + " bytes, found " + bytes.length);
            }
            byte[] rows = header.columnMajor() ? rowMajor(bytes, header) : bytes;
            return new NpyArray(header, ByteBuffer.wrap(rows));
        } catch (EOFException e) {
            throw new PhospheneException("The array %s is cut off: it ends before its last number.", name, e);
        }
    }

    /** NumPy stores a transposed array with its first axis running fastest. */
    private static byte[] rowMajor(byte[] columns, NpyHeader header) {
        long[] shape = header.shape();
        int item = header.itemSize();
        byte[] rows = new byte[columns.length];
        int count = columns.length / item;
        for (int row = 0; row < count; row++) {
            long rest = row;
            long stride = count;
            long column = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                stride /= shape[axis];
                column += rest % shape[axis] * stride;
                rest /= shape[axis];
            }
            System.arraycopy(columns, (int) column * item, rows, row * item, item);
        }
        return rows;
    }

    /** Writes it as an .npy file of version 1.0; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        header.write(out);
        out.write(data.array());
    }

    /** Length of each axis, outermost first; empty for a single number. */
    public long[] shape() {
        return header.shape().clone();
    }

    /** The values row by row as float32, converted where the file holds another type. */
    public float[] floats() {
        float[] out = new float[count()];
        if (header.type().equals("f4")) {
            data.duplicate().order(header.order()).asFloatBuffer().get(out);
            return out;
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = header.type().equals("f8") ? (float) data.getDouble(8 * i) : integer(i);
        }
        return out;
    }

    /**
     * The values of an integer or bool array row by row.
     *
     * @throws IllegalStateException when the array holds fractions
     */
    public long[] longs() {
        long[] out = new long[count()];
        for (int i = 0; i < out.length; i++) {
            out[i] = integer(i);
        }
        return out;
    }

    /**
     * The values of a uint8 or bool array row by row, as they are in the file.
     *
     * @throws IllegalStateException when the array holds another type
     */
    public byte[] bytes() {
        if (header.itemSize() != 1) {
            throw new IllegalStateException("not an array of bytes but of " + header.type());
        }
        return data.array().clone();
    }

    private int count() {
        return data.capacity() / header.itemSize();
    }

    private long integer(int index) {
        return switch (header.type()) {
            case "u1", "b1" -> data.get(index) & 0xff;
            case "i4" -> data.getInt(4 * index);
            case "i8" -> data.getLong(8 * index);
            default -> throw new IllegalStateException("not an array of integers but of " + header.type());
        };
    }
}
