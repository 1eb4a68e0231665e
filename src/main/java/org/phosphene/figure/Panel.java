package org.phosphene.figure;

import java.util.Objects;
import org.phosphene.core.Frame;

/**
 * A picture of a grid.
 *
 * @param image a frame of one image
 * @param caption text under it, may be empty
 */
public record Panel(Frame image, String caption) {

    /** @throws IllegalArgumentException when the frame has several images; see {@link Frame#image(int)} */
    public Panel {
        Objects.requireNonNull(caption);
        if (image.images() != 1) {
            throw new IllegalArgumentException("a panel shows one image, not " + image.images());
        }
    }
}
