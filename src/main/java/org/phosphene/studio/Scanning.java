package org.phosphene.studio;

import java.util.concurrent.CompletableFuture;

/** A scan on its way. All methods may be called on every thread and return at once. */
public interface Scanning {

    /** What was asked for. */
    ScanRequest request();

    /** How far it is. */
    ScanProgress progress();

    /** What was found; a scan that was stopped keeps what it has and says that it is not complete. */
    CompletableFuture<ScanSummary> result();

    /** Ends it; a later scan goes on from here. */
    void stop();
}
