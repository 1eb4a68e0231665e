package org.phosphene.network;

import java.util.List;

/** Where the planes of a picture stand among the axes of a network's input. */
public enum PlaneLayout {
    /** Batch, planes, height, width, as PyTorch writes. */
    NCHW(1, 2, 3),
    /** Batch, height, width, planes, as TensorFlow and Keras write. */
    NHWC(3, 1, 2);

    private final int planes;
    private final int height;
    private final int width;

    PlaneLayout(int planes, int height, int width) {
        this.planes = planes;
        this.height = height;
        this.width = width;
    }

    /** Index of the axis of the planes. */
    public int planes() {
        return planes;
    }

    /** Index of the axis from top to bottom. */
    public int height() {
        return height;
    }

    /** Index of the axis from left to right. */
    public int width() {
        return width;
    }

    /** Sizes of the four axes in this layout. */
    public long[] shape(long batch, long planeCount, long rows, long columns) {
        long[] shape = new long[4];
        shape[0] = batch;
        shape[planes] = planeCount;
        shape[height] = rows;
        shape[width] = columns;
        return shape;
    }

    /**
     * The layout an input's sizes show: planes last only where that alone can be meant, such as (1, 224, 224, 3).
     *
     * @param shape four sizes, -1 where any will do
     */
    static PlaneLayout of(List<Integer> shape) {
        int first = shape.get(1);
        int last = shape.get(3);
        boolean lastIsFew = last > 0 && last <= MOST_PLANES;
        boolean firstIsFew = first > 0 && first <= MOST_PLANES;
        return lastIsFew && !firstIsFew ? NHWC : NCHW;
    }

    private static final int MOST_PLANES = 4;
}
