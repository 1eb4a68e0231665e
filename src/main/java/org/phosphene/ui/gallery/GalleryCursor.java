package org.phosphene.ui.gallery;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the keyboard is among the tiles that are shown. */
final class GalleryCursor {

    private final List<GalleryTile> tiles;
    private final ReadOnlyObjectWrapper<GalleryTile> tile = new ReadOnlyObjectWrapper<>(this, "tile");

    /** @param tiles that are shown, which may change */
    GalleryCursor(List<GalleryTile> tiles) {
        this.tiles = tiles;
    }

    /** The tile it is at; null before it is moved. It may be hidden meanwhile, see {@link #index}. */
    ReadOnlyObjectProperty<GalleryTile> tileProperty() {
        return tile.getReadOnlyProperty();
    }

    /** Place of its tile among those shown; -1 where that is not shown. */
    int index() {
        return tile.get() == null ? -1 : tiles.indexOf(tile.get());
    }

    /** Puts it at a tile. */
    void put(GalleryTile at) {
        tile.set(at);
    }

    /** Puts it at the first tile, unless it is at one that is shown. */
    void enter() {
        if (index() < 0) {
            first();
        }
    }

    void first() {
        to(0);
    }

    void last() {
        to(tiles.size() - 1);
    }

    /** Moves by a number of tiles, not further than to the first and the last; negative to go back. */
    void by(int tilesOn) {
        to(index() < 0 ? 0 : index() + tilesOn);
    }

    /** Moves by rows and stays in its column, except that the last row may be too short for it. */
    void byRows(int rows, int columns) {
        int now = index();
        if (now < 0) {
            first();
            return;
        }
        int row = Math.max(0, Math.min((tiles.size() - 1) / columns, now / columns + rows));
        to(row * columns + now % columns);
    }

    private void to(int index) {
        tile.set(tiles.isEmpty() ? null : tiles.get(Math.max(0, Math.min(tiles.size() - 1, index))));
    }
}
