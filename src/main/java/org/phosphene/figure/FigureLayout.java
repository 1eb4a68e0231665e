package org.phosphene.figure;

import java.util.List;

/**
 * Where everything of a figure is, in millimetres from its upper left corner: the same for every kind of file and for a
 * preview.
 *
 * @param width of the figure
 * @param height of the figure
 * @param rooms of every cell, row by row: as wide as its column and as high as its row's highest picture
 * @param pictures those that are not empty, row by row
 * @param texts lines of captions, titles and credits
 */
public record FigureLayout(
        double width, double height, List<PictureBox> rooms, List<PictureBox> pictures, List<TextLine> texts) {

    /** Millimetres of a typographic point. */
    public static final double POINT = 25.4 / 72;

    /**
     * Where a picture is.
     *
     * @param cell its number, row by row
     */
    public record PictureBox(int cell, double left, double top, double width, double height) {}

    /** What a text is for. */
    public enum Role {
        CAPTION,
        ROW_TITLE,
        COLUMN_TITLE,
        CREDIT
    }

    /**
     * A line of text.
     *
     * @param text what is shown, all of it in the bundled fonts
     * @param role what it is for
     * @param x where its baseline starts
     * @param y where its baseline starts
     * @param width along the baseline
     * @param size of the font
     * @param upwards whether it is written upwards, turned a quarter to the left
     */
    public record TextLine(String text, Role role, double x, double y, double width, double size, boolean upwards) {}

    public FigureLayout {
        rooms = List.copyOf(rooms);
        pictures = List.copyOf(pictures);
        texts = List.copyOf(texts);
    }

    /**
     * Lays a figure out. Columns are equally wide, and a picture is as wide as its column; a row is as high as its
     * highest picture and caption, and its pictures stand on one line.
     *
     * @param aspects width by height of each cell's picture, row by row; 0 for an empty cell
     * @throws org.phosphene.core.PhospheneException when the columns would be narrower than a millimetre, or the figure
     *     would be higher than ten metres
     */
    public static FigureLayout of(FigureSpec spec, List<Double> aspects) {
        return new LayoutPass(spec, aspects).layout();
    }
}
