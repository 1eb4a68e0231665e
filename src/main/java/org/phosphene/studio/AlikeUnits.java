package org.phosphene.studio;

import java.util.List;
import org.phosphene.core.UnitRef;

/**
 * Units that rank photographs like another one.
 *
 * @param photographs number that both networks were given
 * @param units the most alike first
 */
public record AlikeUnits(int photographs, List<Alike> units) {

    /**
     * A unit and how alike it is.
     *
     * @param correlation of Pearson between the activations at the strongest positions, -1 to 1
     */
    public record Alike(UnitRef unit, double correlation) {}

    public AlikeUnits {
        units = List.copyOf(units);
    }
}
