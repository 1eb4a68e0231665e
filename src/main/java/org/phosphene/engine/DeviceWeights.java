package org.phosphene.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.phosphene.network.Weight;

/**
 * The weights of open networks on the device, each copied there once when a program first needs it. They never ask for
 * gradients, which saves a third of the backward pass.
 */
final class DeviceWeights {

    private final NDManager manager;
    private final LiveArrays live;
    private final Map<Weight, NDArray> arrays = new IdentityHashMap<>();
    private final Map<ProgramText.Parameter, NDArray> folded = new HashMap<>(); // weights are equal only to themselves

    DeviceWeights(NDManager manager, LiveArrays live) {
        this.manager = manager;
        this.live = live;
    }

    NDArray get(Weight weight) {
        return arrays.computeIfAbsent(weight, this::upload);
    }

    NDArray get(ProgramText.FoldedKernel kernel) {
        return folded.computeIfAbsent(
                kernel,
                key -> upload(kernel.norm().kernels(), kernel.norm().kernel().shape()));
    }

    NDArray get(ProgramText.FoldedBias bias) {
        return folded.computeIfAbsent(bias, key -> {
            float[] values = bias.norm().biases();
            return upload(values, values.length);
        });
    }

    void release(Collection<Weight> weights) {
        for (Weight weight : weights) {
            NDArray array = arrays.remove(weight);
            if (array != null) {
                array.close();
                live.add(-1);
            }
        }
        Set<Weight> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(weights);
        folded.entrySet().removeIf(entry -> {
            boolean leaves = gone.contains(kernelOf(entry.getKey()));
            if (leaves) {
                entry.getValue().close();
                live.add(-1);
            }
            return leaves;
        });
    }

    private static Weight kernelOf(ProgramText.Parameter parameter) {
        return parameter instanceof ProgramText.FoldedKernel kernel
                ? kernel.norm().kernel()
                : ((ProgramText.FoldedBias) parameter).norm().kernel();
    }

    private NDArray upload(Weight weight) {
        long[] shape = weight.shape();
        if (!weight.type().isFloating()) { // indices, sizes and truth values
            live.add(1);
            return Uploads.whole(manager, weight.longs(), weight.type() == Weight.Type.BOOL, shape);
        }
        return upload(weight.floats(), shape);
    }

    private NDArray upload(float[] values, long... shape) {
        live.add(1);
        return shape.length == 4 ? Uploads.channelsLast(manager, values, shape) : Uploads.copy(manager, values, shape);
    }
}
