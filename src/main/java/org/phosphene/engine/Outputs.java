package org.phosphene.engine;

import java.util.Map;

/** What a call returned, in Java's memory: only the outputs that were asked for. */
public final class Outputs {

    private final Map<String, Object> values;

    Outputs(Map<String, Object> values) {
        this.values = values;
    }

    /** An output of float32 numbers with its shape. */
    public FloatArray floats(String name) {
        return (FloatArray) get(name);
    }

    /** An output of unsigned bytes. */
    public byte[] bytes(String name) {
        return (byte[]) get(name);
    }

    private Object get(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("output " + name + " was not asked for");
        }
        return value;
    }
}
