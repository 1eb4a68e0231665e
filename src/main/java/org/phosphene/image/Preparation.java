package org.phosphene.image;

import org.phosphene.core.PhospheneException;

/**
 * How a photograph becomes a network's input: its short side is brought to a length, then the middle is cut out. A
 * photograph that already has the input's size is used as it is. The result has three planes; alpha is dropped.
 *
 * @param shortSide length the short side is resized to, in pixels; 0 for no resizing and no cutting
 * @param width of the input, in pixels
 * @param height of the input, in pixels
 * @param filter of the resizing
 */
public record Preparation(int shortSide, int width, int height, Resample filter) {

    /** Uses every photograph at its own size. */
    public static final Preparation NO_RESIZE = new Preparation(0, 0, 0, Resample.BICUBIC);

    /** @throws IllegalArgumentException when the input is larger than the short side */
    public Preparation {
        if (shortSide < 0 || shortSide > 0 && (width < 1 || height < 1 || Math.max(width, height) > shortSide)) {
            throw new IllegalArgumentException(
                    "an input of " + width + "x" + height + " cannot be cut out of a short side of " + shortSide);
        }
    }

    /** Short side by bicubic interpolation, then the middle. */
    public static Preparation bicubic(int shortSide, int width, int height) {
        return new Preparation(shortSide, width, height, Resample.BICUBIC);
    }

    /**
     * The input made of a photograph.
     *
     * @throws PhospheneException when it is so narrow that the resized photograph would not fit into memory
     */
    public Pixels apply(Pixels photograph) {
        Pixels picture = photograph.withoutAlpha();
        if (shortSide == 0 || picture.width() == width && picture.height() == height) {
            return picture;
        }
        // torchvision's Resize: the long side is rounded down
        long shorter = Math.min(picture.width(), picture.height());
        long newWidth = (long) shortSide * picture.width() / shorter;
        long newHeight = (long) shortSide * picture.height() / shorter;
        if (newWidth * newHeight > PhotographReader.MAX_PIXELS) {
            throw new PhospheneException("A photograph of " + picture.width() + " x " + picture.height()
                    + " pixels is too narrow to be prepared. Cut it to a more even shape first.");
        }
        Pixels resized = filter.to(picture, (int) newWidth, (int) newHeight);
        return resized.crop(middle(resized.width(), width), middle(resized.height(), height), width, height);
    }

    /** torchvision's CenterCrop rounds half a pixel to the even number, as Python does. */
    private static int middle(int whole, int part) {
        return (int) Math.rint((whole - part) / 2.0);
    }
}
