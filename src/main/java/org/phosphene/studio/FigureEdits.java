package org.phosphene.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Empty;

/** Changes of a figure's rows, columns and cells; each gives a new figure and leaves the old one as it is. */
public final class FigureEdits {

    private static final int NEW = -1;

    private FigureEdits() {}

    /**
     * Puts cells into the empty places in their order, then into new rows.
     *
     * @throws org.phosphene.core.PhospheneException when there would be more rows than may be
     */
    public static FigureSpec collected(FigureSpec spec, List<Cell> more) {
        FigureSpec filled = spec;
        int at = 0;
        for (Cell cell : more) {
            while (at < filled.cells().size() && !filled.cells().get(at).equals(Cell.EMPTY)) {
                at++;
            }
            filled = with(at == filled.cells().size() ? withRow(filled) : filled, at, cell);
        }
        return filled;
    }

    /** Another cell in a place. */
    public static FigureSpec with(FigureSpec spec, int index, Cell cell) {
        List<Cell> cells = new ArrayList<>(spec.cells());
        cells.set(index, cell);
        return new FigureSpec(spec.rows(), spec.columns(), cells, spec.rowTitles(), spec.columnTitles(), spec.style());
    }

    /** Two cells in each other's places. */
    public static FigureSpec swapped(FigureSpec spec, int one, int other) {
        Cell its = spec.cells().get(one);
        return with(with(spec, one, spec.cells().get(other)), other, its);
    }

    /** A cell dropped on another: with an empty one it changes places, else those between make room. */
    public static FigureSpec dropped(FigureSpec spec, int from, int to) {
        boolean free = spec.cells().get(to).source() instanceof Empty;
        return free ? swapped(spec, from, to) : spec.moved(from, to);
    }

    /**
     * An empty row at the end.
     *
     * @throws org.phosphene.core.PhospheneException when there are as many as may be; so for columns
     */
    public static FigureSpec withRow(FigureSpec spec) {
        return picked(spec, and(indices(spec.rows()), NEW), indices(spec.columns()));
    }

    /** An empty column at the right; pictures stay in their rows. */
    public static FigureSpec withColumn(FigureSpec spec) {
        return picked(spec, indices(spec.rows()), and(indices(spec.columns()), NEW));
    }

    /** Without a row and what is in it; an only row stays. */
    public static FigureSpec withoutRow(FigureSpec spec, int row) {
        return spec.rows() == 1 ? spec : picked(spec, without(spec.rows(), row), indices(spec.columns()));
    }

    /** Without a column and what is in it; an only column stays. */
    public static FigureSpec withoutColumn(FigureSpec spec, int column) {
        return spec.columns() == 1 ? spec : picked(spec, indices(spec.rows()), without(spec.columns(), column));
    }

    /** With another title of a row; titles are gone when all of them are blank. */
    public static FigureSpec withRowTitle(FigureSpec spec, int row, String title) {
        return spec.withTitles(titled(spec.rowTitles(), spec.rows(), row, title), spec.columnTitles());
    }

    /** With another title of a column; titles are gone when all of them are blank. */
    public static FigureSpec withColumnTitle(FigureSpec spec, int column, String title) {
        return spec.withTitles(spec.rowTitles(), titled(spec.columnTitles(), spec.columns(), column, title));
    }

    private static List<String> titled(List<String> titles, int count, int index, String title) {
        List<String> all = new ArrayList<>(titles.isEmpty() ? Collections.nCopies(count, "") : titles);
        all.set(index, title);
        return all.stream().allMatch(String::isBlank) ? List.of() : all;
    }

    /** The cells where rows and columns of these numbers meet. */
    private static FigureSpec picked(FigureSpec spec, List<Integer> rows, List<Integer> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int row : rows) {
            for (int column : columns) {
                boolean known = row != NEW && column != NEW;
                cells.add(known ? spec.cells().get(row * spec.columns() + column) : Cell.EMPTY);
            }
        }
        return new FigureSpec(
                rows.size(),
                columns.size(),
                cells,
                pickedTitles(spec.rowTitles(), rows),
                pickedTitles(spec.columnTitles(), columns),
                spec.style());
    }

    private static List<String> pickedTitles(List<String> titles, List<Integer> which) {
        return titles.isEmpty()
                ? titles
                : which.stream()
                        .map(index -> index == NEW ? "" : titles.get(index))
                        .toList();
    }

    private static List<Integer> indices(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> without(int count, int index) {
        return IntStream.range(0, count).filter(each -> each != index).boxed().toList();
    }

    private static List<Integer> and(List<Integer> indices, int more) {
        List<Integer> all = new ArrayList<>(indices);
        all.add(more);
        return all;
    }
}
