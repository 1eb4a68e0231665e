package org.phosphene.core;

import java.util.Objects;
import java.util.Optional;

/**
 * A channel of a layer, or one neuron of it: {@code layer:channel} or {@code layer:channel@y,x}; all numbers 0-based.
 *
 * @param layer name of the layer
 * @param channel index of the channel
 * @param position where in the channel, or empty for the whole channel
 */
public record UnitRef(String layer, int channel, Optional<Position> position) {

    /** A position of a layer's map, 0-based, y down, x right. */
    public record Position(int y, int x) {

        /** @throws IllegalArgumentException on a negative number */
        public Position {
            if (y < 0 || x < 0) {
                throw new IllegalArgumentException("a position is not negative: " + y + "," + x);
            }
        }
    }

    /** @throws IllegalArgumentException on a negative channel */
    public UnitRef {
        Objects.requireNonNull(layer);
        Objects.requireNonNull(position);
        if (channel < 0) {
            throw new IllegalArgumentException("a channel is not negative: " + channel);
        }
    }

    /** A whole channel. */
    public static UnitRef channel(String layer, int channel) {
        return new UnitRef(layer, channel, Optional.empty());
    }

    /** One neuron. */
    public static UnitRef neuron(String layer, int channel, int y, int x) {
        return new UnitRef(layer, channel, Optional.of(new Position(y, x)));
    }

    /** The text that is typed, shown and copied. */
    @Override
    public String toString() {
        return LayerText.print(layer)
                + ":"
                + channel
                + position.map(p -> "@" + p.y() + "," + p.x()).orElse("");
    }
}
