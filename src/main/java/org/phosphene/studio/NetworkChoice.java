package org.phosphene.studio;

import org.phosphene.core.Sentence;

/**
 * A network that can be opened, or downloaded first.
 *
 * @param id short name such as {@code efficientnet-lite0}, or the path for a file
 * @param title for people
 * @param note one sentence: what it is, licence, or what was assumed about a file
 * @param place where it is
 */
public record NetworkChoice(String id, String title, Sentence note, Place place) {

    /** Where a network is. */
    public enum Place {
        BUNDLED,
        DOWNLOADED,
        /** Nowhere on this computer yet. */
        DOWNLOADABLE,
        FILE
    }

    /** A network that comes with the program. */
    public NetworkChoice(String id, String title, Sentence note) {
        this(id, title, note, Place.BUNDLED);
    }

    /** Whether it can be opened without being downloaded first. */
    public boolean isHere() {
        return place != Place.DOWNLOADABLE;
    }
}
