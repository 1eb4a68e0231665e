package org.phosphene.studio;

import org.phosphene.core.Frame;

/**
 * One picture of a grid that was made.
 *
 * @param picture where it comes from
 * @param image which of its images, 0-based, or {@link #SIMPLE} or {@link #BLANK}
 * @param caption text under it, may be empty
 */
public record GridPanel(Picture picture, int image, String caption) implements GridTile {

    /** The simple picture a diverse one is compared with. */
    public static final int SIMPLE = -1;

    /** An empty place of the picture's size, for what is put in by hand. */
    public static final int BLANK = -2;

    /** @throws IllegalArgumentException when the picture has no such image */
    public GridPanel {
        boolean simple = image == SIMPLE && picture.reference() != null;
        if (image < BLANK || image >= picture.frame().images() || image == SIMPLE && !simple) {
            throw new IllegalArgumentException("the picture has no image " + image);
        }
    }

    @Override
    public Frame frame() {
        if (image == SIMPLE) {
            return picture.reference().frame();
        }
        Frame frame = picture.frame();
        if (image != BLANK) {
            return frame.image(image);
        }
        byte[] transparent = new byte[frame.height() * frame.width() * 4];
        return new Frame(frame.generation(), frame.step(), 1, frame.height(), frame.width(), 4, transparent);
    }
}
