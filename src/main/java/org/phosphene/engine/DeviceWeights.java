package org.phosphene.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
        if (!weight.type().isFloating()) { // indices, sizes and truth values
            return Uploads.whole(manager, weight.longs(), weight.type() == Weight.Type.BOOL, shape);
        }
        float[] values = weight.floats();
        return shape.length == 4 ? Uploads.channelsLast(manager, values, shape) : Uploads.copy(manager, values, shape);
    }
}
