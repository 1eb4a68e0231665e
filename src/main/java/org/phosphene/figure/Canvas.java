package org.phosphene.figure;

import java.util.OptionalInt;
import org.phosphene.figure.GridSpec.Background;
import org.phosphene.image.Pixels;

/** The bytes of a figure while it is drawn. */
final class Canvas {

    private final int width;
    private final int height;
    private final int planes;
    private final int ink;
    private final byte[] data;

    Canvas(int width, int height, Background background) {
        this(width, height, colour(background));
    }

    /** @param background colour 0xRRGGBB, empty for transparent; text is black on light colours, white on dark ones */
    Canvas(int width, int height, OptionalInt background) {
        this.width = width;
        this.height = height;
        this.planes = background.isPresent() ? 3 : 4;
        this.ink = Ink.isWhiteOn(background) ? 255 : 0;
        this.data = new byte[Math.multiplyExact(Math.multiplyExact(width, height), planes)];
        if (background.isPresent()) {
            int rgb = background.getAsInt();
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) (rgb >> (16 - 8 * (i % 3)));
            }
        }
    }

    private static OptionalInt colour(Background background) {
        return switch (background) {
            case WHITE -> OptionalInt.of(0xffffff);
            case BLACK -> OptionalInt.of(0);
            case TRANSPARENT -> OptionalInt.empty();
        };
    }

    Pixels pixels() {
        return new Pixels(width, height, planes, data);
    }

    /** Puts a picture on the background; where it is transparent the background shows, or stays transparent. */
    void picture(Pixels picture, int left, int top) {
        byte[] from = picture.data();
        for (int y = 0; y < picture.height(); y++) {
            int to = ((top + y) * width + left) * planes;
            int at = y * picture.width() * picture.planes();
            if (picture.planes() == planes) {
                System.arraycopy(from, at, data, to, picture.width() * planes);
                continue;
            }
            for (int x = 0; x < picture.width(); x++) {
                int alpha = picture.planes() == 4 ? from[at + 3] & 0xff : 255;
                for (int p = 0; p < 3; p++) {
                    data[to + p] = mixed(data[to + p] & 0xff, from[at + p] & 0xff, alpha);
                }
                if (planes == 4) {
                    data[to + 3] = (byte) 255;
                }
                at += picture.planes();
                to += planes;
            }
        }
    }

    /**
     * Writes text on the bare background; what reaches over the edge is cut off.
     *
     * @param coverage share of each pixel that is covered, 0 to 255, row by row
     */
    void ink(byte[] coverage, int coverageWidth, int left, int top) {
        for (int i = 0; i < coverage.length; i++) {
            int x = left + i % coverageWidth;
            int y = top + i / coverageWidth;
            if (coverage[i] == 0 || x < 0 || y < 0 || x >= width || y >= height) {
                continue;
            }
            int to = (y * width + x) * planes;
            int share = coverage[i] & 0xff;
            if (planes == 4) {
                data[to + 3] = (byte) share; // black ink, which the bare pixels already are
                continue;
            }
            for (int p = 0; p < 3; p++) {
                data[to + p] = mixed(data[to + p] & 0xff, ink, share);
            }
        }
    }

    private static byte mixed(int below, int above, int alpha) {
        return (byte) ((below * (255 - alpha) + above * alpha + 127) / 255);
    }
}
