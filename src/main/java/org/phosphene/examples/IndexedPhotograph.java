package org.phosphene.examples;

import java.util.Optional;
import org.phosphene.image.Credit;

/**
 * A photograph of the index.
 *
 * @param id number that no other photograph of this index ever had
 * @param name path within the scanned folder, folders separated by slashes
 * @param size of the file in bytes
 * @param modified when the file was last written, milliseconds since 1970
 * @param width of the upright photograph in pixels
 * @param height of the upright photograph in pixels
 * @param category its class, empty for a network without classes where neither folder nor name say it
 * @param guessed whether the class is the network's first guess
 * @param credit who made it, where the folder says so
 */
public record IndexedPhotograph(
        long id,
        String name,
        long size,
        long modified,
        int width,
        int height,
        String category,
        boolean guessed,
        Optional<Credit> credit) {}
