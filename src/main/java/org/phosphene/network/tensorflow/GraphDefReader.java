package org.phosphene.network.tensorflow;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Quoted;
import org.phosphene.network.Sha256;
import org.phosphene.network.WholeFile;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Reads frozen TensorFlow graphs (GraphDef, {@code .pb}) into {@link Network}s of ONNX operators: pictures are N, C, H,
 * W and the weights of convolutions O, I, H, W, as everywhere in this program. Names stay TensorFlow's.
 */
public final class GraphDefReader {

    private static final Set<String> VARIABLES =
            Set.of("Variable", "VariableV2", "VarHandleOp", "AutoReloadVariable", "ReadVariableOp", "RestoreV2");
    private static final Set<String> CALLS = Set.of("PartitionedCall", "StatefulPartitionedCall");

    private GraphDefReader() {}

    /**
     * Reads a file.
     *
     * @throws PhospheneException with a sentence when it is missing, over 2 GB, no frozen graph, damaged, or not a
     *     network with one image input
     */
    public static Network read(Path file) {
        return read(WholeFile.read(file, "TensorFlow"), String.valueOf(file.getFileName()));
    }

    /**
     * Reads the content of a file.
     *
     * @param bytes must not be written to any more: weights are views of them
     * @param name of the file, for messages
     * @throws PhospheneException as {@link #read(Path)}
     */
    public static Network read(byte[] bytes, String name) {
        ByteString content = UnsafeByteOperations.unsafeWrap(bytes);
        GraphDef graph = parse(content, name);
        if (graph.getNodeCount() == 0 || graph.getNode(0).getOp().isEmpty()) {
            throw new PhospheneException(
                    "The file %s holds no TensorFlow graph. Choose a frozen graph, or an ONNX file.",
                    Quoted.name(name));
        }
        for (NodeDef node : graph.getNodeList()) {
            checkFrozen(name, node);
        }
        return new Network(name, Sha256.of(bytes), new GraphTranslation(name, graph).graph());
    }

    private static GraphDef parse(ByteString bytes, String name) {
        try {
            CodedInputStream in = bytes.newCodedInput();
            in.enableAliasing(true); // weights stay views of the file's bytes
            return GraphDef.parseFrom(in);
        } catch (InvalidProtocolBufferException e) {
            if (isMetaGraph(bytes)) {
                throw checkpoint(name);
            }
            throw new PhospheneException(
                    "The file %s is cut off or damaged, or no frozen TensorFlow graph. Copy or download it again.",
                    Quoted.name(name), e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory do not fail", e);
        }
    }

    private static PhospheneException checkpoint(String name) {
        return new PhospheneException(
                "The file %s is part of a TensorFlow checkpoint, without weights. Export the network to ONNX "
                        + "with 'python -m tf2onnx.convert --checkpoint FILE.meta', or freeze the graph.",
                Quoted.name(name));
    }

    private static boolean isMetaGraph(ByteString bytes) {
        try {
            return MetaGraphDef.parseFrom(bytes).getGraphDef().getNodeCount() > 0;
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static void checkFrozen(String file, NodeDef node) {
        if (VARIABLES.contains(node.getOp())) {
            throw new PhospheneException(
                    "The graph %s is not frozen: the weights of its node %s are in a checkpoint. Freeze it, for "
                            + "example with TensorFlow's freeze_graph, or export it with tf2onnx.",
                    Quoted.name(file), Quoted.name(node.getName()));
        }
        if (CALLS.contains(node.getOp())) {
            throw new PhospheneException(
                    "The graph %s keeps its layers in functions of TensorFlow 2 (node %s). Export the model with "
                            + "tf2onnx, or freeze it with convert_variables_to_constants_v2.",
                    Quoted.name(file), Quoted.name(node.getName()));
        }
    }
}
