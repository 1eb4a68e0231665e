package org.phosphene.image;

import java.nio.file.Path;
import org.phosphene.core.PhospheneException;
import org.phosphene.settings.AtomicFile;

/** The JSON file beside a picture, {@code NAME.png.json}: what is worth knowing about it but does not belong inside. */
public final class Sidecar {

    private Sidecar() {}

    /** Where the sidecar of a picture is. */
    public static Path of(Path picture) {
        return picture.resolveSibling(picture.getFileName() + ".json");
    }

    /**
     * Writes or replaces the sidecar of a picture.
     *
     * @throws PhospheneException when it cannot be written
     */
    public static void write(Path picture, String json) {
        AtomicFile.writeText(of(picture), json);
    }
}
