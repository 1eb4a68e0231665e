package org.phosphene.optvis.objective;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Value;

/**
 * Channels of one layer with weights: the same as the sum of the channels' multiples, computed at once.
 *
 * @param layer name of the layer
 * @param weights at least one, each channel once
 */
public record Channels(String layer, List<Weight> weights) implements Objective {

    /**
     * A channel and what it is multiplied by.
     *
     * @param channel 0-based
     * @param factor finite
     */
    public record Weight(int channel, double factor) {

        /** @throws IllegalArgumentException on a negative channel or a factor that is not finite */
        public Weight {
            if (channel < 0 || !Double.isFinite(factor)) {
                throw new IllegalArgumentException("not a weight: " + channel + ": " + factor);
            }
            factor += 0.0; // -0 becomes 0
        }
    }

    /** @throws IllegalArgumentException when there is no channel or one twice */
    public Channels {
        Objects.requireNonNull(layer);
        weights = List.copyOf(weights);
        Set<Integer> seen = new HashSet<>();
        if (weights.isEmpty() || !weights.stream().allMatch(w -> seen.add(w.channel()))) {
            throw new IllegalArgumentException("each channel stands once: " + weights);
        }
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    /** The multiples it is the sum of. */
    @Override
    public List<Objective> parts() {
        return weights.stream()
                .map(w -> Objective.scaled(w.factor(), Objective.unit(UnitRef.channel(layer, w.channel()))))
                .toList();
    }

    @Override
    public String print() {
        CallText text = new CallText("channels").layer(layer);
        weights.forEach(w -> text.argument(w.channel() + ": " + NumberText.print(w.factor())));
        return text.end();
    }

    @Override
    public Value write(Scene scene) {
        int count = weights.size();
        float[] indices = new float[count];
        float[] factors = new float[count];
        for (int i = 0; i < count; i++) {
            indices[i] = weights.get(i).channel();
            factors[i] = (float) weights.get(i).factor();
        }
        Value index = scene.program()
                .let(
                        "index",
                        "torch.to({}, 4, False, False, None)",
                        scene.program().constant(new FloatArray(new long[] {count}, indices)));
        Value chosen = scene.program().let("chosen", "torch.index_select({}, 1, {})", scene.activation(layer), index);
        Value means = scene.spatial(layer) ? scene.program().let("means", "torch.mean({}, [2, 3])", chosen) : chosen;
        return scene.program()
                .let(
                        "channels",
                        "torch.mv({}, {})",
                        means,
                        scene.program().constant(new FloatArray(new long[] {count}, factors)));
    }
}
