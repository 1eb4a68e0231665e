package org.phosphene.studio;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Pictures of all channels of layers, and the folder in which they are kept. */
public interface Galleries {

    /**
     * Opens the gallery of a layer, which begins to fill. The caller closes it.
     *
     * @param changed hears of channels about which something new is known, and of anything else that is new by an empty
     *     list; called on threads of this program
     */
    Gallery open(GalleryRequest request, Consumer<List<Integer>> changed);

    /** Bytes of all pictures that are kept. */
    CompletableFuture<Long> size();

    /** Most bytes that are kept; what was not looked at longest goes first. */
    long limit();

    /** Removes all pictures that are kept. */
    CompletableFuture<Void> clear();
}
