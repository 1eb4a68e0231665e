package org.phosphene.optvis.objective;

import java.util.Optional;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.Value;

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

    @Override
    public Value write(Scene scene) {
        return ofChannel(scene, layer, channel);
    }

    /** The mean over positions, or the value itself in a layer without them. */
    static Value ofChannel(Scene scene, String layer, int channel) {
        Value map = scene.program().let("map", "torch.select({}, 1, {})", scene.activation(layer), channel);
        return scene.spatial(layer) ? scene.program().let("channel", "torch.mean({}, [1, 2])", map) : map;
    }
}
