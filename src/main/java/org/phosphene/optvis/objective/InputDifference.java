package org.phosphene.optvis.objective;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.phosphene.engine.Value;

/**
 * How far a picture is from a photograph: sqrt(mean (x - photograph)^2), both in [0, 1] before transforms (Lucid's
 * {@code input_diff}). Used with a negative weight. Where both are equal the gradient is 0.
 *
 * @param photograph name of the photograph
 */
public record InputDifference(String photograph) implements Objective {

    /** @throws IllegalArgumentException on an empty name */
    public InputDifference {
        FileName.checked(photograph);
    }

    @Override
    public Optional<Sight> ownSight() {
        return Optional.of(new Sight(photograph, "", Sight.Kind.PIXELS));
    }

    @Override
    public Objective renamed(UnaryOperator<String> names) {
        return new InputDifference(names.apply(photograph));
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("inputdifference").file(photograph).end();
    }

    @Override
    public Value write(Scene scene) {
        Value away = scene.program()
                .let("away", "torch.flatten(torch.sub({}, {}), 1, -1)", scene.pictures(), scene.photograph(photograph));
        // vector_norm, unlike a root of a sum, has a gradient where the picture is the photograph
        return scene.program()
                .let(
                        "difference",
                        "torch.div(torch.linalg_vector_norm({}, 2, [1]), torch.sqrt(torch.size({}, 1)))",
                        away,
                        away);
    }
}
