package org.phosphene.ui.gallery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.phosphene.studio.Gallery;
import org.phosphene.ui.fx.Thumbnail;

/** A gallery that is open and its tiles: hands what is on the screen to the gallery, and its pictures to the tiles. */
final class GalleryFilling {

    private final Map<Integer, GalleryTile> tiles;
    private final Executor ui;
    private final Set<Integer> onScreen = new HashSet<>();
    private final Set<Integer> asked = new HashSet<>();
    private Gallery gallery;

    GalleryFilling(List<GalleryTile> tiles, Executor ui) {
        this.tiles = tiles.stream().collect(Collectors.toMap(GalleryTile::channel, tile -> tile));
        this.ui = ui;
    }

    /** Fills the tiles from now on. */
    void from(Gallery opened) {
        gallery = opened;
        order();
        news(List.of());
    }

    /** Something is new: about these channels, or about the whole. */
    void news(List<Integer> channels) {
        if (gallery == null) {
            return;
        }
        for (GalleryTile tile : channels.isEmpty()
                ? tiles.values()
                : channels.stream().map(tiles::get).toList()) {
            tile.stateProperty().set(gallery.tile(tile.channel()));
            fetch(tile);
        }
    }

    /** A tile comes on the screen or goes; those on it are made first. */
    void appears(GalleryTile tile, boolean here) {
        if (here ? onScreen.add(tile.channel()) : onScreen.remove(tile.channel())) {
            order();
            fetch(tile);
        }
    }

    private void order() {
        if (gallery != null) {
            gallery.first(onScreen.stream().sorted().toList());
        }
    }

    private void fetch(GalleryTile tile) {
        boolean wanted = gallery != null
                && onScreen.contains(tile.channel())
                && tile.stateProperty().get() == Gallery.Tile.MADE
                && tile.pictureProperty().get() == null;
        if (wanted && asked.add(tile.channel())) {
            gallery.picture(tile.channel())
                    .whenCompleteAsync(
                            (found, failure) -> {
                                asked.remove(tile.channel());
                                if (failure == null) {
                                    found.ifPresent(
                                            frame -> tile.pictureProperty().set(Thumbnail.of(frame, Thumbnail.SIDE)));
                                }
                            },
                            ui);
        }
    }

    Gallery gallery() {
        return gallery;
    }

    void close() {
        if (gallery != null) {
            gallery.close();
        }
    }
}
