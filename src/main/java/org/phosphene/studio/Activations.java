package org.phosphene.studio;

import java.util.List;

/**
 * Activations at a layer.
 *
 * @param layer its name
 * @param shape such as (N,C,H,W)
 * @param values row by row in that shape
 */
public record Activations(String layer, List<Integer> shape, float[] values) {

    public Activations {
        shape = List.copyOf(shape);
    }
}
