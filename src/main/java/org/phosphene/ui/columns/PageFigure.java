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
import org.phosphene.ui.theme.ImageCaption;
import org.phosphene.ui.theme.Messages;

/**
 * The page as tiles of a figure.
 *
 * @param tiles row by row, every row as long; places without a picture are empty
 * @param rowTitles the units
 * @param columnTitles what is shown of them, one for each tile of a row
 */
public record PageFigure(List<GridTile> tiles, List<String> rowTitles, List<String> columnTitles) {

    static PageFigure of(List<Row> rows, List<Column> columns, BiFunction<Row, Column, Cell> cells) {
        List<List<GridTile>> lines = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        rows.forEach(row -> lines.add(new ArrayList<>()));
        for (Column column : columns) {
            List<List<GridTile>> parts =
                    rows.stream().map(row -> tiles(cells.apply(row, column))).toList();
            int most = parts.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < most; i++) {
                titles.add(most == 1 ? column.title() : column.title() + " " + (i + 1));
            }
            for (int i = 0; i < rows.size(); i++) {
                List<GridTile> line = lines.get(i);
                line.addAll(parts.get(i));
                line.addAll(Collections.nCopies(most - parts.get(i).size(), new EmptyPanel(1, 1)));
            }
        }
        List<GridTile> all = lines.stream().flatMap(List::stream).toList();
        return new PageFigure(all, rows.stream().map(Row::objective).toList(), titles);
    }

    /** Tiles in a row. */
    int columns() {
        return columnTitles.size();
    }

    /** Tiles that are not empty. */
    int pictures() {
        return (int)
                tiles.stream().filter(tile -> !(tile instanceof EmptyPanel)).count();
    }

    static List<GridTile> tiles(Cell cell) {
        String caption = Messages.get(
                "columns.caption", cell.row().objective(), cell.column().title());
        Picture made = cell.run().pictureProperty().get();
        List<GridTile> tiles = new ArrayList<>();
        for (int i = 0; made != null && i < made.frame().images(); i++) {
            tiles.add(new GridPanel(made, i, ImageCaption.numbered(caption, made, i)));
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
