package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.UnitRef;
import org.phosphene.optvis.objective.Diversity;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Steered;
import org.phosphene.optvis.objective.StyleDiversity;
import org.phosphene.optvis.objective.Sum;

/**
 * An objective taken apart by what is shown and how it is weighted.
 *
 * @param unit the terms that are not side conditions: the curve
 * @param diverse terms that are side conditions of fixed weight, such as a diversity or a penalty, if any
 * @param steered the term whose weight is chosen during the run, if any
 * @param measured what is read off the finished picture: the one unit of the objective, or its {@code unit} part
 * @param diversityLayer where similarity is measured, if there is a diversity term
 */
record ObjectiveParts(
        Objective unit,
        Optional<Objective> diverse,
        Optional<Steered> steered,
        Objective measured,
        Optional<String> diversityLayer) {

    static ObjectiveParts of(Objective objective) {
        List<Objective> unit = new ArrayList<>();
        List<Objective> diverse = new ArrayList<>();
        Optional<Steered> steered = objective.steered();
        for (Objective term : objective instanceof Sum sum ? sum.terms() : List.of(objective)) {
            if (!(term instanceof Steered)) {
                (term.apart() ? diverse : unit).add(term);
            }
        }
        if (unit.isEmpty()) { // a side condition alone is its own curve
            unit.addAll(diverse);
            diverse.clear();
        }
        Objective whole = Objective.sum(unit);
        List<UnitRef> units = whole.units();
        Objective measured = units.size() == 1 && whole.layers().size() == 1 && isOneUnit(whole)
                ? Objective.unit(units.get(0))
                : whole;
        return new ObjectiveParts(
                whole,
                diverse.isEmpty() ? Optional.empty() : Optional.of(Objective.sum(diverse)),
                steered,
                measured,
                objective
                        .all()
                        .filter(part -> part instanceof Diversity || part instanceof StyleDiversity)
                        .findFirst()
                        .flatMap(Objective::ownLayer));
    }

    private static boolean isOneUnit(Objective objective) {
        return objective.all().filter(part -> part.parts().isEmpty()).allMatch(part -> part.ownUnit()
                .isPresent());
    }

    /** Every objective a step writes. */
    List<Objective> all() {
        List<Objective> all = new ArrayList<>(List.of(unit));
        diverse.ifPresent(all::add);
        steered.ifPresent(term -> all.add(term.term()));
        diversityLayer.ifPresent(layer -> all.add(new Diversity(layer)));
        return all;
    }
}
