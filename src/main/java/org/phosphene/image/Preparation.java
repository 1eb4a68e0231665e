package org.phosphene.image;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;

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
        if (isUsedAsItIs(picture.width(), picture.height())) {
            return picture;
        }
        long newWidth = resized(picture.width(), picture.height());
        long newHeight = resized(picture.height(), picture.width());
        if (newWidth * newHeight > PhotographReader.MAX_PIXELS) {
            throw new PhospheneException(
                    "A photograph of %s x %s pixels is too narrow to be prepared. Cut it to a more even shape first.",
                    picture.width(), picture.height());
        }
        Pixels resized = filter.to(picture, (int) newWidth, (int) newHeight);
        return resized.crop(middle(newWidth, width), middle(newHeight, height), width, height);
    }

    /**
     * Where a rectangle of the input lies in the photograph it was made of: back through the cut and the resizing, each
     * pixel that is touched.
     *
     * @param photographWidth of the upright photograph, in pixels
     * @param photographHeight of the upright photograph, in pixels
     * @param inInput in pixels of what {@link #apply} gives
     * @return cut off at the photograph's border
     */
    public Region original(int photographWidth, int photographHeight, Region inInput) {
        boolean asItIs = isUsedAsItIs(photographWidth, photographHeight);
        long newWidth = asItIs ? photographWidth : resized(photographWidth, photographHeight);
        long newHeight = asItIs ? photographHeight : resized(photographHeight, photographWidth);
        long left = asItIs ? inInput.left() : inInput.left() + middle(newWidth, width);
        long top = asItIs ? inInput.top() : inInput.top() + middle(newHeight, height);
        Span columns = Span.original(left, inInput.width(), newWidth, photographWidth);
        Span rows = Span.original(top, inInput.height(), newHeight, photographHeight);
        return new Region(columns.start, rows.start, columns.length, rows.length);
    }

    private record Span(int start, int length) {

        /** The pixels among {@code whole} that some among {@code resized} are made of, borders rounded outwards. */
        static Span original(long start, long length, long resized, int whole) {
            long first = Math.min(whole - 1, start * whole / resized);
            long end = Math.min(whole, ((start + length) * whole + resized - 1) / resized);
            return new Span((int) first, (int) Math.max(1, end - first));
        }
    }

    private boolean isUsedAsItIs(int photographWidth, int photographHeight) {
        return shortSide == 0 || photographWidth == width && photographHeight == height;
    }

    /** torchvision's Resize: the long side is rounded down. */
    private long resized(int side, int otherSide) {
        return (long) shortSide * side / Math.min(side, otherSide);
    }

    /** torchvision's CenterCrop rounds half a pixel to the even number, as Python does. */
    private static int middle(long whole, int part) {
        return (int) Math.rint((whole - part) / 2.0);
    }
}
