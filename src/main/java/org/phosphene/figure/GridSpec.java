package org.phosphene.figure;

import java.util.Objects;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

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

    /** Most rows, and most columns. */
    public static final int MAX_COUNT = 1_000;

    /** Longest panel and gap in pixels. */
    public static final int MAX_LENGTH = 10_000;

    public static final int MIN_DPI = 10;
    public static final int MAX_DPI = 2_400;

    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** 224 pixel panels, 8 pixel gaps, white, captions, as square as possible. */
    public static final GridSpec DEFAULT = new GridSpec(0, 0, 224, Unit.PIXELS, 300, 8, Background.WHITE, true);

    /** @throws PhospheneException when a number is out of its range; the message says which and the range */
    public GridSpec {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(background);
        requireRange(Sentence.of("number of rows"), rows, 0, MAX_COUNT);
        requireRange(Sentence.of("number of columns"), columns, 0, MAX_COUNT);
        requireRange(Sentence.of("resolution in dots per inch"), dpi, MIN_DPI, MAX_DPI);
        requireRange(Sentence.of("size of a panel in pixels"), pixels(panel, unit, dpi), 1, MAX_LENGTH);
        requireRange(Sentence.of("gap in pixels"), pixels(gap, unit, dpi), 0, MAX_LENGTH);
    }

    /** The same with a number of columns. */
    public GridSpec withColumns(int number) {
        return new GridSpec(rows, number, panel, unit, dpi, gap, background, captions);
    }

    /** Length of a panel's longer side in pixels. */
    public int panelPixels() {
        return (int) pixels(panel, unit, dpi);
    }

    /** The gap in pixels. */
    public int gapPixels() {
        return (int) pixels(gap, unit, dpi);
    }

    private static double pixels(double length, Unit unit, int dpi) {
        return Math.rint(unit == Unit.PIXELS ? length : length / MILLIMETRES_PER_INCH * dpi);
    }

    private static void requireRange(Sentence what, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            String found = value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : String.valueOf(value);
            throw new PhospheneException("The %s is %s; choose one from %s to %s.", what, found, least, most);
        }
    }
}
