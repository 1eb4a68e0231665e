package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder whose photographs were scanned with a network.
 *
 * @param folder absolute
 * @param bundled whether its photographs come with the program
 * @param photographs in the index
 * @param layers that were recorded
 * @param perSecond photographs a second when it was scanned, 0 where that is not known
 * @param complete whether every photograph of the folder was scanned when it was last looked at
 */
public record ScannedFolder(
        Path folder, boolean bundled, int photographs, List<String> layers, double perSecond, boolean complete) {

    /** A folder of whose scan the speed is not known. */
    public ScannedFolder(Path folder, boolean bundled, int photographs, List<String> layers, boolean complete) {
        this(folder, bundled, photographs, layers, 0, complete);
    }

    public ScannedFolder {
        layers = List.copyOf(layers);
    }
}
