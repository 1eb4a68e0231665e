package org.phosphene.optvis.objective;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Value;

/**
 * A direction in the space of a layer's channels: the mean over positions of d * max(0.1, cos)^power, where d is the
 * scalar product of the activations with the vector and cos their cosine (Lucid's {@code direction} with
 * {@code cossim_pow}; Carter et al., "Activation Atlas", Distill 2019); or the same at one position alone (Lucid's
 * {@code direction_neuron}).
 *
 * @param layer name of the layer
 * @param vector one finite number for each channel; copied in and out
 * @param power at least 0; 0 gives the mean of d
 * @param at the only position that counts, in a layer with a map; empty for all
 */
public record Direction(String layer, float[] vector, double power, Optional<UnitRef.Position> at)
        implements Objective {

    /** @throws IllegalArgumentException on an empty vector, numbers that are not finite or a negative power */
    public Direction {
        Objects.requireNonNull(layer);
        Objects.requireNonNull(at);
        vector = vector.clone();
        for (int i = 0; i < vector.length; i++) {
            if (!Float.isFinite(vector[i])) {
                throw new IllegalArgumentException("a direction is finite: " + vector[i]);
            }
            vector[i] += 0f; // -0 becomes 0, so that equal numbers are equal values
        }
        if (vector.length == 0) {
            throw new IllegalArgumentException("a direction has numbers");
        }
        power = Projection.checkedPower(power);
    }

    /** The direction at all positions. */
    public Direction(String layer, float[] vector, double power) {
        this(layer, vector, power, Optional.empty());
    }

    /** The plain direction: the mean of the scalar products. */
    public Direction(String layer, float[] vector) {
        this(layer, vector, 0);
    }

    /** A copy of the numbers. */
    @Override
    public float[] vector() {
        return vector.clone();
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public String print() {
        StringBuilder numbers = new StringBuilder();
        String separator = "[";
        for (float v : vector) {
            numbers.append(separator).append(NumberText.print(v));
            separator = ", ";
        }
        return new CallText("direction")
                        .layer(layer)
                        .argument(numbers.append(']').toString())
                        .number(power, 0)
                        .end()
                + suffix(at);
    }

    /** The text of a position behind a direction. */
    static String suffix(Optional<UnitRef.Position> at) {
        return at.map(p -> "@" + p.y() + "," + p.x()).orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Direction d
                && layer.equals(d.layer)
                && power == d.power
                && at.equals(d.at)
                && Arrays.equals(vector, d.vector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(layer, power, at, Arrays.hashCode(vector));
    }

    @Override
    public String toString() {
        return print();
    }

    @Override
    public Value write(Scene scene) {
        Value activation = scene.activation(layer);
        boolean map = scene.spatial(layer) && at.isEmpty();
        if (at.isPresent()) {
            activation = scene.program()
                    .let(
                            "here",
                            "torch.select(torch.select({}, 3, {}), 2, {})",
                            activation,
                            at.get().x(),
                            at.get().y());
        }
        long[] shape = map ? new long[] {1, vector.length, 1, 1} : new long[] {1, vector.length};
        Value direction = scene.program().constant(new FloatArray(shape, vector()));
        return Projection.mean(scene, map, activation, direction, power);
    }
}
