package org.phosphene.studio;

import java.util.concurrent.CompletableFuture;

/** A load checklist in the making. All methods may be called on every thread and return at once. */
public interface Checking {

    /** The checklist; without proposals that were not tried when it was stopped. */
    CompletableFuture<Checklist> result();

    /** Share of the work that is done, 0 to 1. */
    double progress();

    /** Ends it; what was found so far is the result. */
    void stop();
}
