package org.phosphene.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.phosphene.network.Weight;

/**
 * The weights of open networks on the device, each copied there once when a program first needs it. They never ask for
 * gradients, which saves a third of the backward pass.
 */
final class DeviceWeights {

    private final NDManager manager;
    private final LiveArrays live;
    private final Map<Weight, NDArray> arrays = new IdentityHashMap<>();

    DeviceWeights(NDManager manager, LiveArrays live) {
        this.manager = manager;
        this.live = live;
    }

    NDArray get(Weight weight) {
        return arrays.computeIfAbsent(weight, this::upload);
    }

    void release(Collection<Weight> weights) {
        for (Weight weight : weights) {
            NDArray array = arrays.remove(weight);
            if (array != null) {
                array.close();
                live.add(-1);
            }
        }
    }

    private NDArray upload(Weight weight) {
        live.add(1);
        long[] shape = weight.shape();
        float[] values = weight.floats();
        if (shape.length != 4) {
            return manager.create(values, new Shape(shape));
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray channelsLast = channelsLast(manager.create(values, new Shape(shape)));
            NDScope.unregister(channelsLast);
            channelsLast.attach(manager);
            return channelsLast;
        }
    }

    /** The same array with its channels innermost in memory, which the convolutions prefer. */
    private static NDArray channelsLast(NDArray array) {
        NDArray last = array.transpose(0, 2, 3, 1);
        // the reshape to one axis is what copies
        return last.reshape(-1).reshape(last.getShape()).transpose(0, 3, 1, 2);
    }
}
