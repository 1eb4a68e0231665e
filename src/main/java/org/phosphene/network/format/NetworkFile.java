package org.phosphene.network.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Quoted;
import org.phosphene.network.onnx.OnnxReader;
import org.phosphene.network.tensorflow.GraphDefReader;

/** Opens a network's file whatever its format: ONNX or a frozen TensorFlow graph; others are refused with a way out. */
public final class NetworkFile {

    private static final int START = 64; // bytes that tell formats apart
    private static final int NODE_OF_A_GRAPH = 0x0a; // how a GraphDef begins; ONNX begins with a number

    private NetworkFile() {}

    /**
     * Reads a file.
     *
     * @throws PhospheneException with a sentence when it is missing, damaged, of a format that is not read (says how to
     *     export one that is), or not a network with one image input
     */
    public static Network read(Path file) {
        if (Files.isDirectory(file)) {
            ForeignFormat.refuseFolder(file);
            return OnnxReader.read(file); // refuses the folder as such
        }
        byte[] start = start(file);
        ForeignFormat.refuse(file, start);
        try {
            return read(file, start);
        } catch (OutOfMemoryError e) { // a few bytes of a file can stand for many objects
            throw new PhospheneException(
                    "The network %s does not fit into memory. Close other networks or give Java more memory.",
                    Quoted.name(String.valueOf(file.getFileName())), e);
        }
    }

    private static Network read(Path file, byte[] start) {
        return start.length > 0 && start[0] == NODE_OF_A_GRAPH ? GraphDefReader.read(file) : OnnxReader.read(file);
    }

    /** The first bytes; none where the file cannot be read, which its reader then explains. */
    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
