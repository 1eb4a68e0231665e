package org.phosphene.figure;

/**
 * How a grid of pictures is laid out.
 *
 * @param rows 0 to follow from the number of panels and columns
 * @param columns 0 to follow from the number of panels and rows, or as square as possible if both are 0
 * @param panel length of a panel's longer side
 * @param unit of {@code panel} and {@code gap}
 * @param dpi dots per inch, used for millimetres and written to the file
 * @param gap between panels and around them
 * @param background behind panels and captions
 * @param captions whether captions are drawn
 */
public record GridSpec(
        int rows, int columns, double panel, Unit unit, int dpi, double gap, Background background, boolean captions) {

    /** Unit of lengths. */
    public enum Unit {
        PIXELS,
        MILLIMETRES
    }

    /** Colour behind panels; captions are drawn in black on white and transparent, in white on black. */
    public enum Background {
        WHITE,
        BLACK,
        TRANSPARENT
    }

    /** 224 pixel panels, 8 pixel gaps, white, captions, as square as possible. */
    public static final GridSpec DEFAULT = new GridSpec(0, 0, 224, Unit.PIXELS, 300, 8, Background.WHITE, true);
}
