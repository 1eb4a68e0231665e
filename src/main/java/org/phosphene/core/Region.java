package org.phosphene.core;

/**
 * A rectangle of whole pixels in a picture.
 *
 * @param left first column, 0-based
 * @param top first row, 0-based
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Region(int left, int top, int width, int height) {

    /** @throws IllegalArgumentException when it is empty, begins before the picture or ends beyond any */
    public Region {
        boolean beyond = (long) left + width > Integer.MAX_VALUE || (long) top + height > Integer.MAX_VALUE;
        if (left < 0 || top < 0 || width < 1 || height < 1 || beyond) {
            throw new IllegalArgumentException("not a region: " + width + "x" + height + " at " + left + "," + top);
        }
    }

    /** All of a picture. */
    public static Region whole(int width, int height) {
        return new Region(0, 0, width, height);
    }

    /** First column behind it. */
    public int right() {
        return left + width;
    }

    /** First row below it. */
    public int bottom() {
        return top + height;
    }
}
