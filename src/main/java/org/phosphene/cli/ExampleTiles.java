package org.phosphene.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.phosphene.core.Frame;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.EmptyPanel;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.PhotographPanel;
import org.phosphene.studio.Picture;

/**
 * Puts photographs on a grid.
 *
 * @param examples reads them
 * @param whole false for the parts that the strongest positions see
 * @param side longer side of each in pixels
 */
record ExampleTiles(DatasetExamples examples, boolean whole, int side) {

    /** A grid's tiles, and the layout with the number of columns they need. */
    record Laid(List<GridTile> tiles, GridSpec spec) {}

    GridTile tile(DatasetExample example, String before) {
        Frame frame = Waiting.forResult(examples.thumbnail(example, whole, side));
        return new PhotographPanel(example, frame, before + ExampleText.caption(example), whole);
    }

    /** A row of photographs, made up to a number with empty places. */
    List<GridTile> row(List<DatasetExample> row, int count) {
        List<GridTile> tiles = new ArrayList<>();
        row.forEach(example -> tiles.add(tile(example, "")));
        fill(tiles, count - tiles.size());
        return tiles;
    }

    /** Each group begins in a row of its own where there are several. */
    Laid laid(List<ExampleGroup> groups, GridSpec spec) {
        List<List<GridTile>> rows = new ArrayList<>();
        boolean named = groups.size() > 1;
        for (ExampleGroup group : groups) {
            List<GridTile> row = new ArrayList<>();
            for (DatasetExample example : group.examples()) {
                row.add(tile(example, named && row.isEmpty() ? group.title() + ": " : ""));
            }
            rows.add(row);
        }
        return together(rows, spec);
    }

    /** Before the photographs of each facet the image that was made of it. */
    Laid laid(List<ExampleGroup> facets, Picture picture, GridSpec spec) {
        List<List<GridTile>> rows = new ArrayList<>();
        for (int i = 0; i < facets.size(); i++) {
            List<GridTile> row = new ArrayList<>();
            row.add(new GridPanel(picture, i, facets.get(i).title()));
            facets.get(i).examples().forEach(example -> row.add(tile(example, "")));
            rows.add(row);
        }
        return together(rows, spec);
    }

    private static Laid together(List<List<GridTile>> rows, GridSpec spec) {
        rows.removeIf(List::isEmpty);
        List<GridTile> tiles = new ArrayList<>();
        if (rows.size() < 2) {
            rows.forEach(tiles::addAll);
            return new Laid(tiles, spec);
        }
        int longest = rows.stream().mapToInt(List::size).max().orElseThrow();
        int columns = spec.columns() == 0 ? longest : spec.columns();
        for (List<GridTile> row : rows) {
            tiles.addAll(row);
            fill(tiles, (columns - tiles.size() % columns) % columns);
        }
        return new Laid(tiles, spec.withColumns(columns));
    }

    private static void fill(List<GridTile> tiles, int number) {
        EmptyPanel empty = tiles.isEmpty() ? new EmptyPanel(1, 1) : EmptyPanel.like(tiles.get(tiles.size() - 1));
        tiles.addAll(Collections.nCopies(Math.max(0, number), empty));
    }
}
