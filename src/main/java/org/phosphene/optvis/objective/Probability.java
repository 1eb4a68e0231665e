package org.phosphene.optvis.objective;

import org.phosphene.engine.Value;

/**
 * The probability of a class, after the softmax.
 *
 * @param index of the class, 0-based
 */
public record Probability(int index) implements Objective {

    /** @throws IllegalArgumentException on a negative number */
    public Probability {
        if (index < 0) {
            throw new IllegalArgumentException("a class is not negative: " + index);
        }
    }

    @Override
    public String print() {
        return "probability(" + index + ")";
    }

    @Override
    public Value write(Scene scene) {
        return Channel.ofChannel(scene, scene.probabilities(), index);
    }
}
