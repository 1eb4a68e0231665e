package org.phosphene.optvis.param;

/**
 * Size of a batch of pictures.
 *
 * @param images number of pictures, at least 1
 * @param height in pixels
 * @param width in pixels
 */
public record ImageShape(int images, int height, int width) {

    /** @throws IllegalArgumentException unless all are positive */
    public ImageShape {
        if (images < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("not a batch of pictures: " + images + "x" + height + "x" + width);
        }
    }
}
