package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import org.phosphene.engine.Value;

/**
 * How alike the images of a batch are at a layer: the sum over ordered pairs of the scalar product of their Gram
 * matrices, each of Frobenius norm 1, divided by the number of images; 0 for disjoint, N - 1 for identical images. Used
 * with a negative weight, so that the images become diverse.
 *
 * @param layer name of a layer with a map
 */
public record Diversity(String layer) implements Objective {

    private static final double NORM_FLOOR = 1e-10;

    public Diversity {
        Objects.requireNonNull(layer);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public boolean aboutBatch() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("diversity").layer(layer).end();
    }

    /**
     * The image's share of the sum over ordered pairs: sum over j != i of &lt;G_i, G_j&gt; / N, G the Gram matrix of
     * the channels scaled to Frobenius norm 1.
     */
    @Override
    public Value write(Scene scene) {
        return Gram.shares(scene.program(), pairs(scene));
    }

    /**
     * Writes the similarity of every image with every image: &lt;G_i, G_j&gt;, 0 for disjoint and 1 for identical ones.
     *
     * @return (N,N)
     */
    public Value pairs(Scene scene) {
        Value maps = scene.program().let("maps", "torch.flatten({}, 2, -1)", scene.activation(layer));
        Value grams = scene.program()
                .let("grams", "torch.flatten(torch.bmm({}, torch.transpose({}, 1, 2)), 1, -1)", maps, maps);
        Value norms = scene.program()
                .let("norms", "torch.clamp_min(torch.linalg_vector_norm({}, 2, [1], True), {})", grams, NORM_FLOOR);
        Value unit = scene.program().let("unit", "torch.div({}, {})", grams, norms);
        return scene.program().let("pairs", "torch.mm({}, torch.t({}))", unit, unit);
    }
}
