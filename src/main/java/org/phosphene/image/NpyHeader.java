package org.phosphene.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * The header of an .npy file, versions 1 to 3 (numpy.lib.format): type, byte order, shape and which axis runs fastest.
 */
record NpyHeader(String type, ByteOrder order, long[] shape, boolean columnMajor) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MAX_HEADER = 10_000; // NumPy's own limit
    private static final int ALIGNMENT = 64;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=])(\\w+)'");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]*)\\)");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");

    static NpyHeader float32(long[] shape) {
        return new NpyHeader("f4", ByteOrder.LITTLE_ENDIAN, shape.clone(), false);
    }

    static NpyHeader read(InputStream in, String name) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length || !Arrays.equals(MAGIC, 0, MAGIC.length, start, 0, MAGIC.length)) {
            throw refused(name, "is not an .npy file. Save it with numpy.save.");
        }
        if (start.length < MAGIC.length + 2) {
            throw new EOFException("no version");
        }
        int major = start[MAGIC.length];
        if (major < 1 || major > 3) {
            throw refused(name, "has the unknown .npy version %s. Save it with numpy.save.", major);
        }
        long length = littleEndian(exactly(in, major == 1 ? 2 : 4));
        if (length > MAX_HEADER) {
            throw refused(name, "has a damaged .npy header. Save it again with numpy.save.");
        }
        return parse(new String(exactly(in, (int) length), StandardCharsets.UTF_8), name);
    }

    private static NpyHeader parse(String text, String name) {
        Matcher descr = DESCR.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        if (!descr.find() || !shape.find() || !order.find()) {
            throw refused(
                    name,
                    "has an .npy header this program cannot read. Save a plain array of numbers with numpy.save.");
        }
        if (!descr.group(2).matches("[fi][48]|[ub]1") || descr.group(2).equals("i1")) {
            throw refused(
                    name,
                    "holds numbers of type %s, which are not supported. Convert it with array.astype(numpy.float32).",
                    descr.group(2));
        }
        long[] axes = axes(shape.group(1), name);
        ByteOrder bytes = descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyHeader(descr.group(2), bytes, axes, order.group(1).equals("True"));
    }

    private static long[] axes(String text, String name) {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(axis -> !axis.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new PhospheneException("The array %s has an impossible shape (%s).", name, text.strip(), e);
        }
    }

    /** Number of values. */
    long count() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    int itemSize() {
        return type.charAt(1) - '0';
    }

    /** Number of bytes of all values; a sentence when they do not fit a Java array. */
    int byteCount(String name) {
        try {
            return Math.toIntExact(Math.multiplyExact(count(), itemSize()));
        } catch (ArithmeticException e) {
            throw new PhospheneException(
                    "The array %s of shape %s is larger than 2 GB. Save it in smaller parts.",
                    name, Arrays.toString(shape), e);
        }
    }

    void write(OutputStream out) throws IOException {
        String axes = Arrays.stream(shape).mapToObj(axis -> axis + ",").collect(Collectors.joining(" "));
        if (shape.length > 1) {
            axes = axes.substring(0, axes.length() - 1);
        }
        String text = "{'descr': '<" + type + "', 'fortran_order': False, 'shape': (" + axes + "), }";
        int before = MAGIC.length + 4;
        int padding = ALIGNMENT - (before + text.length() + 1) % ALIGNMENT;
        byte[] header = (text + " ".repeat(padding % ALIGNMENT) + "\n").getBytes(StandardCharsets.US_ASCII);
        out.write(MAGIC);
        out.write(new byte[] {1, 0, (byte) header.length, (byte) (header.length >> 8)});
        out.write(header);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("header cut off");
        }
        return bytes;
    }

    private static long littleEndian(byte[] bytes) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    private static PhospheneException refused(String name, String why, Object... arguments) {
        return new PhospheneException("The array %s %s", name, Sentence.of(why, arguments));
    }
}
