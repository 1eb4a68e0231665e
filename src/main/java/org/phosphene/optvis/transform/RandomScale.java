package org.phosphene.optvis.transform;

import java.util.List;

/**
 * Resizes the map to round(size * s); s = 1 changes nothing.
 *
 * @param factors one of these is drawn, each as likely
 */
public record RandomScale(List<Double> factors) implements Move {

    /** @throws IllegalArgumentException when there is none or one is not in 0.05 to 20 */
    public RandomScale {
        factors = List.copyOf(factors);
        if (factors.isEmpty() || factors.stream().anyMatch(f -> !(f >= 0.05 && f <= 20))) {
            throw new IllegalArgumentException("not scales: " + factors);
        }
    }

    @Override
    public String kind() {
        return "randomScale";
    }

    @Override
    public Sampling apply(Sampling before, Draw draw) {
        return before.resized(draw.oneOf(factors));
    }
}
