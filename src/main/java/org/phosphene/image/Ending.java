package org.phosphene.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * Whether a file ends before its picture does. Asked for JPEG and WebP only: their decoders fill what is missing with
 * grey and say nothing, the others fail by themselves.
 */
final class Ending {

    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private Ending() {}

    /** Reads through the file and leaves the stream where it was. */
    static boolean isMissing(ImageInputStream in) throws IOException {
        long position = in.getStreamPosition();
        try {
            byte[] start = new byte[12];
            in.readFully(start);
            if ((start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xd8) {
                return isMissingInJpeg(in);
            }
            if (start[0] == 'R' && start[1] == 'I' && start[8] == 'W') {
                int size = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
                return (size & 0xffffffffL) + 8 > in.length();
            }
            return false;
        } catch (EOFException e) {
            return true;
        } finally {
            in.seek(position);
        }
    }

    /** The end marker cannot be part of a scan's data, but a thumbnail before the first scan may have one. */
    private static boolean isMissingInJpeg(ImageInputStream in) throws IOException {
        in.seek(2);
        int marker = 0;
        while (marker != START_OF_SCAN) {
            if (in.readUnsignedByte() != 0xff) {
                return false; // not how a JPEG goes on: the decoder shall judge
            }
            marker = in.readUnsignedByte();
            if (marker == 0xff) {
                in.seek(in.getStreamPosition() - 1); // padding
            } else if (marker == END_OF_IMAGE) {
                return true;
            } else {
                int length = in.readUnsignedShort();
                in.seek(in.getStreamPosition() + Math.max(0, length - 2));
            }
        }
        return !hasEndMarker(in);
    }

    private static boolean hasEndMarker(ImageInputStream in) throws IOException {
        byte[] block = new byte[1 << 16];
        int before = 0;
        for (int length = in.read(block); length > 0; length = in.read(block)) {
            for (int i = 0; i < length; i++) {
                int now = block[i] & 0xff;
                if (before == 0xff && now == END_OF_IMAGE) {
                    return true;
                }
                before = now;
            }
        }
        return false;
    }
}
