package org.phosphene.studio;

import org.phosphene.core.Frame;

/**
 * A place of a grid where nothing is, so that what follows begins in the next row.
 *
 * @param width in pixels, at least 1; only the shape matters
 * @param height in pixels, at least 1
 */
public record EmptyPanel(int width, int height) implements GridTile {

    /** A place of the shape of another. */
    public static EmptyPanel like(GridTile tile) {
        Frame frame = tile.frame();
        return new EmptyPanel(frame.width(), frame.height());
    }

    @Override
    public Frame frame() {
        return new Frame(0, 0, 1, height, width, 4, new byte[4 * height * width]);
    }

    @Override
    public String caption() {
        return "";
    }
}
