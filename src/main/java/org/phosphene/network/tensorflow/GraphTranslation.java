package org.phosphene.network.tensorflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;
import org.phosphene.network.onnx.TopologicalOrder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Translates one graph, node by node in topological order, and leaves out what has nothing to do with the picture. Use
 * once: construct, then {@link #graph()}.
 */
final class GraphTranslation {

    /** Version of the ONNX operators that are written. */
    static final int OPSET = 20;

    private final String file;
    private final GraphDef proto;
    private final Map<String, Weight> constants = new LinkedHashMap<>();

    GraphTranslation(String file, GraphDef proto) {
        this.file = file;
        this.proto = proto;
    }

    /** @throws PhospheneException when the graph is damaged or takes no picture */
    Network.Graph graph() {
        List<Node> raw = RawNodes.of(file, proto);
        readConstants();
        List<Node> ordered = new TopologicalOrder(file, raw, Set.of()).sort();
        PictureInput input = PictureInput.find(file, ordered, constants);
        Lines lines = new Lines(file, constants, raw);
        lines.give(input.name(), input.held());
        for (Node node : ordered) {
            if (!node.name().equals(input.name()) && !constants.containsKey(node.name())) {
                translate(node, lines);
            }
        }
        List<Node> nodes = needed(lines.nodes(), input.name());
        return new Network.Graph(
                Map.of(
                        "",
                        OPSET,
                        RawNodes.DOMAIN,
                        Math.max(1, proto.getVersions().getProducer())),
                input.name(),
                input.storedShape(),
                nodes,
                weights(nodes, lines.weights()),
                outputs(nodes));
    }

    private void readConstants() {
        ConstantReader reader = new ConstantReader(file);
        for (NodeDef node : proto.getNodeList()) {
            if (node.getOp().equals("Const")) {
                Optional<Weight> weight = reader.read(
                        node.getName(),
                        node.getAttrMap().containsKey("value")
                                ? node.getAttrOrThrow("value").getTensor()
                                : org.tensorflow.proto.TensorProto.getDefaultInstance());
                weight.ifPresent(found -> constants.put(node.getName(), found));
            }
        }
    }

    private static void translate(Node node, Lines lines) {
        int written = lines.nodes().size();
        try {
            if (!Flow.skips(node, lines)) {
                Operators.find(node.op()).orElseThrow(Untranslatable::new).translate(node, lines);
            }
        } catch (Untranslatable | ArithmeticException | IndexOutOfBoundsException | IllegalArgumentException e) {
            lines.keep(node, written);
        }
    }

    /** The nodes that see the picture, and those they read from. */
    private List<Node> needed(List<Node> nodes, String input) {
        Set<String> seeing = new HashSet<>(Set.of(input));
        Set<String> wanted = new HashSet<>();
        for (Node node : nodes) {
            if (node.inputs().stream().anyMatch(seeing::contains)) {
                seeing.addAll(node.outputs());
                wanted.addAll(node.outputs());
            }
        }
        List<Node> left = new ArrayList<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            if (node.outputs().stream().anyMatch(wanted::contains)) {
                wanted.addAll(node.inputs());
                left.add(node);
            }
        }
        Collections.reverse(left);
        if (left.isEmpty()) {
            throw new PhospheneException(
                    "The network %s computes nothing from its input %s. Choose another file.",
                    Quoted.name(file), Quoted.name(input));
        }
        return left;
    }

    private static Map<String, Weight> weights(List<Node> nodes, Map<String, Weight> all) {
        Map<String, Weight> read = new LinkedHashMap<>();
        for (Node node : nodes) {
            for (String tensor : node.inputs()) {
                Weight weight = all.get(tensor);
                if (weight != null) {
                    read.put(tensor, weight);
                }
            }
        }
        return read;
    }

    /** The tensors nobody reads, the one behind most nodes first: side branches for training end earlier. */
    private static List<String> outputs(List<Node> nodes) {
        Map<String, Integer> depths = new HashMap<>();
        Set<String> read = new HashSet<>();
        Map<String, Integer> ends = new LinkedHashMap<>();
        for (Node node : nodes) {
            read.addAll(node.inputs());
            int depth = 1
                    + node.inputs().stream()
                            .mapToInt(tensor -> depths.getOrDefault(tensor, 0))
                            .max()
                            .orElse(0);
            node.outputs().forEach(tensor -> depths.put(tensor, depth));
            ends.put(node.output(), depth);
        }
        return ends.entrySet().stream()
                .filter(end -> !read.contains(end.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
