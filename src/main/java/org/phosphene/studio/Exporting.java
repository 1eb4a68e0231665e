package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A figure on its way to a file. All methods may be called on every thread and return at once. */
public interface Exporting {

    /** What was written. */
    CompletableFuture<Path> result();

    /** Number of recipes whose pictures are ready. */
    int done();

    /** Number of recipes of the figure, each counted once. */
    int recipes();

    /** The run that makes the next pictures, while there is one. */
    Optional<Rendering> rendering();

    /** Ends it; nothing is written. */
    void stop();
}
