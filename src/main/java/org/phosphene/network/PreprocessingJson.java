package org.phosphene.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one JSON form of a {@link Preprocessing}: {@code {channels, layout, mean, scale}}. */
public final class PreprocessingJson {

    private PreprocessingJson() {}

    /** A new object with all four fields; numbers in the order of the planes. */
    public static ObjectNode write(Preprocessing how) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("channels", how.order().name()).put("layout", how.layout().name());
        numbers(json.putArray("mean"), how.mean());
        numbers(json.putArray("scale"), how.scale());
        return json;
    }

    private static void numbers(ArrayNode array, float[] numbers) {
        for (float number : numbers) {
            array.add(number);
        }
    }
}
