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

    /** The greatest activation; 0 where none is above. */
    float greatest() {
        float greatest = 0;
        for (float value : map.values()) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    /** Whether the layer has more than one place to be excited at. */
    boolean hasPlaces() {
        return map.values().length > 1;
    }

    /** Row by row, share of the greatest activation, 0 to 1; 0 for one that is not above 0. */
    float[] shares() {
        float greatest = greatest();
        float[] shares = new float[map.values().length];
        for (int i = 0; i < shares.length && greatest > 0; i++) {
            shares[i] = Math.max(0, map.values()[i]) / greatest;
        }
        return shares;
    }
}
