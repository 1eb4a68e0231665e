package org.phosphene.optvis.render;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;

/** A run whose gradient was exactly zero from the start: the picture cannot move, and a grey one would say nothing. */
public final class DeadUnit extends PhospheneException {

    private static final long serialVersionUID = 1L;

    private DeadUnit(Sentence userText) {
        super(userText);
    }

    /** The sentence for a unit. */
    public static DeadUnit of(Objective objective) {
        boolean probability = objective.all().anyMatch(Probability.class::isInstance);
        return new DeadUnit(Sentence.of(
                "This unit is dead at the start: the gradient of %s is exactly zero, so the picture cannot move. %s",
                shortened(objective.print()),
                probability
                        ? Sentence.of("A probability is often saturated: try the logit of the same class.")
                        : Sentence.of("Try another seed, or the layer just before its ReLU.")));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
