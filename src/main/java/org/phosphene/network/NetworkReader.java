package org.phosphene.network;

import java.nio.file.Path;
import org.phosphene.core.PhospheneException;

/** Reads one format of network files. */
@FunctionalInterface
public interface NetworkReader {

    /** @throws PhospheneException with a sentence when the file cannot be read as a network */
    Network read(Path file);
}
