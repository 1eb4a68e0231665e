package org.phosphene.network.tensorflow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.phosphene.network.Weight;

/** Constants with their axes in another order. */
final class Layouts {

    private Layouts() {}

    /**
     * The same numbers, axis k of the result being axis {@code order[k]} of the weight.
     *
     * @param name of the result
     * @throws IllegalArgumentException when the order names an axis twice or one that is not there
     */
    static Weight permuted(String name, Weight weight, int... order) {
        long[] from = weight.shape();
        long[] shape = new long[order.length];
        int[] strides = new int[order.length];
        int seen = 0;
        for (int k = 0; k < order.length; k++) {
            shape[k] = from[order[k]];
            seen |= 1 << order[k];
            strides[k] = 1;
            for (int axis = order[k] + 1; axis < from.length; axis++) {
                strides[k] *= (int) from[axis];
            }
        }
        if (order.length != from.length || seen != (1 << order.length) - 1) {
            throw new IllegalArgumentException("no order of " + from.length + " axes");
        }
        return new Weight(name, weight.type(), shape, moved(weight, shape, strides));
    }

    private static ByteBuffer moved(Weight weight, long[] shape, int[] strides) {
        int count = weight.elements();
        int bytes = weight.type().bytes();
        ByteBuffer in = weight.data();
        ByteBuffer out = ByteBuffer.allocate(count * bytes).order(ByteOrder.LITTLE_ENDIAN);
        int[] index = new int[shape.length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            copy(in, at * bytes, out, bytes);
            for (int axis = index.length - 1; axis >= 0; axis--) {
                at += strides[axis];
                if (++index[axis] < shape[axis]) {
                    break;
                }
                index[axis] = 0;
                at -= strides[axis] * (int) shape[axis];
            }
        }
        return out.flip();
    }

    private static void copy(ByteBuffer in, int from, ByteBuffer out, int bytes) {
        switch (bytes) {
            case 4 -> out.putInt(in.getInt(from));
            case 8 -> out.putLong(in.getLong(from));
            case 2 -> out.putShort(in.getShort(from));
            default -> out.put(in.get(from));
        }
    }
}
