package org.phosphene.core;

/**
 * A rectangle of a picture, in whole pixels.
 *
 * @param left first column, 0-based
 * @param top first row, 0-based
 * @param width at least 1
 * @param height at least 1
 */
public record Region(int left, int top, int width, int height) {

    /** @throws IllegalArgumentException when it is empty or begins outside */
    public Region {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("not a region: " + left + "," + top + " " + width + "x" + height);
        }
    }
}
