package org.phosphene.optvis.objective;

import java.util.Optional;
import org.phosphene.core.UnitRef;

/**
 * A channel: the mean of its activations over all positions.
 *
 * @param layer name of the layer
 * @param channel 0-based
 */
public record Channel(String layer, int channel) implements Objective {

    /** @throws IllegalArgumentException on a negative number */
    public Channel {
        UnitRef.channel(layer, channel);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public Optional<UnitRef> ownUnit() {
        return Optional.of(UnitRef.channel(layer, channel));
    }

    @Override
    public String print() {
        return UnitRef.channel(layer, channel).toString();
    }
}
