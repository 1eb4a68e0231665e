package org.phosphene.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network's file says about itself besides its graph.
 *
 * @param inputType type of the numbers the image input takes, such as {@code FLOAT} or {@code UINT8}
 * @param metadata what its exporter or its author wrote into it, by key
 */
public record FileFacts(String inputType, Map<String, String> metadata) {

    /** Floats, and nothing written. */
    public static final FileFacts NONE = new FileFacts("FLOAT", Map.of());

    public FileFacts {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
