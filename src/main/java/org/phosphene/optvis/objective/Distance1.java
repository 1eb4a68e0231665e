package org.phosphene.optvis.objective;

import org.phosphene.engine.Value;

/**
 * The sum of a picture's absolute distances from a value, in [0, 1], before transforms (Lucid's {@code L1} of the
 * input). Used with a negative weight.
 *
 * @param centre the value, finite
 */
public record Distance1(double centre) implements Objective {

    /** Mid-grey, the value where none is given. */
    public static final double GREY = 0.5;

    /** @throws IllegalArgumentException on a value that is not finite */
    public Distance1 {
        centre = checkedCentre(centre);
    }

    static double checkedCentre(double centre) {
        if (!Double.isFinite(centre)) {
            throw new IllegalArgumentException("a value of a picture is finite: " + centre);
        }
        return centre + 0.0; // -0 becomes 0
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("l1").number(centre, GREY).end();
    }

    @Override
    public Value write(Scene scene) {
        return scene.program()
                .let("l1", "torch.sum(torch.abs(torch.sub({}, {})), [1, 2, 3])", scene.pictures(), centre);
    }
}
