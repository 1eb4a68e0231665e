package org.phosphene.network.tensorflow;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A tensor of TensorFlow as the translated network holds it. TensorFlow's axis i is the network's axis {@code axes[i]};
 * so a picture that TensorFlow has as N, H, W, C lies in the network as N, C, H, W.
 *
 * @param tensor its name in the network
 * @param shape lengths in TensorFlow's order at the network's usual size; -1 for the number of images and others that
 *     are unknown
 * @param axes where each of TensorFlow's axes lies
 * @param spread 1, or the block of a SpaceToBatchND whose pixels are not moved: what slides over it is dilated instead
 */
record Held(String tensor, long[] shape, int[] axes, int spread) {

    /** Pictures as TensorFlow usually has them. */
    static final int[] NHWC = {0, 2, 3, 1};

    /** A tensor in TensorFlow's own order. */
    static Held plain(String tensor, long... shape) {
        return new Held(tensor, shape, plainAxes(shape.length), 1);
    }

    static int[] plainAxes(int count) {
        return IntStream.range(0, count).toArray();
    }

    int rank() {
        return shape.length;
    }

    boolean isPlain() {
        return Arrays.equals(axes, plainAxes(rank()));
    }

    /** The network's place of an axis of TensorFlow's, which may count from the end. */
    int stored(long axis) {
        return axes[axis(axis)];
    }

    /** An axis counted from the start. */
    int axis(long axis) {
        long from = axis < 0 ? axis + rank() : axis;
        if (from < 0 || from >= rank()) {
            throw new Untranslatable();
        }
        return (int) from;
    }

    /** Lengths in the network's order. */
    long[] storedShape() {
        long[] stored = new long[rank()];
        for (int i = 0; i < rank(); i++) {
            stored[axes[i]] = shape[i];
        }
        return stored;
    }

    /** Count of numbers of one image, or of all where the number of images is no axis of its own; -1 where unknown. */
    long numbers() {
        long product = 1;
        for (int i = rank() > 0 && shape[0] == -1 ? 1 : 0; i < rank(); i++) {
            product = product < 0 || shape[i] < 0 ? -1 : Math.multiplyExact(product, shape[i]);
        }
        return product;
    }

    /** Whether the numbers lie one after the other as in TensorFlow: axes of length 1 may be anywhere. */
    boolean liesLikePlain() {
        int last = -1;
        for (int i = 0; i < rank(); i++) {
            if (shape[i] != 1) {
                if (axes[i] < last) {
                    return false;
                }
                last = axes[i];
            }
        }
        return true;
    }

    Held with(String newTensor, long... newShape) {
        return new Held(newTensor, newShape, axes, spread);
    }

    /**
     * The same without some axes.
     *
     * @param gone of TensorFlow's axes, true where it goes
     */
    Held without(String newTensor, boolean[] gone) {
        int[] left = IntStream.range(0, rank()).filter(i -> !gone[i]).toArray();
        long[] newShape = IntStream.of(left).mapToLong(i -> shape[i]).toArray();
        int[] newAxes = IntStream.of(left)
                .map(i ->
                        (int) IntStream.of(left).filter(j -> axes[j] < axes[i]).count())
                .toArray();
        return new Held(newTensor, newShape, newAxes, 1);
    }
}
