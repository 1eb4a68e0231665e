package org.phosphene.studio;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a layer beyond its channels.
 *
 * @param shape lengths of its axes for one picture, the batch of one first
 * @param parameters number of its trained numbers
 * @param field what a position of it sees; empty where that is not known or the whole picture
 * @param wholePicture whether every position sees the whole picture, or there are none
 */
public record LayerFacts(List<Integer> shape, long parameters, Optional<Field> field, boolean wholePicture) {

    /** Nothing is known. */
    public static final LayerFacts NONE = new LayerFacts(List.of(), 0, Optional.empty(), false);

    /**
     * A receptive field in pixels of the input.
     *
     * @param height of what a position sees
     * @param width of what a position sees
     * @param strideY from one position to the one below
     * @param strideX from one position to the one on the right
     */
    public record Field(long height, long width, long strideY, long strideX) {}

    public LayerFacts {
        shape = List.copyOf(shape);
    }
}
