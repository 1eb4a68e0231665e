package org.phosphene.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The tensors of one run that stay on the device between calls, by name. Used on the engine thread only; close it once.
 */
public final class DeviceState implements AutoCloseable {

    private final NDManager manager;
    private final LiveArrays live;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    DeviceState(NDManager parent, LiveArrays live) {
        this.manager = parent.newSubManager();
        this.live = live;
    }

    /** Gives a tensor its value, replacing an older one. */
    public void set(String name, FloatArray value) {
        replace(name, Uploads.copy(manager, value.values(), value.shape()));
    }

    /**
     * The value of a tensor, copied to Java's memory.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public FloatArray get(String name) {
        NDArray array = array(name);
        return new FloatArray(array.getShape().getShape(), array.toFloatArray());
    }

    /** Names of the tensors it holds. */
    public Set<String> names() {
        return Set.copyOf(arrays.keySet());
    }

    NDArray array(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("there is no state " + name);
        }
        return array;
    }

    private void replace(String name, NDArray array) {
        NDArray old = arrays.put(name, array);
        if (old == null) {
            live.add(1);
        } else {
            old.close();
        }
    }

    @Override
    public void close() {
        live.add(-arrays.size());
        arrays.clear();
        manager.close();
    }
}
