package org.phosphene.optvis.objective;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * A caricature of a photograph: the mean over positions of d * max(0.1, cos)^power, where d is the scalar product of
 * the picture's activations with the photograph's at the same position, under the same transforms, and cos their cosine
 * ("The Building Blocks of Interpretability", Distill 2018; Lucid's notebook on caricatures). What the layer sees in
 * the photograph is exaggerated.
 *
 * @param layer name of the layer
 * @param photograph name of the photograph
 * @param power as in a {@link Direction}
 */
public record Caricature(String layer, String photograph, double power) implements Objective {

    /** @throws IllegalArgumentException on an empty name or a negative power */
    public Caricature {
        Objects.requireNonNull(layer);
        FileName.checked(photograph);
        power = Projection.checkedPower(power);
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
        return new Caricature(layer, names.apply(photograph), power);
    }

    @Override
    public String print() {
        return new CallText("caricature")
                .layer(layer)
                .file(photograph)
                .number(power, 0)
                .end();
    }

    @Override
    public Value write(Scene scene) {
        Value target = scene.target(photograph, layer);
        return Projection.mean(scene, scene.spatial(layer), scene.activation(layer), target, power);
    }
}
