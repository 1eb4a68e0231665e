package org.phosphene.studio;

import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.render.Recipe;

/** Where the pictures of a gallery are kept, by their recipes; each is of one image. */
interface PictureShelf {

    /** Whether {@link #find} would find it. */
    boolean has(Recipe recipe);

    /** A picture, if it is there and whole. */
    Optional<Frame> find(Recipe recipe);

    /**
     * Keeps a picture.
     *
     * @param activation of its unit on it
     * @throws PhospheneException when it cannot be written
     */
    void keep(Recipe recipe, Frame frame, double activation);

    /** Remembers why there can be no picture; a shelf may forget it. */
    default void without(Recipe recipe, String reason) {}

    /** Remembers that a channel does nothing, now and whenever it is tried again. */
    default void dead(Recipe recipe, String reason) {
        without(recipe, reason);
    }

    /** Why there can be no picture; empty when that is not known. */
    default Optional<String> reason(Recipe recipe) {
        return Optional.empty();
    }
}
