package org.phosphene.testkit;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.Working;

/** A search for facets that ends when the test says so. */
public final class ScriptedFacets implements Working<List<PhotographFacet>> {

    private final CompletableFuture<List<PhotographFacet>> result = new CompletableFuture<>();

    @Override
    public CompletableFuture<List<PhotographFacet>> result() {
        return result;
    }

    @Override
    public double progress() {
        return 0.5;
    }

    @Override
    public void stop() {
        result.completeExceptionally(new CancellationException());
    }
}
