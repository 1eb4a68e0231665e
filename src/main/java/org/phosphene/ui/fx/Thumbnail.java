package org.phosphene.ui.fx;

import org.phosphene.core.Frame;

/** Shrinks pictures, so that thousands of tiles fit into memory. */
public final class Thumbnail {

    /** Longest side of a tile's picture in pixels. */
    public static final int SIDE = 96;

    private Thumbnail() {}

    /**
     * The first image of a frame, made smaller where it is too large: mean over the pixels of each box.
     *
     * @param side most pixels of its longer side, at least 1
     */
    public static Frame of(Frame frame, int side) {
        Frame first = frame.image(0);
        double scale = Math.min(1, (double) side / Math.max(first.width(), first.height()));
        int width = Math.max(1, (int) Math.round(first.width() * scale));
        int height = Math.max(1, (int) Math.round(first.height() * scale));
        if (width == first.width() && height == first.height()) {
            return first;
        }
        byte[] small = new byte[width * height * first.planes()];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int plane = 0; plane < first.planes(); plane++) {
                    small[at++] =
                            (byte) mean(first, box(y, height, first.height()), box(x, width, first.width()), plane);
                }
            }
        }
        return new Frame(frame.generation(), frame.step(), 1, height, width, first.planes(), small);
    }

    private static int[] box(int index, int count, int length) {
        int from = (int) ((long) index * length / count);
        int to = (int) ((long) (index + 1) * length / count);
        return new int[] {from, Math.max(from + 1, to)};
    }

    private static int mean(Frame frame, int[] rows, int[] columns, int plane) {
        long sum = 0;
        for (int y = rows[0]; y < rows[1]; y++) {
            for (int x = columns[0]; x < columns[1]; x++) {
                sum += frame.pixels()[(y * frame.width() + x) * frame.planes() + plane] & 0xff;
            }
        }
        int count = (rows[1] - rows[0]) * (columns[1] - columns[0]);
        return (int) ((sum + count / 2) / count);
    }
}
