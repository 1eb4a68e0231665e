package org.phosphene.image;

import java.util.Objects;
import org.phosphene.core.Frame;

/**
 * One picture of 8-bit samples.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param planes 3 (RGB) or 4 (RGB and alpha, not premultiplied)
 * @param data height x width x planes bytes, planes innermost. Owned by the picture: nobody writes to it any more
 */
public record Pixels(int width, int height, int planes, byte[] data) {

    /** @throws IllegalArgumentException when the number of bytes does not fit the shape */
    public Pixels {
        Objects.requireNonNull(data);
        if (width < 1 || height < 1 || planes < 3 || planes > 4) {
            throw new IllegalArgumentException("not a picture: " + width + "x" + height + "x" + planes);
        }
        if ((long) width * height * planes != data.length) {
            throw new IllegalArgumentException("picture of " + data.length + " bytes does not fit its shape");
        }
    }

    /** One image of a frame, 0-based; shares its bytes when it is the only one. */
    public static Pixels of(Frame frame, int image) {
        Frame one = frame.image(image);
        return new Pixels(one.width(), one.height(), one.planes(), one.pixels());
    }

    /** All images of a frame in one row, without gaps. */
    public static Pixels sideBySide(Frame frame) {
        int row = frame.width() * frame.planes();
        byte[] out = new byte[frame.pixels().length];
        for (int image = 0; image < frame.images(); image++) {
            for (int y = 0; y < frame.height(); y++) {
                int from = (image * frame.height() + y) * row;
                System.arraycopy(frame.pixels(), from, out, (y * frame.images() + image) * row, row);
            }
        }
        return new Pixels(frame.width() * frame.images(), frame.height(), frame.planes(), out);
    }

    /**
     * A part.
     *
     * @param left first column, 0-based
     * @param top first row, 0-based
     * @throws IndexOutOfBoundsException when the part is not inside
     */
    public Pixels crop(int left, int top, int newWidth, int newHeight) {
        Objects.checkFromIndexSize(left, newWidth, width);
        Objects.checkFromIndexSize(top, newHeight, height);
        byte[] out = new byte[newWidth * newHeight * planes];
        for (int y = 0; y < newHeight; y++) {
            int from = ((top + y) * width + left) * planes;
            System.arraycopy(data, from, out, y * newWidth * planes, newWidth * planes);
        }
        return new Pixels(newWidth, newHeight, planes, out);
    }

    /** The colours without alpha, as Pillow's {@code convert("RGB")}: nothing is blended. */
    public Pixels withoutAlpha() {
        if (planes == 3) {
            return this;
        }
        byte[] out = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            System.arraycopy(data, 4 * i, out, 3 * i, 3);
        }
        return new Pixels(width, height, 3, out);
    }
}
