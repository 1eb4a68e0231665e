package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Network;
import org.phosphene.network.Quoted;
import org.phosphene.network.Sha256;
import org.phosphene.network.WholeFile;

/** Reads ONNX files into {@link Network}s. Weights are views of the file's bytes, so a file costs its size once. */
public final class OnnxReader {

    private static final int IR_VERSION_TAG = 0x08; // what every exporter writes first

    private OnnxReader() {}

    /**
     * Reads a file.
     *
     * <p>Weights may lie in other files of the same folder.
     *
     * @throws PhospheneException with a sentence when it is missing, over 2 GB, not ONNX, damaged, or not a network
     *     with one image input
     */
    public static Network read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = WholeFile.read(file, "ONNX");
        return read(
                bytes,
                name,
                Optional.of(new ExternalData(name, file.toAbsolutePath().getParent())));
    }

    /**
     * Reads the content of a file.
     *
     * @param bytes must not be written to any more: the weights are views of them
     * @param name of the file, for messages
     * @throws PhospheneException as {@link #read(Path)}
     */
    public static Network read(byte[] bytes, String name) {
        return read(bytes, name, Optional.empty());
    }

    private static Network read(byte[] bytes, String name, Optional<ExternalData> beside) {
        if (bytes.length == 0) {
            throw new PhospheneException(
                    "The file %s is empty. Copy or download it again; a network file has at least some kilobytes.",
                    Quoted.name(name));
        }
        ModelProto model = parse(bytes, name);
        if (!model.hasGraph()) {
            throw notOnnx(bytes, name, null);
        }
        Network.Graph graph = new GraphReader(name, model, beside).read();
        return new Network(name, beside.map(data -> data.hash(bytes)).orElseGet(() -> Sha256.of(bytes)), graph);
    }

    private static ModelProto parse(byte[] bytes, String name) {
        try {
            CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
            in.enableAliasing(true); // weights stay views of the file's bytes
            return ModelProto.parseFrom(in);
        } catch (InvalidProtocolBufferException e) {
            throw notOnnx(bytes, name, e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory do not fail", e);
        }
    }

    private static PhospheneException notOnnx(byte[] bytes, String name, InvalidProtocolBufferException cause) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        Sentence what = Sentence.of("The file %s", Quoted.name(name));
        if (start.startsWith("version https://git-lfs")) {
            return new PhospheneException(
                    "%s is only a pointer of Git LFS. Run 'git lfs pull' to get the network itself.", what, cause);
        }
        if (bytes[0] == IR_VERSION_TAG) {
            return new PhospheneException("%s is cut off or damaged. Copy or download it again.", what, cause);
        }
        return new PhospheneException(
                "%s is not an ONNX file. Choose a file written by an ONNX exporter, such as torch.onnx.export.",
                what, cause);
    }
}
