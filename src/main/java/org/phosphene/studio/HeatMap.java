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
public record HeatMap(int height, int width, float[] values, Region covered) {}
