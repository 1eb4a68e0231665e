package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.testkit.Engines;

/** A program that scans a folder until it is done or killed. Arguments: network, photographs, folder of data. */
final class ScanProcess {

    public static void main(String[] args) {
        Engines.cpu(); // sets what the engine must know before it starts
        try (PhospheneStudio studio = PhospheneStudio.open(
                new StudioOptions(Path.of("models"), Optional.empty(), Optional.of(Path.of(args[2])), 2, false))) {
            studio.examples()
                    .scan(ScanRequest.of(args[0], Path.of(args[1])))
                    .result()
                    .join();
        }
        System.exit(0);
    }
}
