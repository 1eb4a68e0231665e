package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * How little images that follow each other differ at a layer: minus the sum over distances d from 1 to 4 of mean((A_i -
 * A_(i+d))^2) / decay^d. Added to an {@link Interpolation}, it keeps things in their places (Lucid's
 * {@code alignment}). A pair counts for its first image. Needs at least two images.
 *
 * @param layer name of the layer
 * @param decay how much less each further distance counts, 0.1 to 1000
 */
public record Alignment(String layer, double decay) implements Objective {

    /** The decay where none is given. */
    public static final double DECAY = 2;

    private static final int FURTHEST = 4;

    /** @throws IllegalArgumentException unless the decay is in its range */
    public Alignment {
        Objects.requireNonNull(layer);
        if (!isDecay(decay)) {
            throw new IllegalArgumentException("a decay is 0.1 to 1000: " + decay);
        }
    }

    static boolean isDecay(double decay) {
        return decay >= 0.1 && decay <= 1000;
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
        return new CallText("alignment").layer(layer).number(decay, DECAY).end();
    }

    /** @throws IllegalStateException when there is one image only */
    @Override
    public Value write(Scene scene) {
        ProgramBuilder program = scene.program();
        int images = scene.images();
        if (images < 2) {
            throw new IllegalStateException("an alignment has at least two images");
        }
        Value flat = program.let("flat", "torch.flatten({}, 1, -1)", scene.activation(layer));
        Value total = null;
        for (int d = 1; d <= Math.min(FURTHEST, images - 1); d++) {
            Value difference = program.let(
                    "difference",
                    "torch.sub(torch.slice({}, 0, 0, {}, 1), torch.slice({}, 0, {}, {}, 1))",
                    flat,
                    images - d,
                    flat,
                    d,
                    images);
            Value pairs = program.let(
                    "pairs",
                    "torch.mul(torch.mean(torch.mul({}, {}), [1]), {})",
                    difference,
                    difference,
                    -1 / Math.pow(decay, d));
            Value padded = program.let("padded", "torch.constant_pad_nd({}, [0, {}], 0.)", pairs, d);
            total = total == null ? padded : program.let("alignment", "torch.add({}, {})", total, padded);
        }
        return total;
    }
}
