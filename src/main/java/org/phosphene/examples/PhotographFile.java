package org.phosphene.examples;

import java.nio.file.Path;

/**
 * A file that looks like a photograph.
 *
 * @param name its path within the scanned folder, folders separated by slashes
 * @param file where it is
 * @param size in bytes
 * @param modified when it was last written, milliseconds since 1970
 */
public record PhotographFile(String name, Path file, long size, long modified) {}
