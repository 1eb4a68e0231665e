package org.phosphene.examples;

/**
 * A file that could not be read.
 *
 * @param name its path within the scanned folder, folders separated by slashes
 * @param size in bytes, 0 where it is not known
 * @param modified when it was last written, milliseconds since 1970, 0 where it is not known
 * @param reason a sentence
 */
public record Skipped(String name, long size, long modified, String reason) {}
