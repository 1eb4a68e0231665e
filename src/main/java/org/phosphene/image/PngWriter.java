package org.phosphene.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG chunk by chunk (PNG specification, third edition), the picture row by row, so that no copy is made. */
final class PngWriter {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int RGB = 2;
    private static final int RGBA = 6;
    private static final int PER_METRE = 1;
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int DATA_CHUNK = 1 << 16;

    private final OutputStream out;
    private int sequence; // of the next chunk of an animation

    PngWriter(OutputStream out) {
        this.out = out;
    }

    void start(Pixels picture) throws IOException {
        out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(picture.width()).putInt(picture.height());
        header.put((byte) 8).put((byte) (picture.planes() == 4 ? RGBA : RGB));
        chunk("IHDR", header.array(), header.capacity());
    }

    void resolution(int dpi) throws IOException {
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) PER_METRE)
                        .array(),
                9);
    }

    void text(String keyword, String text) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        data.writeBytes(new byte[5]); // end of keyword, not compressed, method 0, no language, no translated keyword
        data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        chunk("iTXt", data.toByteArray(), data.size());
    }

    /** Begins an animation that goes round for ever: chunk acTL. */
    void animation(int frames) throws IOException {
        chunk("acTL", ByteBuffer.allocate(8).putInt(frames).array(), 8);
    }

    /** Says of the frame that follows, which fills the picture, how long it stays: chunk fcTL. */
    void frame(Pixels picture, int milliseconds) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(26).putInt(sequence++);
        data.putInt(picture.width()).putInt(picture.height()).putInt(0).putInt(0);
        data.putShort((short) milliseconds).putShort((short) 1000);
        chunk("fcTL", data.array(), data.capacity());
    }

    void pixels(Pixels picture) throws IOException {
        compress(picture, (part, length) -> chunk("IDAT", part, length));
    }

    /** The pixels of every frame behind the first: chunks fdAT. */
    void laterPixels(Pixels picture) throws IOException {
        compress(picture, (part, length) -> {
            byte[] numbered = ByteBuffer.allocate(4 + length)
                    .putInt(sequence++)
                    .put(part, 0, length)
                    .array();
            chunk("fdAT", numbered, numbered.length);
        });
    }

    private void compress(Pixels picture, Piece chunks) throws IOException {
        Deflater deflater = new Deflater();
        try (OutputStream data = new DeflaterOutputStream(new DataChunks(chunks), deflater, DATA_CHUNK)) {
            PngFilter filter = new PngFilter(picture);
            for (int y = 0; y < picture.height(); y++) {
                data.write(filter.row(y));
            }
        } finally {
            deflater.end();
        }
    }

    void end() throws IOException {
        chunk("IEND", new byte[0], 0);
    }

    private void chunk(String name, byte[] data, int length) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data, 0, length);
        out.write(ByteBuffer.allocate(8).putInt(length).put(type).array());
        out.write(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** Takes a piece of compressed data, which begins at index 0. */
    private interface Piece {
        void write(byte[] part, int length) throws IOException;
    }

    /** Each piece that the deflater hands over becomes a chunk. */
    private static final class DataChunks extends OutputStream {

        private final Piece chunks;

        DataChunks(Piece chunks) {
            this.chunks = chunks;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            byte[] part = offset == 0 ? bytes : Arrays.copyOfRange(bytes, offset, offset + length);
            chunks.write(part, length);
        }
    }
}
