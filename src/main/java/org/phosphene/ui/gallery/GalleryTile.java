package org.phosphene.ui.gallery;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.Gallery;

/** A channel of the gallery: what is known of its picture, and the picture once somebody looked. */
final class GalleryTile {

    private final UnitRef unit;
    private final String label;
    private final ObjectProperty<Gallery.Tile> state = new SimpleObjectProperty<>(this, "state", Gallery.Tile.OPEN);
    private final ObjectProperty<Frame> picture = new SimpleObjectProperty<>(this, "picture");
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", Double.NaN);

    /** @param label name of the class, empty where there is none */
    GalleryTile(UnitRef unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    UnitRef unit() {
        return unit;
    }

    int channel() {
        return unit.channel();
    }

    String label() {
        return label;
    }

    ObjectProperty<Gallery.Tile> stateProperty() {
        return state;
    }

    /** A small picture; null before it is there. */
    ObjectProperty<Frame> pictureProperty() {
        return picture;
    }

    /** What the tiles are sorted by; NaN while that is their number. */
    DoubleProperty valueProperty() {
        return value;
    }

    boolean matches(String lowerCase) {
        return Integer.toString(channel()).equals(lowerCase)
                || label.toLowerCase(Locale.ROOT).contains(lowerCase);
    }
}
