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

    /**
     * What is to be made for an atlas, and how long that takes; nothing is written. Fails with a sentence where the
     * folder holds something else.
     */
    CompletableFuture<AtlasPlan> planAtlas(AtlasRequest request);

    /** Begins to make the pages and the pictures that are missing. */
    AtlasMaking makeAtlas(AtlasRequest request);

    /** Bytes of all pictures that are kept. */
    CompletableFuture<Long> size();

    /** Most bytes that are kept; what was not looked at longest goes first. */
    long limit();

    /** Removes all pictures that are kept. */
    CompletableFuture<Void> clear();
}
