package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;

/**
 * The pictures of a layer's channels, which make themselves in batches while no other run needs the engine. A picture
 * is kept when its batch is done and found again later. All methods may be called on every thread and return at once.
 */
public interface Gallery extends AutoCloseable {

    /** What is known of a channel's picture. */
    enum Tile {
        /** Not made yet. */
        OPEN,
        /** In the batch that is made now. */
        GROWING,
        /** There. */
        MADE,
        /** Cannot be made; {@link Gallery#reason} says why. */
        WITHOUT
    }

    /** What was asked for. */
    GalleryRequest request();

    /** How far it is. */
    GalleryProgress progress();

    /** What is known of a channel's picture; open for every channel while the gallery is being opened. */
    Tile tile(int channel);

    /** A sentence that says why a channel has no picture; empty for others. */
    String reason(int channel);

    /** Has these channels made before all others, such as those on the screen; a batch that grows already goes on. */
    void first(List<Integer> channels);

    /**
     * The picture of a channel as a frame of one image; empty when it is not there. One that is damaged is made again.
     */
    CompletableFuture<Optional<Frame>> picture(int channel);

    /** Holds it at once. */
    void pause();

    /** Goes on after {@link #pause()} or a failure. */
    void resume();

    /** Ends it; the batch that grows is lost, pictures that are there stay. */
    @Override
    void close();
}
