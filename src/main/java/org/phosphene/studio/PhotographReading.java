package org.phosphene.studio;

import java.util.Comparator;
import java.util.List;
import org.phosphene.core.UnitRef;

/**
 * What a photograph excites.
 *
 * @param classes the likeliest first; empty for a network without classes
 * @param layers in the order of computation
 */
public record PhotographReading(List<ClassScore> classes, List<LayerReading> layers) {

    /**
     * The strongest channels of a layer.
     *
     * @param layer its name
     * @param units the strongest first
     */
    public record LayerReading(String layer, List<UnitReading> units) {

        private static final Comparator<UnitReading> STRONGEST = Comparator.comparingDouble(
                        (UnitReading unit) -> -unit.activation())
                .thenComparingDouble(unit -> Double.isNaN(unit.stronger()) ? 0 : -unit.stronger())
                .thenComparingInt(unit -> unit.unit().channel());

        /** Only the strongest; of equal ones, as those that a ReLU6 cuts off, the more unusual. */
        LayerReading strongest(int count) {
            return new LayerReading(
                    layer, units.stream().sorted(STRONGEST).limit(count).toList());
        }

        public LayerReading {
            units = List.copyOf(units);
        }
    }

    /**
     * A channel of the photograph.
     *
     * @param unit the channel
     * @param activation at its strongest position
     * @param y row of it, -1 for a layer without space
     * @param x column of it, -1 for a layer without space
     * @param stronger share of the scanned photographs that excite it less, 0 to 1; NaN where none were scanned
     */
    public record UnitReading(UnitRef unit, double activation, int y, int x, double stronger) {}

    public PhotographReading {
        classes = List.copyOf(classes);
        layers = List.copyOf(layers);
    }
}
