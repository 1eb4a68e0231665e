package org.phosphene.studio;

import org.phosphene.core.Region;

/**
 * Activations of a channel over a photograph.
 *
 * @param height of the layer's map; 1 for a layer without space
 * @param width of the layer's map; 1 for a layer without space
 * @param values row by row
 * @param covered the part of the upright photograph that the network was given
 */
public record HeatMap(int height, int width, float[] values, Region covered) {

    /** The greatest activation; 0 where none is above. */
    public float greatest() {
        float greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    /** Row by row, share of the greatest activation, 0 to 1; 0 for one that is not above 0. */
    public float[] shares() {
        float greatest = greatest();
        float[] shares = new float[values.length];
        for (int i = 0; i < shares.length && greatest > 0; i++) {
            shares[i] = Math.max(0, values[i]) / greatest;
        }
        return shares;
    }
}
