package org.phosphene.optvis.objective;

import java.util.List;
import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * A sum. Made by {@link Objective#sum}.
 *
 * @param terms at least two, none of them a sum, at most one of them steered
 */
public record Sum(List<Objective> terms) implements Objective {

    /** @throws IllegalArgumentException when the terms are not as said */
    public Sum {
        terms = List.copyOf(terms);
        if (terms.size() < 2 || terms.stream().anyMatch(Sum.class::isInstance)) {
            throw new IllegalArgumentException("a sum has at least two terms that are not sums");
        }
        if (terms.stream().filter(Steered.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("a sum has at most one steered term");
        }
    }

    @Override
    public List<Objective> parts() {
        return terms;
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return Objective.sum(terms.stream().map(term -> term.renamed(names)).toList());
    }

    @Override
    public String print() {
        StringBuilder out = new StringBuilder(terms.get(0).print());
        for (Objective term : terms.subList(1, terms.size())) {
            String text = term.print();
            // Only a multiple by a negative number and a steered term begin with a minus.
            out.append(text.startsWith("-") ? " - " + text.substring(1) : " + " + text);
        }
        return out.toString();
    }

    /** The sum without its steered term; itself when there is none. */
    public Objective withoutSteered() {
        return Objective.sum(terms.stream().filter(t -> !(t instanceof Steered)).toList());
    }

    @Override
    public Value write(Scene scene) {
        Value total = terms.get(0).write(scene);
        for (Objective term : terms.subList(1, terms.size())) {
            total = scene.program().let("sum", "torch.add({}, {})", total, term.write(scene));
        }
        return total;
    }
}
