package org.phosphene.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Copies Java arrays to the device. DJL lends Java's own memory to the tensor it creates; a view of that tensor would
 * outlive the loan, so what is kept is always a clone in the engine's memory.
 */
final class Uploads {

    private Uploads() {}

    /** An array on the manager's device. */
    static NDArray copy(NDManager manager, float[] values, long... shape) {
        return copy(manager, values, shape, array -> array);
    }

    /** An array with its channels innermost in memory, which the convolutions prefer. */
    static NDArray channelsLast(NDManager manager, float[] values, long... shape) {
        return copy(manager, values, shape, array -> array.transpose(0, 2, 3, 1));
    }

    /** 64-bit whole numbers on the manager's device, or truth values made of them. */
    static NDArray whole(NDManager manager, long[] values, boolean truths, long... shape) {
        return copy(
                manager,
                () -> {
                    NDArray wholes = manager.create(values, new Shape(shape));
                    return truths ? wholes.toType(DataType.BOOLEAN, true) : wholes;
                },
                array -> array);
    }

    private static NDArray copy(NDManager manager, float[] values, long[] shape, UnaryOperator<NDArray> order) {
        return copy(manager, () -> manager.create(values, new Shape(shape)), order);
    }

    private static NDArray copy(NDManager manager, Supplier<NDArray> lends, UnaryOperator<NDArray> order) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray lent = lends.get();
            NDArray ordered = order.apply(lent);
            // the reshape to one axis brings the elements into the new order
            NDArray kept = ordered.reshape(-1).duplicate().reshape(ordered.getShape());
            if (ordered != lent) {
                kept = kept.transpose(0, 3, 1, 2);
            }
            NDScope.unregister(kept);
            kept.attach(manager);
            return kept;
        }
    }
}
