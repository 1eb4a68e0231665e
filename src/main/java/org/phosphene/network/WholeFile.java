package org.phosphene.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phosphene.core.PhospheneException;

/** Reads a network's file as one array, whose views its weights are. */
public final class WholeFile {

    private static final long LARGEST = Integer.MAX_VALUE - 8L; // of a Java array, and protobuf's own limit

    private WholeFile() {}

    /**
     * All bytes of a file.
     *
     * @param format name of the file's format, for messages
     * @throws PhospheneException with a sentence when it is missing, a folder, over 2 GB or cannot be read
     */
    public static byte[] read(Path file, String format) {
        String name = Quoted.name(String.valueOf(file.getFileName()));
        if (!Files.exists(file)) {
            throw new PhospheneException(
                    "There is no file %s. Check the path and the spelling.", Quoted.name(file.toString()));
        }
        if (Files.isDirectory(file)) {
            throw new PhospheneException(
                    "%s is a folder. Choose the %s file in it.", Quoted.name(file.toString()), format);
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new PhospheneException(
                        "The file %s is over 2 GB, the most a file of the format %s may have. Export a smaller "
                                + "network.",
                        name, format);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The file %s could not be read. Check that you may read it.", Quoted.name(file.toString()), e);
        } catch (OutOfMemoryError e) {
            throw new PhospheneException(
                    "The file %s does not fit into memory. Close other networks or give Java more memory.", name, e);
        }
    }
}
