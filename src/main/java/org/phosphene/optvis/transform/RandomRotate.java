package org.phosphene.optvis.transform;

import java.util.List;

/**
 * Rotation about the centre.
 *
 * @param degrees one of these angles is drawn, each as likely; counter-clockwise with y up
 */
public record RandomRotate(List<Double> degrees) implements Move {

    /** @throws IllegalArgumentException when there is none or one is beyond a full turn */
    public RandomRotate {
        degrees = List.copyOf(degrees);
        if (degrees.isEmpty() || degrees.stream().anyMatch(d -> !(Math.abs(d) <= 360))) {
            throw new IllegalArgumentException("not angles: " + degrees);
        }
    }

    @Override
    public String kind() {
        return "randomRotate";
    }

    @Override
    public Sampling apply(Sampling before, Draw draw) {
        return before.turned(Math.toRadians(draw.oneOf(degrees)), 1);
    }
}
