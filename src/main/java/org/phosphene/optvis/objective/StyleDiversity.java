package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * How alike the images of a batch are in style: the sum over ordered pairs of {@code 1 - sum|G_i - G_j| / (sum|G_i| +
 * sum|G_j| + 1e-10)}, G = A A^T / (h w), divided by the number of images; 0 for disjoint, N - 1 for identical images,
 * as {@link Diversity} but also sensitive to how strong the activations are. Used with a negative weight, so that the
 * images become diverse. An image has the pairs in which it is the first.
 *
 * @param layer name of a layer with a map
 */
public record StyleDiversity(String layer) implements Objective {

    private static final double SMALL = 1e-10;

    public StyleDiversity {
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
        return new CallText("stylediversity").layer(layer).end();
    }

    @Override
    public Value write(Scene scene) {
        ProgramBuilder program = scene.program();
        Value grams = Gram.write(program, scene.activation(layer));
        Value distances = program.let("distances", "torch.cdist({}, {}, 1., None)", grams, grams);
        Value sizes = program.let("sizes", "torch.sum(torch.abs({}), [1], True)", grams);
        Value both = program.let("both", "torch.add(torch.add({}, torch.t({})), {})", sizes, sizes, SMALL);
        Value pairs = program.let("pairs", "torch.rsub(torch.div({}, {}), 1)", distances, both);
        return Gram.shares(program, pairs);
    }
}
