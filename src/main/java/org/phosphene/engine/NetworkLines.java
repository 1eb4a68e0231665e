package org.phosphene.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Attribute;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Preprocessing;

/** Writes a network into a program, up to the layers asked for and nothing beyond. */
public final class NetworkLines {

    private NetworkLines() {}

    /**
     * Writes pictures into what the network sees: {@code (255 x - mean) * scale}, planes in the network's order.
     *
     * @param pictures (N,3,H,W), RGB; x is what they hold plus {@code raisedBy}
     * @param raisedBy 0 for pictures in [0, 1]
     * @return (N,3,H,W), channels innermost in memory
     */
    public static Value preprocess(
            ProgramBuilder program, Preprocessing preprocessing, Value pictures, double raisedBy) {
        float[] factor = new float[3];
        float[] offset = new float[3];
        for (int plane = 0; plane < 3; plane++) {
            factor[plane] = 255 * preprocessing.scale()[plane];
            offset[plane] = (float) ((255 * raisedBy - preprocessing.mean()[plane])
                    * preprocessing.scale()[plane]);
        }
        // order of planes and of memory in one copy: a flip and a conversion would read the picture twice, both ways
        Value planes = program.let("planes", "torch.unbind({}, 1)", pictures);
        String order = preprocessing.order() == ChannelOrder.BGR ? "{}[2], {}[1], {}[0]" : "{}[0], {}[1], {}[2]";
        Value last = program.let("last", "torch.stack([" + order + "], -1)", planes, planes, planes);
        Value scale = program.constant(new FloatArray(new long[] {3}, factor));
        Value shift = program.constant(new FloatArray(new long[] {3}, offset));
        return program.let("seen", "torch.permute(torch.addcmul({}, {}, {}), [0, 3, 1, 2])", shift, last, scale);
    }

    /**
     * Writes the nodes needed for some layers. A convolution does the batch normalisation behind it too where nothing
     * else needs its own output.
     *
     * @param input (N,C,H,W), as the network sees it
     * @param layers names as in {@link Network#resolveLayer}
     * @return the first output of each layer, by the names given
     * @throws PhospheneException on an operator that is not in the table (names operator, node and file) or an unknown
     *     layer
     */
    public static Map<String, Value> write(
            ProgramBuilder program, Network network, Value input, Collection<String> layers) {
        return write(program, network, input, layers, (lines, value) -> value);
    }

    /**
     * The same with a change behind every node.
     *
     * @param behind from a node and its first output to what the nodes after it get
     */
    static Map<String, Value> write(
            ProgramBuilder program,
            Network network,
            Value input,
            Collection<String> layers,
            BiFunction<NodeLines, Value, Value> behind) {
        Map<String, Value> tensors = new HashMap<>();
        tensors.put(network.input(), program.let("input", "torch.contiguous({}, memory_format=2)", input));
        List<Node> nodes = network.upTo(layers);
        List<Node> asked = layers.stream().map(network::resolveLayer).toList();
        Map<String, FoldedNorm> folded = FoldedNorm.find(network, nodes, asked);
        for (Node node : nodes) {
            Optional<FoldedNorm> norm = Optional.ofNullable(folded.get(node.name()));
            NodeLines lines = new NodeLines(program, network, node, tensors, norm);
            boolean done = FoldedNorm.isDone(network, node, folded);
            Value value = done ? lines.in(0) : line(network, node).write(lines);
            tensors.put(node.output(), behind.apply(lines, value));
        }
        Map<String, Value> found = new LinkedHashMap<>();
        for (String layer : layers) {
            found.put(layer, tensors.get(network.resolveLayer(layer).output()));
        }
        return found;
    }

    /** How a node is written. */
    static OperatorLine line(Network network, Node node) {
        return OperatorTable.find(node.domain(), node.op()).orElseThrow(() -> unknown(network, node));
    }

    /** The nodes that can be run: those before the first operator on each path that is unknown or asks too much. */
    public static List<Node> runnable(Network network) {
        Set<String> blocked = new HashSet<>();
        ProgramBuilder trial = new ProgramBuilder();
        Map<String, Value> tensors = new HashMap<>();
        tensors.put(network.input(), trial.state("seen"));
        return network.nodes().stream()
                .filter(node -> {
                    boolean ok = isKnown(node)
                            && node.inputs().stream().noneMatch(blocked::contains)
                            && canBeWritten(trial, network, node, tensors);
                    if (!ok) {
                        blocked.addAll(node.outputs());
                        blocked.remove(""); // an output that nobody reads, an input that is left out
                    }
                    return ok;
                })
                .toList();
    }

    private static boolean canBeWritten(ProgramBuilder trial, Network network, Node node, Map<String, Value> tensors) {
        try {
            tensors.put(node.output(), line(network, node).write(new NodeLines(trial, network, node, tensors)));
            return true;
        } catch (PhospheneException e) {
            return false;
        }
    }

    private static boolean isKnown(Node node) {
        return OperatorTable.find(node.domain(), node.op()).isPresent()
                && node.attributes().values().stream()
                        .allMatch(attribute -> !(attribute instanceof Attribute.Branch branch)
                                || branch.nodes().stream().allMatch(NetworkLines::isKnown));
    }

    private static PhospheneException unknown(Network network, Node node) {
        String op = node.domain().isEmpty() ? node.op() : node.domain() + "::" + node.op();
        return new PhospheneException(
                "The network '" + network.source() + "' uses the operator " + op + " in its node '" + node.name()
                        + "', which this version does not know. Layers before that node can still be used.");
    }
}
