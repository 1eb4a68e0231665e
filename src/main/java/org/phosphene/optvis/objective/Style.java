package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * The style of a photograph: minus the mean of |G(A) - G(T)|, G = A A^T / (h w) over channels, A the picture's
 * activations and T the photograph's, under the same transforms (Gatys et al. 2016; the L1 distance of Lucid's notebook
 * on style transfer).
 *
 * @param layer name of a layer with a map
 * @param photograph name of the photograph
 */
public record Style(String layer, String photograph) implements Objective {

    /** @throws IllegalArgumentException on an empty name */
    public Style {
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
        return new Style(layer, names.apply(photograph));
    }

    @Override
    public String print() {
        return new CallText("style").layer(layer).file(photograph).end();
    }

    @Override
    public Value write(Scene scene) {
        return scene.program()
                .let(
                        "style",
                        "torch.neg(torch.mean(torch.abs(torch.sub({}, {})), [1]))",
                        Gram.write(scene.program(), scene.activation(layer)),
                        Gram.write(scene.program(), scene.target(photograph, layer)));
    }
}
