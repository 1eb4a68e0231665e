package org.phosphene.figure;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * What a figure of a paper shows and how: rows and columns of captioned pictures. Lengths are in millimetres.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells row by row, rows x columns of them
 * @param rowTitles written upwards at the left, one a row, or none
 * @param columnTitles above the columns, one a column, or none
 * @param style how it looks
 */
public record FigureSpec(
        int rows, int columns, List<Cell> cells, List<String> rowTitles, List<String> columnTitles, Style style) {

    /** Most rows, and most columns. */
    public static final int MAX_COUNT = 100;

    /** Most characters of a text. */
    public static final int MAX_TEXT = 2_000;

    /** @throws PhospheneException when numbers are out of range or lists do not fit rows and columns */
    public FigureSpec {
        inRange("rows", rows, 1, MAX_COUNT);
        inRange("columns", columns, 1, MAX_COUNT);
        cells = List.copyOf(cells);
        rowTitles = List.copyOf(rowTitles);
        columnTitles = List.copyOf(columnTitles);
        Objects.requireNonNull(style);
        counted("cells", cells.size(), rows * columns);
        if (!rowTitles.isEmpty()) {
            counted("rowTitles", rowTitles.size(), rows);
        }
        if (!columnTitles.isEmpty()) {
            counted("columnTitles", columnTitles.size(), columns);
        }
        Stream.of(rowTitles, columnTitles)
                .flatMap(List::stream)
                .forEach(text -> shortEnough(Sentence.of("title"), text));
    }

    /** Cells row by row in so many columns, empty ones behind them, with the usual style. */
    public static FigureSpec of(int columns, List<Cell> cells) {
        inRange("columns", columns, 1, MAX_COUNT);
        int rows = Math.max(1, (cells.size() + columns - 1) / columns);
        int missing = rows * columns - cells.size();
        List<Cell> all = Stream.concat(cells.stream(), Collections.nCopies(missing, Cell.EMPTY).stream())
                .toList();
        return new FigureSpec(rows, columns, all, List.of(), List.of(), Style.DEFAULT);
    }

    public FigureSpec withStyle(Style other) {
        return new FigureSpec(rows, columns, cells, rowTitles, columnTitles, other);
    }

    public FigureSpec withTitles(List<String> ofRows, List<String> ofColumns) {
        return new FigureSpec(rows, columns, cells, ofRows, ofColumns, style);
    }

    /** The same with another number of columns, rows as needed; titles go. */
    public FigureSpec withColumns(int number) {
        return of(number, cells).withStyle(style);
    }

    /** The same with one cell put in the place of another; those between move up or down. */
    public FigureSpec moved(int from, int to) {
        List<Cell> order = new java.util.ArrayList<>(cells);
        order.add(to, order.remove(from));
        return new FigureSpec(rows, columns, order, rowTitles, columnTitles, style);
    }

    /** Letter of a cell such as {@code (a)}, counted over the cells that are not empty; empty where there is none. */
    public String letter(int cell) {
        if (!style.letters() || cells.get(cell).source() instanceof Empty) {
            return "";
        }
        int number = (int) cells.subList(0, cell).stream()
                .filter(each -> !(each.source() instanceof Empty))
                .count();
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return "(" + letters + ")";
    }

    /**
     * A place of the figure.
     *
     * @param source what is shown
     * @param caption under it, may be empty; a line break in it is kept
     */
    public record Cell(Source source, String caption) {

        /** Nothing. */
        public static final Cell EMPTY = new Cell(new Empty(), "");

        public Cell {
            Objects.requireNonNull(source);
            shortEnough(Sentence.of("caption"), caption);
        }

        public Cell withCaption(String text) {
            return new Cell(source, text);
        }
    }

    /** Where a picture comes from. */
    public sealed interface Source permits RecipePicture, Photograph, Empty {}

    /** A cell without a picture. */
    public record Empty() implements Source {}

    /**
     * A picture that a recipe makes.
     *
     * @param recipe its JSON
     * @param image which of its images, 0-based
     */
    public record RecipePicture(String recipe, int image) implements Source {
        public RecipePicture {
            Objects.requireNonNull(recipe);
            inRange("image", image, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * A photograph, such as a dataset example.
     *
     * @param name of its file, without folders
     * @param sha256 of its file, hexadecimal, lower case
     * @param region the part that is shown, empty for all
     * @param credit author and licence, printed under the figure; may be empty
     */
    public record Photograph(String name, String sha256, Optional<Region> region, String credit) implements Source {
        public Photograph {
            if (name.isBlank() || name.contains("/") || name.contains("\\")) {
                throw new PhospheneException("The field name must be the name of a file without its folders.");
            }
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new PhospheneException("The field sha256 must have 64 hexadecimal digits, lower case.");
            }
            Objects.requireNonNull(region);
            shortEnough(Sentence.of("credit"), credit);
        }
    }

    /** A part of a photograph in its own pixels. */
    public record Region(int left, int top, int width, int height) {
        public Region {
            inRange("left", left, 0, Integer.MAX_VALUE);
            inRange("top", top, 0, Integer.MAX_VALUE);
            inRange("width", width, 1, Integer.MAX_VALUE);
            inRange("height", height, 1, Integer.MAX_VALUE);
        }
    }

    /** Widths that journals ask for. */
    public enum Paper {
        ONE_COLUMN("one column", 85),
        ONE_AND_A_HALF("one and a half", 114),
        TWO_COLUMNS("two columns", 174);

        private final String word;
        private final double millimetres;

        Paper(String word, double millimetres) {
            this.word = word;
            this.millimetres = millimetres;
        }

        public String word() {
            return word;
        }

        public double millimetres() {
            return millimetres;
        }
    }

    /**
     * How a figure looks.
     *
     * @param letters whether pictures are lettered (a), (b), ...
     * @param fontSize in points
     * @param gap between rows and between columns
     * @param margin around everything
     * @param background colour 0xRRGGBB, empty for transparent
     * @param width of the whole figure
     * @param dpi dots per inch of PNG and TIFF
     */
    public record Style(
            boolean letters,
            double fontSize,
            double gap,
            double margin,
            OptionalInt background,
            double width,
            int dpi) {

        /** One column of a paper, 8 points, white, 300 dpi, lettered. */
        public static final Style DEFAULT =
                new Style(true, 8, 2, 0, OptionalInt.of(0xffffff), Paper.ONE_COLUMN.millimetres(), 300);

        /** @throws PhospheneException when a number is out of its range; the message says which and the range */
        public Style {
            inRange("fontSize", fontSize, 3, 72);
            inRange("gap", gap, 0, 100);
            inRange("margin", margin, 0, 100);
            inRange("background", background.orElse(0), 0, 0xffffff);
            inRange("width", width, 10, 1_000);
            inRange("dpi", dpi, 72, 1_200);
        }

        public Style withLetters(boolean other) {
            return new Style(other, fontSize, gap, margin, background, width, dpi);
        }

        public Style withFontSize(double points) {
            return new Style(letters, points, gap, margin, background, width, dpi);
        }

        public Style withGap(double millimetres) {
            return new Style(letters, fontSize, millimetres, margin, background, width, dpi);
        }

        public Style withMargin(double millimetres) {
            return new Style(letters, fontSize, gap, millimetres, background, width, dpi);
        }

        public Style withBackground(OptionalInt colour) {
            return new Style(letters, fontSize, gap, margin, colour, width, dpi);
        }

        public Style withWidth(double millimetres) {
            return new Style(letters, fontSize, gap, margin, background, millimetres, dpi);
        }

        public Style withDpi(int dots) {
            return new Style(letters, fontSize, gap, margin, background, width, dots);
        }

        /** The named width it has, if it has one. */
        public Optional<Paper> paper() {
            return Stream.of(Paper.values())
                    .filter(each -> each.millimetres() == width)
                    .findFirst();
        }
    }

    /** Kinds of files. */
    public enum Format {
        PDF,
        SVG,
        PNG,
        TIFF,
        FOLDER;

        /** By the ending of a name; one that ends in a slash is a folder. */
        public static Optional<Format> of(String out) {
            String name = out.toLowerCase(Locale.ROOT);
            if (name.endsWith("/") || name.endsWith("\\")) {
                return Optional.of(FOLDER);
            }
            if (name.endsWith(".tif")) {
                return Optional.of(TIFF);
            }
            return Stream.of(PDF, SVG, PNG, TIFF)
                    .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    private static void inRange(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new PhospheneException(
                    "The field %s is %s; it may be %s to %s.", field, plain(value), plain(least), plain(most));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : "" + value;
    }

    private static void counted(String field, int found, int wanted) {
        if (found != wanted) {
            throw new PhospheneException(
                    "The field %s has %s entries; it must have %s, as many as rows and columns say.",
                    field, found, wanted);
        }
    }

    private static void shortEnough(Sentence what, String text) {
        if (text.length() > MAX_TEXT) {
            throw new PhospheneException(
                    "The %s has %s characters; at most %s are printed. Shorten it.", what, text.length(), MAX_TEXT);
        }
    }
}
