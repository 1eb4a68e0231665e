package org.phosphene.ui.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.phosphene.studio.EmptyPanel;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.PhotographPanel;
import org.phosphene.studio.Picture;
import org.phosphene.ui.theme.Messages;

/**
 * The page as tiles of a figure.
 *
 * @param tiles row by row, every row as long; places without a picture are empty
 * @param columns tiles in a row
 * @param pictures tiles that are not empty
 */
record PageFigure(List<GridTile> tiles, int columns, int pictures) {

    static PageFigure of(List<Row> rows, List<Column> columns, BiFunction<Row, Column, Cell> cells) {
        List<List<GridTile>> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(new ArrayList<>()));
        for (Column column : columns) {
            List<List<GridTile>> parts =
                    rows.stream().map(row -> tiles(cells.apply(row, column))).toList();
            int most = parts.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < rows.size(); i++) {
                List<GridTile> line = lines.get(i);
                line.addAll(parts.get(i));
                line.addAll(Collections.nCopies(most - parts.get(i).size(), new EmptyPanel(1, 1)));
            }
        }
        List<GridTile> all = lines.stream().flatMap(List::stream).toList();
        int pictures =
                (int) all.stream().filter(tile -> !(tile instanceof EmptyPanel)).count();
        return new PageFigure(all, lines.isEmpty() ? 0 : lines.get(0).size(), pictures);
    }

    static List<GridTile> tiles(Cell cell) {
        String caption = Messages.get(
                "columns.caption", cell.row().objective(), cell.column().title());
        Picture made = cell.run().pictureProperty().get();
        List<GridTile> tiles = new ArrayList<>();
        for (int i = 0; made != null && i < made.frame().images(); i++) {
            tiles.add(new GridPanel(made, i, caption));
        }
        photographs(cell)
                .map(each -> new PhotographPanel(each.example(), each.frame().get(), caption, false))
                .forEach(tiles::add);
        return tiles;
    }

    /** Whether {@link #tiles} has any, without making them. */
    static boolean isEmpty(Cell cell) {
        return cell.run().pictureProperty().get() == null
                && photographs(cell).findAny().isEmpty();
    }

    private static Stream<CellPhotograph> photographs(Cell cell) {
        return cell.photographsProperty().get().stream()
                .filter(each -> each.frame().isPresent() && cell.column().kind() == ColumnKind.EXAMPLES);
    }
}
