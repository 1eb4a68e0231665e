package org.phosphene.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run that was asked for, in plain values.
 *
 * @param objective text
 * @param preset name
 * @param sizes of the pictures
 * @param seed of the first noise and of the transforms
 * @param recipe JSON of a whole recipe, empty for none
 * @param changes of the recipe: text by path, in their order
 */
public record Run(String objective, String preset, Sizes sizes, long seed, String recipe, Map<String, String> changes) {

    /**
     * Numbers of a run; 0 for what the network or the preset says.
     *
     * @param images at least 1
     */
    public record Sizes(int images, int width, int height, int steps) {}

    public Run {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
