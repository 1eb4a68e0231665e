package org.phosphene.optvis.objective;

import org.phosphene.engine.Value;

/**
 * The Euclidean distance of a picture from a value, in [0, 1], before transforms: sqrt(1e-6 + sum (x - centre)^2)
 * (Lucid's {@code L2} of the input). Used with a negative weight.
 *
 * @param centre the value, finite
 */
public record Distance2(double centre) implements Objective {

    private static final double SMALL = 1e-6;

    /** @throws IllegalArgumentException on a value that is not finite */
    public Distance2 {
        centre = Distance1.checkedCentre(centre);
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("l2").number(centre, Distance1.GREY).end();
    }

    @Override
    public Value write(Scene scene) {
        Value away = scene.program().let("away", "torch.sub({}, {})", scene.pictures(), centre);
        return scene.program()
                .let("l2", "torch.sqrt(torch.add(torch.sum(torch.mul({}, {}), [1, 2, 3]), {}))", away, away, SMALL);
    }
}
