package org.phosphene.network;

import java.util.List;
import java.util.Map;
import org.phosphene.core.Region;

/** Which pixels of the input a position of a layer can see, over all paths. Immutable. */
public final class ReceptiveField {

    /**
     * Along one axis, before the picture's border cuts it off, position i sees pixels from {@code start + i * stride}
     * on, {@code size} of them.
     *
     * @param start first pixel that position 0 sees; negative inside the padding
     * @param size number of pixels
     * @param stride pixels from one position to the next
     */
    public record Axis(long start, long size, long stride) {

        static final Axis PIXEL = new Axis(0, 1, 1);

        /** @param length places of this axis, -1 where unknown */
        Axis through(SlidingWindow window, long length) {
            return new Axis(
                    start - window.before(length) * stride,
                    size + (window.reach() - 1) * stride,
                    stride * window.stride());
        }

        Axis union(Axis other) {
            long first = Math.min(start, other.start);
            return new Axis(first, Math.max(start + size, other.start + other.size) - first, stride);
        }

        /** The first pixel of a position, or the picture's nearest. */
        private int first(int place, int length) {
            return (int) Math.max(0, Math.min(length - 1, start + place * stride));
        }
    }

    private final Axis y;
    private final Axis x;
    private final Sight sight;

    ReceptiveField(Axis y, Axis x, Sight sight) {
        this.y = y;
        this.x = x;
        this.sight = sight;
    }

    /** From top to bottom. */
    public Axis y() {
        return y;
    }

    /** From left to right. */
    public Axis x() {
        return x;
    }

    Sight sight() {
        return sight;
    }

    /**
     * The receptive fields of all layers whose positions are places in the picture: convolutions, pools, pointwise
     * operators, concatenated channels. Padding that depends on the picture's size is that for the network's own size.
     *
     * @return by name of the node, in the network's order; without layers that see the whole picture (after a global
     *     pool or a flatten), whose field depends on a size the network leaves open, or whose operators are others
     */
    public static Map<String, ReceptiveField> of(Network network) {
        List<Integer> shape = network.inputShape();
        if (shape.size() != 4) {
            return of(network, -1, -1);
        }
        PlaneLayout layout = PlaneLayout.of(shape);
        int open = TensorFlowProfile.isFrom(network) ? TensorFlowProfile.usualSize(network) : -1;
        int height = shape.get(layout.height());
        int width = shape.get(layout.width());
        return of(network, height > 0 ? height : open, width > 0 ? width : open);
    }

    /**
     * The same for pictures of a size.
     *
     * @param height in pixels, -1 where unknown
     * @param width in pixels, -1 where unknown
     */
    public static Map<String, ReceptiveField> of(Network network, int height, int width) {
        return new ReceptiveFields(network).forPictures(height, width);
    }

    /**
     * The pixels a position sees, cut off at the picture's border: the smallest rectangle around them.
     *
     * @param row of the position, 0-based
     * @param column of the position, 0-based
     * @param inputHeight of the picture, in pixels, at least 1
     * @param inputWidth of the picture, in pixels, at least 1
     * @return inside the picture; the nearest pixel where a position sees nothing but padding
     * @throws IndexOutOfBoundsException when the layer has no such position at pictures of this size
     */
    public Region at(int row, int column, int inputHeight, int inputWidth) {
        return sight.region(row, column, inputHeight, inputWidth)
                .orElseGet(() -> new Region(x.first(column, inputWidth), y.first(row, inputHeight), 1, 1));
    }
}
