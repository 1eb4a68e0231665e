package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.optimiser.Optimiser;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.transform.CropOrPad;
import org.phosphene.optvis.transform.Transform;

/**
 * Everything a picture is made from. Immutable; the same recipe gives the same bytes on the same build, processor and
 * number of threads.
 *
 * @param network which network
 * @param objective what is made large
 * @param shape number and size of the pictures
 * @param parameterization how they are stored while they are optimised
 * @param transforms changes before the network sees them; always ends with crop-or-pad to the size
 * @param preset where transforms, optimiser and steps came from, for information; may be empty
 * @param optimiser how a gradient changes them
 * @param steps number of updates, 1 to 1,000,000
 * @param seed of the first noise and of the transforms
 */
public record Recipe(
        NetworkRef network,
        Objective objective,
        ImageShape shape,
        Parameterization parameterization,
        List<Transform> transforms,
        String preset,
        Optimiser optimiser,
        int steps,
        long seed) {

    /** Version of the JSON form. */
    public static final int SCHEMA_VERSION = 1;

    /** Most updates a recipe may ask for. */
    public static final int MOST_STEPS = 1_000_000;

    /** A network by its catalogue name and the hash of its file; the hash decides. */
    public record NetworkRef(String id, String sha256) {}

    /** @throws IllegalArgumentException when steps are out of range */
    public Recipe {
        Objects.requireNonNull(network);
        Objects.requireNonNull(objective);
        Objects.requireNonNull(parameterization);
        Objects.requireNonNull(preset);
        Objects.requireNonNull(optimiser);
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps " + steps);
        }
        transforms = fitted(transforms, shape);
    }

    private static List<Transform> fitted(List<Transform> transforms, ImageShape shape) {
        CropOrPad fit = new CropOrPad(shape.height(), shape.width());
        List<Transform> all = new ArrayList<>(transforms);
        if (!all.isEmpty() && all.get(all.size() - 1) instanceof CropOrPad) {
            all.remove(all.size() - 1);
        }
        if (!all.isEmpty()) {
            all.add(fit);
        }
        return List.copyOf(all);
    }
}
