package org.phosphene.optvis.objective;

import org.phosphene.engine.Value;

/**
 * How far activations go along vectors: d * max(0.1, cos)^power at each position, d the scalar product over channels,
 * cos = d / (1e-6 + |activation| |vector|) (Lucid's {@code cossim_pow}). The floor keeps the sign of d: without it an
 * opposite activation, its cosine negative too, would count as a gain for odd powers.
 */
final class Projection {

    private static final double SMALL = 1e-6;
    private static final double FLOOR = 0.1;

    private Projection() {}

    /**
     * Writes the mean over positions.
     *
     * @param spatial whether there are positions: (N,C,h,w), else (N,C)
     * @param vectors of as many axes; those of length 1 stand for all images or positions
     * @param power at least 0; 0 gives the mean of d
     * @return (N,)
     */
    static Value mean(Scene scene, boolean spatial, Value activation, Value vectors, double power) {
        Value each = each(scene, activation, vectors, power);
        return spatial ? scene.program().let("projection", "torch.mean({}, [1, 2])", each) : each;
    }

    private static Value each(Scene scene, Value activation, Value vectors, double power) {
        Value product = scene.program().let("product", "torch.sum(torch.mul({}, {}), [1])", activation, vectors);
        if (power == 0) {
            return product;
        }
        // vector_norm, unlike a root of a sum, has a gradient where all activations are 0
        Value norms = scene.program()
                .let(
                        "norms",
                        "torch.mul(torch.linalg_vector_norm({}, 2, [1]), torch.linalg_vector_norm({}, 2, [1]))",
                        activation,
                        vectors);
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

    /** @throws IllegalArgumentException on a power that is none */
    static double checkedPower(double power) {
        if (!(power >= 0) || Double.isInfinite(power)) {
            throw new IllegalArgumentException("a power is at least 0: " + power);
        }
        return power + 0.0; // -0 becomes 0
    }
}
