package org.phosphene.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of a studio that keeps nothing beyond its end: made with the first file in it, gone when it is closed. */
final class PassingFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);

    private final Path path = Path.of(System.getProperty("java.io.tmpdir"), "phosphene-" + UUID.randomUUID());

    /** Where it is, or will be. */
    Path path() {
        return path;
    }

    /** Removes it with all that is in it; nothing may use it any more. */
    @Override
    public void close() {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : innermostFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            LOG.warn("{} is left behind", path, e);
        }
    }
}
