package org.phosphene.studio;

import java.util.concurrent.CompletableFuture;

/** A download on its way. All methods may be called on every thread and return at once. */
public interface Downloading {

    /** Whether the network is in its place now; false when it was stopped, which keeps what has arrived. */
    CompletableFuture<Boolean> result();

    /** How far it is. */
    DownloadProgress progress();

    /** Ends it. */
    void stop();
}
