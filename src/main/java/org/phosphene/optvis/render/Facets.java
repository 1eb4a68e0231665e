package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.optvis.objective.Each;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;

/** Where facets of units come from, such as clusters of a data set's photographs. */
public interface Facets {

    /**
     * The facets of a unit, the clearest first.
     *
     * @param most number wanted
     */
    List<Facet> of(UnitRef unit, int most);

    /**
     * The recipe that shows facets side by side: image i begins with the example of facet i, where all have one, and is
     * drawn to its centre, where it has one.
     *
     * @param recipe of the unit
     * @param facets at least one
     * @param weight of the centres' directions beside the recipe's objective
     * @throws PhospheneException when there is no facet, or some have an example and others none
     */
    static Recipe recipe(Recipe recipe, List<Facet> facets, double weight) {
        List<NamedFile> examples =
                facets.stream().flatMap(facet -> facet.example().stream()).toList();
        if (facets.isEmpty() || !examples.isEmpty() && examples.size() != facets.size()) {
            throw new PhospheneException("Facets need an example each, or none of them has one. "
                    + "Choose facets that were found in the same way.");
        }
        List<Objective> terms = new ArrayList<>();
        for (Facet facet : facets) {
            terms.add(facet.centre()
                    .map(centre -> Objective.sum(List.of(recipe.objective(), Objective.scaled(weight, centre))))
                    .orElse(recipe.objective()));
        }
        ImageShape shape = recipe.shape();
        boolean plain = facets.stream().allMatch(facet -> facet.centre().isEmpty()); // then every image has the same
        Recipe each = (plain ? recipe : recipe.withObjective(new Each(terms)))
                .withShape(new ImageShape(facets.size(), shape.height(), shape.width()));
        List<NamedFile> files = new ArrayList<>(recipe.files());
        examples.stream().filter(file -> !files.contains(file)).forEach(files::add);
        return examples.isEmpty()
                ? each
                : each.withStart(
                        new Start(examples.stream().map(NamedFile::name).toList()), files);
    }
}
