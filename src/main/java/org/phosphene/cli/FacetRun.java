package org.phosphene.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.studio.Working;

/** Finds the facets of a unit and makes pictures of them, showing how far that is. */
record FacetRun(Studio studio, PrintStream err, Interruption interruption) {

    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final int PERCENT = 100;

    /** The facets, found when this returns. */
    CompletableFuture<List<PhotographFacet>> find(ExampleQuery query, int clusters) {
        Working<List<PhotographFacet>> working = studio.examples().facets(query, clusters);
        interruption.stops(working::stop);
        try (Progress progress = Progress.on(err, "facets", "percent")) {
            boolean ended;
            do {
                ended = Waiting.done(working.result(), LOOK_EVERY_MILLISECONDS);
                progress.show((int) (PERCENT * working.progress()), PERCENT, "");
            } while (!ended);
        }
        return working.result();
    }

    /** One image for each facet; what there is where the user interrupted. */
    Picture render(RenderRequest request, List<PhotographFacet> facets) {
        Rendering rendering =
                studio.render(Waiting.forResult(studio.examples().facetRequest(request, facets)), FrameSink.NONE);
        interruption.stops(rendering::stop);
        return new Runs(err).watch(rendering, "facets", () -> false);
    }
}
