package org.phosphene.gallery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Whether PNG files are as they were written: decoders take a picture with a wrong bit for what it seems to be, the
 * sums of its chunks do not.
 */
public final class WholePng {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int END = 0x49454e44; // IEND
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;

    private WholePng() {}

    /** Whether the file is there, whole and of this size in pixels; without decoding its picture. */
    public static boolean is(Path file, int width, int height) {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return is(bytes) && bytes.getInt(WIDTH_AT) == width && bytes.getInt(HEIGHT_AT) == height;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the bytes are a signature and whole chunks, the last of which ends a PNG. */
    static boolean is(ByteBuffer bytes) {
        int size = bytes.limit();
        if (size < HEIGHT_AT + 4 || bytes.getLong(0) != SIGNATURE) {
            return false;
        }
        int at = 8;
        int type = 0;
        while (at + 12 <= size) {
            int length = bytes.getInt(at);
            if (length < 0 || length > size - at - 12) {
                return false;
            }
            type = bytes.getInt(at + 4);
            CRC32 sum = new CRC32();
            sum.update(bytes.array(), at + 4, length + 4);
            if (bytes.getInt(at + 8 + length) != (int) sum.getValue()) {
                return false;
            }
            at += length + 12;
        }
        return at == size && type == END;
    }
}
