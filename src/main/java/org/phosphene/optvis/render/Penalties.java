package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;
import org.phosphene.optvis.objective.Blur;
import org.phosphene.optvis.objective.Distance1;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.TotalVariation;

/**
 * Weights of the frequency penalties of the article, subtracted from the objective; 0 for none. They act on the picture
 * in [0, 1] before transforms.
 *
 * @param l1 of the sum of distances from mid-grey
 * @param totalVariation of the sum of absolute differences of neighbours
 * @param blur of half the squared distance from the blurred picture
 */
public record Penalties(double l1, double totalVariation, double blur) {

    /** No penalty. */
    public static final Penalties NONE = new Penalties(0, 0, 0);

    /** @throws IllegalArgumentException unless all are 0 to 1e6 */
    public Penalties {
        for (double weight : List.of(l1, totalVariation, blur)) {
            if (!(weight >= 0 && weight <= 1e6)) {
                throw new IllegalArgumentException("a penalty has a weight of 0 or more: " + weight);
            }
        }
    }

    /** An objective less the penalties that are not 0. */
    public Objective from(Objective objective) {
        List<Objective> terms = new ArrayList<>(List.of(objective));
        subtract(terms, l1, new Distance1(Distance1.GREY));
        subtract(terms, totalVariation, new TotalVariation());
        subtract(terms, blur, new Blur());
        return Objective.sum(terms);
    }

    private static void subtract(List<Objective> terms, double weight, Objective term) {
        if (weight > 0) {
            terms.add(Objective.scaled(-weight, term));
        }
    }
}
