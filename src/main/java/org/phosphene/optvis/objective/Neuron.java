package org.phosphene.optvis.objective;

import java.util.Optional;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.Value;

/**
 * One neuron: the activation of a channel at a position.
 *
 * @param layer name of a layer with a map
 * @param channel 0-based
 * @param y row, 0-based, down
 * @param x column, 0-based, right
 */
public record Neuron(String layer, int channel, int y, int x) implements Objective {

    /** @throws IllegalArgumentException on a negative number */
    public Neuron {
        UnitRef.neuron(layer, channel, y, x);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public Optional<UnitRef> ownUnit() {
        return Optional.of(UnitRef.neuron(layer, channel, y, x));
    }

    @Override
    public String print() {
        return UnitRef.neuron(layer, channel, y, x).toString();
    }

    @Override
    public Value write(Scene scene) {
        Value map = scene.program().let("map", "torch.select({}, 1, {})", scene.activation(layer), channel);
        return scene.program().let("neuron", "torch.select(torch.select({}, 2, {}), 1, {})", map, x, y);
    }
}
