package org.phosphene.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.phosphene.studio.AtlasMaking;
import org.phosphene.studio.AtlasPlan;
import org.phosphene.studio.AtlasRequest;
import org.phosphene.studio.Galleries;
import org.phosphene.studio.GalleryRequest;

/** Galleries that fill when the test says so. */
public final class ScriptedGalleries implements Galleries {

    private final List<ScriptedGallery> opened = new ArrayList<>();
    private long kept = 3 << 20;

    /** All that were opened, oldest first. */
    public List<ScriptedGallery> opened() {
        return opened;
    }

    /** The one opened last. */
    public ScriptedGallery last() {
        return opened.get(opened.size() - 1);
    }

    @Override
    public ScriptedGallery open(GalleryRequest request, Consumer<List<Integer>> changed) {
        ScriptedGallery gallery = new ScriptedGallery(request, changed);
        opened.add(gallery);
        return gallery;
    }

    @Override
    public CompletableFuture<AtlasPlan> planAtlas(AtlasRequest request) {
        throw new UnsupportedOperationException("the window makes no atlas");
    }

    @Override
    public AtlasMaking makeAtlas(AtlasRequest request) {
        throw new UnsupportedOperationException("the window makes no atlas");
    }

    @Override
    public CompletableFuture<Long> size() {
        return CompletableFuture.completedFuture(kept);
    }

    @Override
    public long limit() {
        return 100L << 20;
    }

    @Override
    public CompletableFuture<Void> clear() {
        kept = 0;
        return CompletableFuture.completedFuture(null);
    }
}
