package org.phosphene.studio;

import java.util.Objects;
import org.phosphene.core.Frame;

/**
 * One photograph of a grid.
 *
 * @param example what it is and what it does to its unit; who took it stands under the grid and in the file beside it
 * @param frame one image: the photograph or a part of it, as {@link DatasetExamples#thumbnail} gives it
 * @param caption text under it, may be empty
 * @param whole whether the frame is the whole photograph, not the part that the strongest position sees
 */
public record PhotographPanel(DatasetExample example, Frame frame, String caption, boolean whole) implements GridTile {

    /** @throws IllegalArgumentException when the frame has several images */
    public PhotographPanel {
        Objects.requireNonNull(example);
        Objects.requireNonNull(caption);
        if (frame.images() != 1) {
            throw new IllegalArgumentException("a photograph is one image, not " + frame.images());
        }
    }
}
