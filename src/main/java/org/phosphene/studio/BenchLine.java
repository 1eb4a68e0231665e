package org.phosphene.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One measure as a line of JSON.
 *
 * @param name of the measure
 * @param value what came out
 * @param unit of the value
 * @param network id
 * @param layer name, empty where none is meant
 * @param size such as {@code 224x224}
 * @param batch number of images
 * @param repeats how often it was measured
 */
record BenchLine(
        String name, double value, String unit, String network, String layer, String size, int batch, int repeats) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String json(EngineHost host) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", name).put("value", rounded(value)).put("unit", unit);
        json.put("network", network).put("layer", layer).put("size", size).put("batch", batch);
        json.put("threads", host.threads()).put("device", host.device()).put("repeats", repeats);
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    /** Five digits say all there is to say. */
    private static double rounded(double value) {
        return Double.isFinite(value)
                ? new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(5))
                        .doubleValue()
                : value;
    }
}
