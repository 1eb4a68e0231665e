package org.phosphene.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureLayout.PictureBox;
import org.phosphene.figure.FigureLayout.Role;
import org.phosphene.figure.FigureLayout.TextLine;
import org.phosphene.figure.FigureSpec.Photograph;

/** One walk over a figure from top to bottom. Call {@link #layout} once. */
final class LayoutPass {

    private static final double LEAST_COLUMN = 1;
    private static final double GREATEST_HEIGHT = 10_000;
    private static final double TEXT_GAP = 0.3; // between a picture and its text, in em
    private static final double CREDIT_SIZE = 0.75;
    private static final double[] SMALLER = {1, 0.9, 0.8, 0.7}; // sizes of captions before a word is broken
    private static final double LEAST_POINTS = 5; // that journals print

    private final FigureSpec spec;
    private final List<Double> aspects;
    private final double em;
    private final double margin;
    private final double gap;
    private final List<PictureBox> rooms = new ArrayList<>();
    private final List<PictureBox> pictures = new ArrayList<>();
    private final List<TextLine> texts = new ArrayList<>();
    private final double start; // left edge of the first column
    private final double column; // width of a column
    private final double captionSize;
    private double y;

    LayoutPass(FigureSpec spec, List<Double> aspects) {
        this.spec = spec;
        this.aspects = aspects;
        em = spec.style().fontSize() * FigureLayout.POINT;
        margin = spec.style().margin();
        gap = spec.style().gap();
        y = margin;
        int lines = titleLines();
        start = margin + room(lines);
        column = column(lines);
        if (column < LEAST_COLUMN) {
            throw new PhospheneException(
                    "The figure is too narrow for %s columns with these gaps and titles. Choose a greater width or "
                            + "smaller gaps.",
                    spec.columns());
        }
        captionSize = size(spec.cells().stream().map(FigureSpec.Cell::caption).toList());
    }

    private double room(int lines) {
        return lines == 0 ? 0 : (lines * FigureFont.LINE + TEXT_GAP) * em;
    }

    /** Width of a column beside so many lines of row titles. */
    private double column(int lines) {
        return (spec.style().width() - 2 * margin - room(lines) - (spec.columns() - 1) * gap) / spec.columns();
    }

    /** More lines of row titles make columns narrower, rows lower and lines shorter: the fewest lines that suffice. */
    private int titleLines() {
        int lines = 0;
        while (column(lines) >= LEAST_COLUMN && most(column(lines)) > lines) {
            lines++;
        }
        return lines;
    }

    private int most(double itsColumn) {
        int most = 0;
        for (int row = 0; row < spec.rowTitles().size(); row++) {
            most = Math.max(most, titleLines(row, pictureHeight(row, itsColumn)).size());
        }
        return most;
    }

    private List<String> titleLines(int row, double height) {
        return LineBreaks.lines(spec.rowTitles().get(row), Math.max(height, 4 * em) / em);
    }

    private double pictureHeight(int row, double width) {
        double height = 0;
        for (int i = row * spec.columns(); i < (row + 1) * spec.columns(); i++) {
            if (aspects.get(i) > 0) {
                height = Math.max(height, width / aspects.get(i));
            }
        }
        return height;
    }

    FigureLayout layout() {
        columnTitles();
        for (int row = 0; row < spec.rows(); row++) {
            if (row > 0) {
                y += gap;
            }
            row(row);
        }
        credits();
        double height = Math.max(y + margin, 1);
        if (height > GREATEST_HEIGHT) {
            throw new PhospheneException("The figure would be higher than ten metres. Take rows or text away.");
        }
        return new FigureLayout(spec.style().width(), height, rooms, pictures, texts);
    }

    private double left(int index) {
        return start + index * (column + gap);
    }

    private void columnTitles() {
        double bottom = y;
        double size = size(spec.columnTitles());
        for (int i = 0; i < spec.columnTitles().size(); i++) {
            bottom = Math.max(bottom, centred(spec.columnTitles().get(i), size, Role.COLUMN_TITLE, left(i), y));
        }
        y = bottom > y ? bottom + TEXT_GAP * em : y;
    }

    private void row(int row) {
        double height = pictureHeight(row, column);
        double bottom = y + height;
        for (int i = 0; i < spec.columns(); i++) {
            int cell = row * spec.columns() + i;
            double aspect = aspects.get(cell);
            rooms.add(new PictureBox(cell, left(i), y, column, height));
            if (aspect > 0) {
                double its = column / aspect;
                pictures.add(new PictureBox(cell, left(i), y + height - its, column, its));
            }
            String caption = (spec.letter(cell) + " " + spec.cells().get(cell).caption()).strip();
            double under = y + height + (height > 0 ? TEXT_GAP * em : 0);
            bottom = caption.isEmpty()
                    ? bottom
                    : Math.max(bottom, centred(caption, captionSize, Role.CAPTION, left(i), under));
        }
        if (!spec.rowTitles().isEmpty()) {
            bottom = Math.max(bottom, rowTitle(row, height));
        }
        y = bottom;
    }

    /** The size of the letters in mm at which no word of some texts is broken, or that of the figure. */
    private double size(List<String> all) {
        for (double share : SMALLER) {
            double size = em * share;
            boolean printed = share == 1 || spec.style().fontSize() * share >= LEAST_POINTS;
            if (printed && all.stream().allMatch(text -> LineBreaks.keepsWords(text, column / size))) {
                return size;
            }
        }
        return em;
    }

    /** Writes a text in the middle of a column and returns where it ends. */
    private double centred(String all, double size, Role role, double left, double top) {
        double line = top;
        for (String text : LineBreaks.lines(all, column / size)) {
            double width = FigureFont.width(text) * size;
            double x = left + (column - width) / 2;
            texts.add(new TextLine(text, role, x, line + FigureFont.ASCENT * size, width, size, false));
            line += FigureFont.LINE * size;
        }
        return line;
    }

    /** Writes a title upwards, in the middle of the row's pictures, and returns the room it needs. */
    private double rowTitle(int row, double height) {
        double x = margin + FigureFont.ASCENT * em;
        double bottom = y;
        for (String text : titleLines(row, height)) {
            double width = FigureFont.width(text) * em;
            double low = y + Math.max(width, (height + width) / 2);
            texts.add(new TextLine(text, Role.ROW_TITLE, x, low, width, em, true));
            bottom = Math.max(bottom, low);
            x += FigureFont.LINE * em;
        }
        return bottom;
    }

    private void credits() {
        Map<String, List<String>> whose = new LinkedHashMap<>();
        for (int i = 0; i < spec.cells().size(); i++) {
            if (spec.cells().get(i).source() instanceof Photograph photograph
                    && !photograph.credit().isBlank()) {
                String name = spec.style().letters() ? spec.letter(i) : photograph.name();
                List<String> names = whose.computeIfAbsent(photograph.credit(), credit -> new ArrayList<>());
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        if (whose.isEmpty()) {
            return;
        }
        String all = String.join(
                "; ",
                whose.entrySet().stream()
                        .flatMap(entry -> Stream.of(String.join(", ", entry.getValue()) + " " + entry.getKey()))
                        .toList());
        double size = em * CREDIT_SIZE;
        y += TEXT_GAP * em;
        for (String text : LineBreaks.lines(all, (spec.style().width() - 2 * margin) / size)) {
            double width = FigureFont.width(text) * size;
            texts.add(new TextLine(text, Role.CREDIT, margin, y + FigureFont.ASCENT * size, width, size, false));
            y += FigureFont.LINE * size;
        }
    }
}
