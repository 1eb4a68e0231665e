package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * What a layer keeps of a photograph: minus the mean of (A - T)^2, A the picture's activations and T the photograph's,
 * under the same transforms (Mahendran and Vedaldi 2015).
 *
 * @param layer name of the layer
 * @param photograph name of the photograph
 */
public record Inversion(String layer, String photograph) implements Objective {

    /** @throws IllegalArgumentException on an empty name */
    public Inversion {
        Objects.requireNonNull(layer);
        FileName.checked(photograph);
    }

    @Override
    public Optional<String> ownLayer() {
        return Optional.of(layer);
    }

    @Override
    public Optional<Sight> ownSight() {
        return Optional.of(new Sight(photograph, layer, Sight.Kind.BESIDE));
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return new Inversion(layer, names.apply(photograph));
    }

    @Override
    public String print() {
        return new CallText("inversion").layer(layer).file(photograph).end();
    }

    @Override
    public Value write(Scene scene) {
        Value away = scene.program()
                .let(
                        "away",
                        "torch.flatten(torch.sub({}, {}), 1, -1)",
                        scene.activation(layer),
                        scene.target(photograph, layer));
        return scene.program().let("inversion", "torch.neg(torch.mean(torch.mul({}, {}), [1]))", away, away);
    }
}
