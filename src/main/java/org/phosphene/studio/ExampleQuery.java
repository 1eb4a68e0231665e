package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Objects;
import org.phosphene.core.UnitRef;

/**
 * Which photographs of a unit are wanted.
 *
 * @param network id or path
 * @param folder that was scanned
 * @param unit a channel; the position of a neuron is left out of account
 * @param measure what photographs are ranked by
 * @param count most examples of each kind, at least 1
 */
public record ExampleQuery(String network, Path folder, UnitRef unit, Measure measure, int count) {

    /** What a photograph does to a channel. */
    public enum Measure {
        /** Activation at the strongest position. */
        MAX,
        /** Mean activation over the positions. */
        MEAN
    }

    /** @throws IllegalArgumentException when less than one example is wanted */
    public ExampleQuery {
        Objects.requireNonNull(network);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(measure);
        folder = folder.toAbsolutePath().normalize();
        if (count < 1) {
            throw new IllegalArgumentException("count " + count);
        }
    }

    /** The ten strongest and weakest by the strongest position. */
    public static ExampleQuery of(String network, Path folder, UnitRef unit) {
        return new ExampleQuery(network, folder, unit, Measure.MAX, 10);
    }

    public ExampleQuery withMeasure(Measure other) {
        return new ExampleQuery(network, folder, unit, other, count);
    }

    public ExampleQuery withCount(int number) {
        return new ExampleQuery(network, folder, unit, measure, number);
    }
}
