package org.phosphene.examples;

import java.nio.file.Path;
import org.phosphene.engine.FloatArray;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.Preparation;

/**
 * A photograph as a network is given it.
 *
 * @param width of the upright original, in pixels
 * @param height of the upright original, in pixels
 * @param picture as the network is given it, three planes
 */
public record Prepared(int width, int height, Pixels picture) {

    /** Reads and prepares a file; a {@code PhospheneException} says what is wrong with it. */
    public static Prepared read(Path file, Preparation preparation) {
        Pixels photograph = PhotographReader.read(file);
        return new Prepared(photograph.width(), photograph.height(), preparation.apply(photograph));
    }

    /** (1,3,H,W) in [0, 1]. */
    public FloatArray planes() {
        return FloatArray.planes(picture);
    }
}
