package org.phosphene.ui.reading;

import org.phosphene.core.UnitRef;
import org.phosphene.studio.HeatMap;

/**
 * Where a photograph excites a unit.
 *
 * @param unit the channel
 * @param map its activations
 */
record Heat(UnitRef unit, HeatMap map) {

    /** Whether the layer has more than one place to be excited at. */
    boolean hasPlaces() {
        return map.values().length > 1;
    }
}
