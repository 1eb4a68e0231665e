package org.phosphene.optvis.objective;

import java.util.List;
import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * A term that is subtracted with a weight chosen during the run: as large as it can be while the rest of the objective
 * keeps a share of the activation it has without the term. It is a term of a {@link Sum} and nothing else; on its own
 * it has no meaning, since there is no rest.
 *
 * @param term what is subtracted, without a steered term in it
 * @param share of the activation that is kept, 0 to 1
 */
public record Steered(Objective term, double share) implements Objective {

    /** @throws IllegalArgumentException when the share is out of range or the term has a steered term in it */
    public Steered {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is between 0 and 1: " + share);
        }
        if (term.steered().isPresent()) {
            throw new IllegalArgumentException("a steered term is not steered again");
        }
        share += 0.0; // -0 becomes 0
    }

    @Override
    public List<Objective> parts() {
        return List.of(term);
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return new Steered(term.renamed(names), share);
    }

    @Override
    public boolean aboutBatch() {
        return true;
    }

    /** The text with its minus, as it stands in the sum. */
    @Override
    public String print() {
        return "-steered(" + term.print() + ", " + NumberText.print(share) + ")";
    }

    /** @throws IllegalStateException always: who writes the sum gives the term its weight */
    @Override
    public Value write(Scene scene) {
        throw new IllegalStateException("the weight of " + print() + " is not its own to choose");
    }
}
