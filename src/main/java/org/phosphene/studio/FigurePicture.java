package org.phosphene.studio;

import java.util.Optional;
import org.phosphene.core.Frame;

/**
 * What is known of the picture of a cell before its figure is exported.
 *
 * @param width in its own pixels
 * @param height in its own pixels
 * @param frame one image to show, smaller than that where it is large; empty while the picture is still to be made
 */
public record FigurePicture(int width, int height, Optional<Frame> frame) {

    /** Longest side of {@link #frame} in pixels; an optimised picture has all of its own. */
    public static final int LONGEST = 800;
}
