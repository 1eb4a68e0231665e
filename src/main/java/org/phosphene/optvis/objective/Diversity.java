package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import org.phosphene.core.LayerText;

/**
 * How alike the images of a batch are at a layer: the sum over ordered pairs of the scalar product of their Gram
 * matrices, each of Frobenius norm 1, divided by the number of images; 0 for disjoint, N - 1 for identical images. Used
 * with a negative weight, so that the images become diverse.
 *
 * @param layer name of a layer with a map
 */
public record Diversity(String layer) implements Objective {

    public Diversity {
        Objects.requireNonNull(layer);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public String print() {
        return "diversity(" + LayerText.print(layer) + ")";
    }
}
