package org.phosphene.studio;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** An atlas on its way. All methods may be called on every thread and return at once. */
public interface AtlasMaking {

    /**
     * How far it is.
     *
     * @param layer that is worked on, empty before the first
     * @param settled channels of all layers about which all is known
     * @param pictures channels of all layers
     */
    record Progress(String layer, int settled, int pictures) {}

    /**
     * What was made.
     *
     * @param index the first page
     * @param pictures that are there now
     * @param without channels of which there can be no picture
     * @param complete false when it was stopped before the end
     */
    record Summary(Path index, int pictures, int without, boolean complete) {}

    /** How far it is. */
    Progress progress();

    /** What was made; an atlas that was stopped keeps what it has. */
    CompletableFuture<Summary> result();

    /** Ends it; a later one goes on from here. */
    void stop();
}
