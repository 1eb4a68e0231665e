package org.phosphene.optvis.objective;

import java.util.List;
import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * A multiple of an objective. Made by {@link Objective#scaled}.
 *
 * @param factor finite, not 1, may be negative
 * @param term not a multiple itself, and without a steered term
 */
public record Scaled(double factor, Objective term) implements Objective {

    /** @throws IllegalArgumentException when the parts are not as said */
    public Scaled {
        if (!Double.isFinite(factor) || factor == 1) {
            throw new IllegalArgumentException("not the factor of a multiple: " + factor);
        }
        if (term instanceof Scaled || term.steered().isPresent()) {
            throw new IllegalArgumentException("there is no multiple of " + term.print());
        }
        factor += 0.0; // -0 becomes 0
    }

    @Override
    public List<Objective> parts() {
        return List.of(term);
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return Objective.scaled(factor, term.renamed(names));
    }

    @Override
    public String print() {
        String atom = term instanceof Sum ? "(" + term.print() + ")" : term.print();
        return factor == -1 ? "-" + atom : NumberText.print(factor) + " * " + atom;
    }

    @Override
    public Value write(Scene scene) {
        return scene.program().let("scaled", "torch.mul({}, {})", term.write(scene), factor);
    }
}
