package org.phosphene.studio;

import java.util.Optional;

/**
 * Something a search found.
 *
 * @param kind what it is
 * @param title what to show, such as {@code goldfish · logits:1}
 * @param layer the layer to open
 * @param channel the channel in it, empty for a layer
 */
public record SearchHit(Kind kind, String title, String layer, Optional<Integer> channel) {

    /** What was found. */
    public enum Kind {
        LAYER,
        CHANNEL,
        CLASS
    }
}
