package org.phosphene.optvis.objective;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.phosphene.core.LayerText;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Value;

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

    private static final double SMALL = 1e-6;
    private static final double FLOOR = 0.1;

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

    @Override
    public Value write(Scene scene) {
        Value activation = scene.activation(layer);
        long[] shape = scene.spatial(layer) ? new long[] {1, vector.length, 1, 1} : new long[] {1, vector.length};
        Value direction = scene.program().constant(new FloatArray(shape, vector()));
        Value product = scene.program().let("product", "torch.sum(torch.mul({}, {}), [1])", activation, direction);
        Value each = power == 0 ? product : sharpened(scene, activation, product);
        return scene.spatial(layer) ? scene.program().let("direction", "torch.mean({}, [1, 2])", each) : each;
    }

    private Value sharpened(Scene scene, Value activation, Value product) {
        double sum = 0;
        for (float v : vector) {
            sum += (double) v * v;
        }
        // vector_norm, unlike a root of a sum, has a gradient where all activations are 0
        Value norms = scene.program()
                .let("norms", "torch.mul(torch.linalg_vector_norm({}, 2, [1]), {})", activation, Math.sqrt(sum));
        Value cosine = scene.program().let("cosine", "torch.div({}, torch.add({}, {}))", product, norms, SMALL);
        return scene.program()
                .let(
                        "sharpened",
                        "torch.mul({}, torch.pow(torch.clamp_min({}, {}), {}))",
                        product,
                        cosine,
                        FLOOR,
                        power);
    }
}
