package org.phosphene.optvis.objective;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.phosphene.core.LayerText;

/**
 * A direction in the space of a layer's channels: the mean over positions of d * max(0.1, cos)^power, where d is the
 * scalar product of the activations with the vector and cos their cosine (Lucid's {@code direction} with
 * {@code cossim_pow}; Carter et al., "Activation Atlas", Distill 2019).
 *
 * @param layer name of the layer
 * @param vector one finite number for each channel; copied in and out
 * @param power at least 0; 0 gives the mean of d
 */
public record Direction(String layer, float[] vector, double power) implements Objective {

    /** @throws IllegalArgumentException on an empty vector, numbers that are not finite or a negative power */
    public Direction {
        Objects.requireNonNull(layer);
        vector = vector.clone();
        for (int i = 0; i < vector.length; i++) {
            if (!Float.isFinite(vector[i])) {
                throw new IllegalArgumentException("a direction is finite: " + vector[i]);
            }
            vector[i] += 0f; // -0 becomes 0, so that equal numbers are equal values
        }
        if (vector.length == 0 || !(power >= 0) || Double.isInfinite(power)) {
            throw new IllegalArgumentException("not a direction: " + vector.length + " numbers, power " + power);
        }
        power += 0.0;
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
        StringBuilder out = new StringBuilder("direction(").append(LayerText.print(layer));
        String separator = ", [";
        for (float v : vector) {
            out.append(separator).append(NumberText.print(v));
            separator = ", ";
        }
        out.append(']');
        if (power != 0) {
            out.append(", ").append(NumberText.print(power));
        }
        return out.append(')').toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Direction d
                && layer.equals(d.layer)
                && power == d.power
                && Arrays.equals(vector, d.vector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(layer, power, Arrays.hashCode(vector));
    }

    @Override
    public String toString() {
        return print();
    }
}
