package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Quoted;

/** Finds the one input that takes the picture. */
final class ImageInput {

    // whatever the file's precision, everything is computed in 32 bits
    private static final Set<Integer> FLOATS =
            Set.of(DataType.FLOAT_VALUE, DataType.FLOAT16_VALUE, DataType.BFLOAT16_VALUE, DataType.DOUBLE_VALUE);
    private static final int IMAGE_AXES = 4;
    private static final long LARGEST_SIZE = 65_536;

    private ImageInput() {}

    /**
     * The image input of a graph.
     *
     * @param weights names of the weights; older files list them as inputs too
     * @throws PhospheneException when there is none, more than one, or one that takes no pictures of floats
     */
    static ValueInfoProto find(String file, GraphProto graph, Set<String> weights) {
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(input -> !weights.contains(input.getName()))
                .toList();
        Sentence network = Sentence.of("The network %s", Quoted.name(file));
        if (inputs.isEmpty()) {
            throw new PhospheneException("%s has no input for a picture. Choose another file.", network);
        }
        if (inputs.size() > 1) {
            String names = inputs.stream()
                    .limit(5)
                    .map(input -> Quoted.name(input.getName()))
                    .collect(Collectors.joining(", "));
            throw new PhospheneException(
                    "%s has %s inputs (%s). Only networks with a single image input can be opened.",
                    network, inputs.size(), names);
        }
        if (inputs.get(0).getName().isEmpty()) {
            throw new PhospheneException(
                    "%s is damaged: its input has no name, so nothing can read it. Export it again.", network);
        }
        checkType(network, graph, inputs.get(0));
        return inputs.get(0);
    }

    private static void checkType(Sentence network, GraphProto graph, ValueInfoProto input) {
        TypeProto type = input.getType();
        Sentence named = Sentence.of("%s takes input %s", network, Quoted.name(input.getName()));
        if (!type.hasTensorType()) {
            throw new PhospheneException("%s that is no tensor. Choose a network that takes pictures.", named);
        }
        int element = type.getTensorType().getElemType();
        boolean bytes = element == DataType.UINT8_VALUE && becomesFloat(graph, input.getName());
        if (!FLOATS.contains(element) && !bytes) {
            throw new PhospheneException(
                    "%s of type %s and computes with it, but only floats can be optimised. Export it with a float "
                            + "input.",
                    named, TensorReader.typeName(element));
        }
        int axes = type.getTensorType().getShape().getDimCount();
        if (type.getTensorType().hasShape() && axes != IMAGE_AXES) {
            throw new PhospheneException(
                    "%s with %s axes, but a picture has four: batch, channels, height, width. Choose a network that "
                            + "takes pictures.",
                    named, axes);
        }
    }

    /** Whether whole numbers are made floats before anything else, so that floats can take their place. */
    private static boolean becomesFloat(GraphProto graph, String input) {
        List<NodeProto> readers = graph.getNodeList().stream()
                .filter(node -> node.getInputList().contains(input))
                .toList();
        return !readers.isEmpty()
                && readers.stream()
                        .allMatch(node -> node.getOpType().equals("Cast")
                                && node.getAttributeList().stream()
                                        .anyMatch(to -> to.getName().equals("to") && FLOATS.contains((int) to.getI())));
    }

    /** Sizes of the axes, -1 where any will do. */
    static List<Integer> shape(String file, ValueInfoProto input) {
        TypeProto.Tensor type = input.getType().getTensorType();
        return type.hasShape()
                ? type.getShape().getDimList().stream()
                        .map(dim -> size(file, input.getName(), dim))
                        .toList()
                : Collections.nCopies(IMAGE_AXES, -1);
    }

    private static int size(String file, String input, Dimension dim) {
        long size = dim.hasDimValue() ? dim.getDimValue() : -1;
        if (size > LARGEST_SIZE) {
            throw new PhospheneException(
                    "The network %s takes input %s with an axis of %s, more than the %s allowed. The file is "
                            + "damaged, or not a network for pictures.",
                    Quoted.name(file), Quoted.name(input), size, LARGEST_SIZE);
        }
        return size > 0 ? (int) size : -1; // exporters write 0 and -1 for "any"
    }
}
