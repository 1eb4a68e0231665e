package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import org.phosphene.figure.FigureLayout;
import org.phosphene.figure.FigureLayout.PictureBox;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.TextOutline;

/**
 * A figure laid out as every file of it is, in millimetres from its upper left corner.
 *
 * @param width of the figure
 * @param height of the figure
 * @param rooms of all cells, row by row; those of a row without pictures have no height
 * @param pictures those that are not empty, row by row
 * @param lines of captions, titles and credits
 */
public record FigurePage(double width, double height, List<Box> rooms, List<Box> pictures, List<Line> lines) {

    private static final double INCH = 25.4;

    /**
     * Where a cell or its picture is.
     *
     * @param cell its number, row by row
     * @param dpi the picture's own pixels to an inch; NaN for a room and for a picture whose size is not known
     */
    public record Box(int cell, double left, double top, double width, double height, double dpi) {}

    /**
     * A line of text.
     *
     * @param text what is written
     * @param x where its baseline starts
     * @param y where its baseline starts
     * @param size of the font
     * @param upwards whether it is turned a quarter to the left
     * @param outline the letters as a path of SVG, in font sizes from the start of the baseline, y upwards
     */
    public record Line(String text, double x, double y, double size, boolean upwards, String outline) {}

    public FigurePage {
        rooms = List.copyOf(rooms);
        pictures = List.copyOf(pictures);
        lines = List.copyOf(lines);
    }

    /**
     * Lays a figure out; a picture whose size is not known is taken for square.
     *
     * @param pictures of the cells, row by row; those of empty cells are not looked at
     * @throws org.phosphene.core.PhospheneException when the figure is too narrow for its columns, or too high
     */
    public static FigurePage of(FigureSpec spec, List<Optional<FigurePicture>> pictures) {
        List<Double> aspects = java.util.stream.IntStream.range(0, pictures.size())
                .mapToObj(i -> spec.cells().get(i).source() instanceof FigureSpec.Empty
                        ? 0.0
                        : pictures.get(i)
                                .map(its -> (double) its.width() / its.height())
                                .orElse(1.0))
                .toList();
        FigureLayout layout = FigureLayout.of(spec, aspects);
        return new FigurePage(
                layout.width(),
                layout.height(),
                layout.rooms().stream().map(room -> box(room, Double.NaN)).toList(),
                layout.pictures().stream()
                        .map(box -> box(box, dpi(box, pictures.get(box.cell()))))
                        .toList(),
                layout.texts().stream().map(FigurePage::line).toList());
    }

    private static Box box(PictureBox box, double dpi) {
        return new Box(box.cell(), box.left(), box.top(), box.width(), box.height(), dpi);
    }

    private static double dpi(PictureBox box, Optional<FigurePicture> picture) {
        return picture.map(its -> its.width() / box.width() * INCH).orElse(Double.NaN);
    }

    private static Line line(FigureLayout.TextLine line) {
        return new Line(line.text(), line.x(), line.y(), line.size(), line.upwards(), TextOutline.svg(line.text()));
    }

    /** The pictures with fewer pixels to an inch than the figure is asked to have; drawn, they are enlarged. */
    public List<Box> coarse(int dpi) {
        return pictures.stream().filter(box -> box.dpi() < dpi - 0.5).toList();
    }
}
