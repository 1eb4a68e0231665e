package org.phosphene.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * How a camera was held: tag 0x0112 of EXIF, 1 to 8, found in JPEG, PNG, WebP and TIFF files. Anything missing, damaged
 * or unknown counts as 1, upright.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int MAX_PARTS = 10_000;
    private static final int MAX_EXIF = 1 << 20;
    private static final int MAX_ENTRIES = 1_000;

    private Orientation() {}

    /** Reads the tag and leaves the stream where it was. */
    static int read(ImageInputStream in) throws IOException {
        long position = in.getStreamPosition();
        try {
            byte[] start = bytes(in, 0, 12);
            byte[] exif = new byte[0];
            if ((start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xd8) {
                exif = inJpeg(in);
            } else if (start[0] == (byte) 0x89 && start[1] == 'P') {
                exif = inChunks(in, 8, "eXIf", ByteOrder.BIG_ENDIAN);
            } else if (start[0] == 'R' && start[8] == 'W') {
                exif = inChunks(in, 12, "EXIF", ByteOrder.LITTLE_ENDIAN);
            } else if (start[0] == 'I' && start[1] == 'I' || start[0] == 'M' && start[1] == 'M') {
                return inTiff(in);
            }
            return fromExif(exif);
        } catch (IOException | IndexOutOfBoundsException e) {
            return UPRIGHT; // an unreadable note is no reason to refuse the photograph
        } finally {
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            in.seek(position);
        }
    }

    /** Whether rows of the file are columns of the picture. */
    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    /** The picture as it should be seen. */
    static Pixels apply(Pixels picture, int orientation) {
        if (orientation <= UPRIGHT || orientation > 8) {
            return picture;
        }
        boolean turned = isTurned(orientation);
        int width = turned ? picture.height() : picture.width();
        int height = turned ? picture.width() : picture.height();
        byte[] out = new byte[picture.data().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = turned ? y : x;
                int row = turned ? x : y;
                // EXIF: which corner the first row and column of the file are
                if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                    column = picture.width() - 1 - column;
                }
                if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                    row = picture.height() - 1 - row;
                }
                int from = (row * picture.width() + column) * picture.planes();
                System.arraycopy(picture.data(), from, out, (y * width + x) * picture.planes(), picture.planes());
            }
        }
        return new Pixels(width, height, picture.planes(), out);
    }

    private static byte[] inJpeg(ImageInputStream in) throws IOException {
        long at = 2;
        for (int part = 0; part < MAX_PARTS; part++) {
            byte[] head = bytes(in, at, 4);
            int marker = head[1] & 0xff;
            int length = (head[2] & 0xff) << 8 | head[3] & 0xff;
            if ((head[0] & 0xff) != 0xff || marker == 0xda || length < 2) {
                break;
            }
            if (marker == 0xe1 && length >= 8 && bytes(in, at + 4, 1)[0] == 'E') {
                return bytes(in, at + 4, length - 2);
            }
            at += 2 + length;
        }
        return new byte[0];
    }

    /** PNG: length, name, data, CRC. WebP: name, length, data padded to even. */
    private static byte[] inChunks(ImageInputStream in, long first, String name, ByteOrder order) throws IOException {
        boolean png = order == ByteOrder.BIG_ENDIAN;
        long at = first;
        for (int part = 0; part < MAX_PARTS; part++) {
            ByteBuffer head = ByteBuffer.wrap(bytes(in, at, 8)).order(order);
            long length = head.getInt(png ? 0 : 4) & 0xffffffffL;
            int nameAt = png ? 4 : 0;
            if (name.equals(new String(head.array(), nameAt, 4, StandardCharsets.ISO_8859_1))) {
                return bytes(in, at + 8, (int) Math.min(length, MAX_EXIF));
            }
            at += 8 + length + (png ? 4 : length & 1);
        }
        return new byte[0];
    }

    private static int inTiff(ImageInputStream in) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(bytes(in, 0, 8));
        head.order(head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = head.getInt(4) & 0xffffffffL;
        ByteBuffer count = ByteBuffer.wrap(bytes(in, directory, 2)).order(head.order());
        int entries = Math.min(count.getShort(0) & 0xffff, MAX_ENTRIES);
        return entry(ByteBuffer.wrap(bytes(in, directory + 2, 12 * entries)).order(head.order()), 0, entries);
    }

    private static int fromExif(byte[] exif) {
        int start = exif.length > 6 && exif[0] == 'E' ? 6 : 0; // "Exif\0\0"
        if (exif.length < start + 8) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(Arrays.copyOfRange(exif, start, exif.length));
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        return entry(tiff, directory + 2, tiff.getShort(directory) & 0xffff);
    }

    private static int entry(ByteBuffer tiff, int first, int entries) {
        for (int i = 0; i < entries; i++) {
            int at = first + 12 * i;
            if ((tiff.getShort(at) & 0xffff) == TAG && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static byte[] bytes(ImageInputStream in, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return bytes;
    }
}
