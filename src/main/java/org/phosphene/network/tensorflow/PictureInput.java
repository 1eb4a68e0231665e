package org.phosphene.network.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.network.TensorFlowProfile;
import org.phosphene.network.Weight;
import org.tensorflow.proto.DataType;

/**
 * Where the picture enters a graph: at a placeholder of floats with four axes, or, where the graph reads image files or
 * bytes itself, behind the nodes that make such a tensor of them.
 *
 * @param name of the node whose output the picture takes the place of
 * @param held the picture, with the sizes that are usual for the network
 * @param storedShape sizes as the file gives them, N, C, H, W; -1 where any will do
 */
record PictureInput(String name, Held held, List<Integer> storedShape) {

    private static final int IMAGE_AXES = 4;
    private static final long LARGEST_SIZE = 65_536;
    private static final Set<Long> FLOATS =
            Set.of((long) DataType.DT_FLOAT_VALUE, (long) DataType.DT_HALF_VALUE, (long) DataType.DT_DOUBLE_VALUE);
    private static final Set<String> DECODERS =
            Set.of("DecodeJpeg", "DecodePng", "DecodeBmp", "DecodeGif", "DecodeImage");
    private static final Set<String> WAY_IN = Set.of(
            "Cast", "Identity", "ExpandDims", "ResizeBilinear", "ResizeNearestNeighbor", "ResizeBicubic", "Reshape");

    /** @throws PhospheneException when there is none, more than one, or one that takes no pictures */
    static PictureInput find(String file, List<Node> nodes, Map<String, Weight> constants) {
        List<Node> floats = nodes.stream()
                .filter(node -> node.op().equals("Placeholder") || node.op().equals("PlaceholderWithDefault"))
                .filter(node -> FLOATS.contains(node.integer("dtype", 0)))
                .filter(node -> !node.name().contains("keep_prob"))
                .filter(node -> node.input(0)
                        .map(constants::get)
                        .map(usual -> usual.shape().length == IMAGE_AXES)
                        .orElse(true))
                .toList();
        List<Node> pictures = withAxes(floats, IMAGE_AXES);
        if (pictures.isEmpty()) {
            pictures = withAxes(floats, 0); // graphs from before 2017 say so where the shape is left open
        }
        if (pictures.size() > 1) {
            throw refuse(
                    file,
                    "has %s inputs (%s). Only networks with a single image input can be opened",
                    pictures.size(),
                    pictures.stream()
                            .limit(5)
                            .map(node -> Quoted.name(node.name()))
                            .collect(Collectors.joining(", ")));
        }
        if (pictures.size() == 1) {
            return of(file, nodes, pictures.get(0).name(), pictures.get(0).ints("shape"));
        }
        return behindDecoder(nodes)
                .map(last -> of(file, nodes, last.name(), sizes(last, constants)))
                .orElseThrow(() -> none(file, floats));
    }

    private static List<Node> withAxes(List<Node> inputs, int axes) {
        return inputs.stream().filter(node -> node.ints("shape").size() == axes).toList();
    }

    private static PhospheneException none(String file, List<Node> floats) {
        if (floats.isEmpty()) {
            return refuse(file, "has no input for a picture. Choose another file");
        }
        Node input = floats.get(0);
        return refuse(
                file,
                "takes input %s with %s axes, but a picture has four: batch, height, width, channels. Choose a "
                        + "network that takes pictures",
                Quoted.name(input.name()),
                input.ints("shape").size());
    }

    /** The last of the nodes that make a picture of a file's bytes, before anything is computed. */
    private static Optional<Node> behindDecoder(List<Node> nodes) {
        Map<String, List<Node>> readers = new HashMap<>();
        nodes.forEach(node -> node.inputs().forEach(tensor -> readers.computeIfAbsent(tensor, key -> new ArrayList<>())
                .add(node)));
        Optional<Node> last = nodes.stream()
                .filter(node -> DECODERS.contains(node.op())
                        || node.op().equals("Placeholder") && node.integer("dtype", 0) == DataType.DT_UINT8_VALUE)
                .findFirst();
        while (last.isPresent()) {
            List<Node> next = readers.getOrDefault(last.get().output(), List.of()).stream()
                    .filter(node -> !node.op().equals("Shape"))
                    .toList();
            if (next.size() != 1 || !WAY_IN.contains(next.get(0).op())) {
                break;
            }
            last = Optional.of(next.get(0));
        }
        return last;
    }

    private static List<Long> sizes(Node last, Map<String, Weight> constants) {
        Weight size = last.input(1).map(constants::get).orElse(null);
        if (last.op().startsWith("Resize") && size != null && size.elements() == 2) {
            return List.of(-1L, size.longs()[0], size.longs()[1], 3L);
        }
        boolean placeholder = last.op().equals("Placeholder") && last.has("shape");
        return placeholder && last.ints("shape").size() == 4 ? last.ints("shape") : List.of();
    }

    private static PictureInput of(String file, List<Node> nodes, String name, List<Long> shape) {
        List<Long> sizes = shape.isEmpty() ? List.of(-1L, -1L, -1L, 3L) : shape;
        for (long size : sizes) {
            if (size > LARGEST_SIZE) {
                throw refuse(
                        file,
                        "takes input %s with an axis of %s, more than the %s allowed. The file is damaged, or not a "
                                + "network for pictures",
                        Quoted.name(name),
                        size,
                        LARGEST_SIZE);
            }
        }
        boolean first = sizes.get(1) == 3 && sizes.get(3) != 3;
        int[] axes = first ? Held.plainAxes(4) : Held.NHWC;
        int usual = TensorFlowProfile.usualSize(nodes.stream().map(Node::name).toList());
        long[] held = new long[4];
        Integer[] stored = new Integer[4];
        for (int i = 0; i < 4; i++) {
            long size = sizes.get(i);
            boolean channels = axes[i] == 1;
            stored[axes[i]] = size > 0 ? (int) size : -1;
            held[i] = i == 0 ? -1 : size > 0 ? size : channels ? 3 : usual;
        }
        return new PictureInput(name, new Held(name, held, axes, 1), List.of(stored));
    }

    private static PhospheneException refuse(String file, String what, Object... arguments) {
        return new PhospheneException("The network %s %s.", Quoted.name(file), Sentence.of(what, arguments));
    }
}
