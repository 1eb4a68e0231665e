package org.phosphene.core;

import java.util.Objects;

/**
 * A batch of pictures as they are at one step of a run.
 *
 * @param generation number of the run this frame belongs to; a newer run has a larger number
 * @param step number of updates the pictures have had, 0 is the start
 * @param images number of pictures N, at least 1
 * @param height in pixels
 * @param width in pixels
 * @param planes 3 (RGB) or 4 (RGB and alpha, not premultiplied)
 * @param pixels N x height x width x planes bytes, planes innermost, rounded once from [0, 1] by x * 255 + 0.5. Owned
 *     by the frame: nobody writes to it any more
 */
public record Frame(long generation, int step, int images, int height, int width, int planes, byte[] pixels) {

    /** @throws IllegalArgumentException when the number of bytes does not fit the shape */
    public Frame {
        Objects.requireNonNull(pixels);
        if (images < 1 || height < 1 || width < 1 || planes < 3 || planes > 4) {
            throw new IllegalArgumentException("not a frame: " + images + "x" + height + "x" + width + "x" + planes);
        }
        if ((long) images * height * width * planes != pixels.length) {
            throw new IllegalArgumentException("frame of " + pixels.length + " bytes does not fit its shape");
        }
    }

    /** Number of bytes of one picture. */
    public int bytesPerImage() {
        return height * width * planes;
    }

    /**
     * The one picture at an index as a frame of its own.
     *
     * @param index 0-based, less than {@link #images()}
     */
    public Frame image(int index) {
        Objects.checkIndex(index, images);
        if (images == 1) {
            return this;
        }
        byte[] one = new byte[bytesPerImage()];
        System.arraycopy(pixels, index * one.length, one, 0, one.length);
        return new Frame(generation, step, 1, height, width, planes, one);
    }
}
