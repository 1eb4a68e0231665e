package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;

/** The figure of a unit card: a row of pictures, a row of photographs that excite most and one of those that least. */
public final class CardFigure {

    private CardFigure() {}

    /**
     * A row of the figure.
     *
     * @param title written upwards at its left
     * @param tiles from left to right
     */
    public record Row(String title, List<GridTile> tiles) {

        public Row {
            tiles = List.copyOf(tiles);
        }
    }

    /** The figure of some rows, the shorter ones filled up with empty cells; rows without tiles are left out. */
    public static CompletableFuture<FigureSpec> of(Figures figures, List<Row> rows) {
        List<Row> filled = rows.stream().filter(row -> !row.tiles().isEmpty()).toList();
        int columns = filled.stream().mapToInt(row -> row.tiles().size()).max().orElse(1);
        List<CompletableFuture<Cell>> cells = new ArrayList<>();
        for (Row row : filled) {
            row.tiles().forEach(tile -> cells.add(figures.item(tile).thenApply(FigureItem::cell)));
            for (int i = row.tiles().size(); i < columns; i++) {
                cells.add(CompletableFuture.completedFuture(Cell.EMPTY));
            }
        }
        FigureSpec.Style usual = FigureSpec.Style.DEFAULT;
        FigureSpec.Style wide = new FigureSpec.Style(
                false,
                7,
                usual.gap(),
                usual.margin(),
                usual.background(),
                FigureSpec.Paper.TWO_COLUMNS.millimetres(),
                usual.dpi());
        return CompletableFuture.allOf(cells.toArray(CompletableFuture[]::new)).thenApply(nothing -> FigureSpec.of(
                        columns, cells.stream().map(CompletableFuture::join).toList())
                .withStyle(wide)
                .withTitles(filled.stream().map(Row::title).toList(), List.of()));
    }
}
