package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import org.phosphene.core.LayerText;
import org.phosphene.engine.Value;

/**
 * A whole layer, as in DeepDream: the mean of its squared activations.
 *
 * @param layer name of the layer
 */
public record Layer(String layer) implements Objective {

    public Layer {
        Objects.requireNonNull(layer);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public String print() {
        return "layer(" + LayerText.print(layer) + ")";
    }

    @Override
    public Value write(Scene scene) {
        Value flat = scene.program().let("flat", "torch.flatten({}, 1, -1)", scene.activation(layer));
        return scene.program().let("layer", "torch.mean(torch.mul({}, {}), [1])", flat, flat);
    }
}
