package org.phosphene.optvis.objective;

import org.phosphene.engine.Value;

/**
 * The evidence for a class, before the softmax.
 *
 * @param index of the class, 0-based
 */
public record Logit(int index) implements Objective {

    /** @throws IllegalArgumentException on a negative number */
    public Logit {
        if (index < 0) {
            throw new IllegalArgumentException("a class is not negative: " + index);
        }
    }

    @Override
    public String print() {
        return "logit(" + index + ")";
    }

    @Override
    public Value write(Scene scene) {
        return Channel.ofChannel(scene, scene.logits(), index);
    }
}
