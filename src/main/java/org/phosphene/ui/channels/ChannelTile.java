package org.phosphene.ui.channels;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;

/** One channel as a tile: its name, its picture once there is one, and whether it is the chosen one. */
final class ChannelTile {

    private final UnitRef unit;
    private final String label;
    private final ObjectProperty<Frame> picture = new SimpleObjectProperty<>(this, "picture");
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", Double.NaN);
    private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");

    /** @param label name of the class, empty where there is none */
    ChannelTile(UnitRef unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    UnitRef unit() {
        return unit;
    }

    String label() {
        return label;
    }

    /** A small picture; null before there is one. */
    ObjectProperty<Frame> pictureProperty() {
        return picture;
    }

    /** What the tiles are sorted by; NaN while that is their number. */
    DoubleProperty valueProperty() {
        return value;
    }

    BooleanProperty selectedProperty() {
        return selected;
    }

    boolean matches(String lowerCaseFilter) {
        return label.toLowerCase(java.util.Locale.ROOT).contains(lowerCaseFilter)
                || Integer.toString(unit.channel()).equals(lowerCaseFilter);
    }
}
