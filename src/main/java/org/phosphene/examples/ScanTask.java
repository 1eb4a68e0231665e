package org.phosphene.examples;

import java.nio.file.Path;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.optvis.render.RenderNetwork;

/**
 * What is to be scanned with what.
 *
 * @param opened the network with its labels and preparation of photographs
 * @param network the same as programs need it, at its own input size
 * @param subject layers and folder
 * @param index file the answers go to
 * @param batch number of photographs of each forward pass
 */
public record ScanTask(OpenedNetwork opened, RenderNetwork network, IndexSubject subject, Path index, int batch) {

    /** Photographs of a pass when nobody says: a live picture beside a scan keeps its turns. */
    public static final int BATCH = 4;
}
