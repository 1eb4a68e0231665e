package org.phosphene.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.phosphene.studio.AtlasMaking;
import org.phosphene.studio.AtlasPlan;
import org.phosphene.studio.AtlasRequest;
import org.phosphene.studio.Galleries;
import org.phosphene.studio.Gallery;
import org.phosphene.studio.GalleryRequest;

/** Galleries of a network with one layer of two channels; an atlas is there as soon as it is asked for. */
final class TestGalleries implements Galleries {

    final List<AtlasRequest> made = new ArrayList<>();
    int missing = 2;
    boolean complete = true;

    @Override
    public Gallery open(GalleryRequest request, Consumer<List<Integer>> changed) {
        throw new UnsupportedOperationException("no command opens one");
    }

    @Override
    public CompletableFuture<AtlasPlan> planAtlas(AtlasRequest request) {
        return CompletableFuture.completedFuture(new AtlasPlan(List.of("softmax"), 2, missing, 45 * missing));
    }

    @Override
    public AtlasMaking makeAtlas(AtlasRequest request) {
        made.add(request);
        AtlasMaking.Summary summary =
                new AtlasMaking.Summary(request.out().resolve("index.html"), complete ? 2 : 1, 0, complete);
        return new AtlasMaking() {
            @Override
            public Progress progress() {
                return new Progress("softmax", summary.pictures(), 2);
            }

            @Override
            public CompletableFuture<Summary> result() {
                return CompletableFuture.completedFuture(summary);
            }

            @Override
            public void stop() {
                throw new UnsupportedOperationException("it has ended");
            }
        };
    }

    @Override
    public CompletableFuture<Long> size() {
        return CompletableFuture.completedFuture(0L);
    }

    @Override
    public long limit() {
        return 0;
    }

    @Override
    public CompletableFuture<Void> clear() {
        return CompletableFuture.completedFuture(null);
    }
}
