package org.phosphene.optvis.render;

import java.util.Objects;
import java.util.Optional;
import org.phosphene.optvis.objective.Direction;

/**
 * One of several things a unit looks for, as found in data (Nguyen et al., "Multifaceted Feature Visualization", 2016).
 *
 * @param name for captions
 * @param example a photograph the picture begins with
 * @param centre direction of a cluster's centre at some layer, which the picture is drawn towards
 */
public record Facet(String name, Optional<NamedFile> example, Optional<Direction> centre) {

    /** @throws IllegalArgumentException when there is neither an example nor a centre */
    public Facet {
        Objects.requireNonNull(name);
        if (example.isEmpty() && centre.isEmpty()) {
            throw new IllegalArgumentException("a facet has an example or a centre: " + name);
        }
    }
}
