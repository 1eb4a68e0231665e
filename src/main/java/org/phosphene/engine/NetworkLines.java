package org.phosphene.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.PlaneLayout;
import org.phosphene.network.Preprocessing;
import org.phosphene.network.Quoted;

/** Writes a network into a program, up to the layers asked for and nothing beyond. */
public final class NetworkLines {

    private NetworkLines() {}

    /**
     * Writes pictures into what the network sees: {@code (255 x - mean) * scale}, planes in the network's order and
     * layout.
     *
     * @param pictures (N,3,H,W), RGB; x is what they hold plus {@code raisedBy}
     * @param raisedBy 0 for pictures in [0, 1]
     * @return (N,C,H,W), channels innermost in memory, or (N,H,W,C)
     */
    public static Value preprocess(
            ProgramBuilder program, Preprocessing preprocessing, Value pictures, double raisedBy) {
        int planes = preprocessing.planes();
        boolean grey = preprocessing.order() == ChannelOrder.GREY;
        float[] factor = new float[planes];
        float[] offset = new float[planes];
        for (int plane = 0; plane < planes; plane++) {
            boolean silent = !grey && plane >= Preprocessing.COLOURS;
            float scale = preprocessing.scale()[plane];
            factor[plane] = silent ? 0 : 255 * scale;
            offset[plane] =
                    silent ? 0 : (float) ((255 * raisedBy - preprocessing.mean()[plane]) * scale);
        }
        Value last = grey ? brightness(program, pictures) : colours(program, preprocessing, pictures);
        Value scale = program.constant(new FloatArray(new long[] {planes}, factor));
        Value shift = program.constant(new FloatArray(new long[] {planes}, offset));
        Value seen = program.let("seen", "torch.addcmul({}, {}, {})", shift, last, scale);
        return preprocessing.layout() == PlaneLayout.NHWC
                ? seen
                : program.let("seen", "torch.permute({}, [0, 3, 1, 2])", seen);
    }

    /** (N,H,W,C): order of planes and of memory in one copy; a flip and a conversion would read the picture twice. */
    private static Value colours(ProgramBuilder program, Preprocessing preprocessing, Value pictures) {
        Value planes = program.let("planes", "torch.unbind({}, 1)", pictures);
        String order = preprocessing.order() == ChannelOrder.BGR ? "{}[2], {}[1], {}[0]" : "{}[0], {}[1], {}[2]";
        Value last = program.let("last", "torch.stack([" + order + "], -1)", planes, planes, planes);
        int silent = preprocessing.planes() - Preprocessing.COLOURS;
        return silent == 0 ? last : program.let("last", "torch.constant_pad_nd({}, [0, {}])", last, silent);
    }

    /** (N,H,W,1), from (N,3,H,W). */
    private static Value brightness(ProgramBuilder program, Value pictures) {
        Value weights = program.constant(new FloatArray(new long[] {3, 1, 1}, Preprocessing.brightness()));
        Value sum = program.let("brightness", "torch.sum(torch.mul({}, {}), [1], False)", pictures, weights);
        return program.let("last", "torch.unsqueeze({}, -1)", sum);
    }

    /**
     * Writes the nodes needed for some layers. A convolution does the batch normalisation behind it too where nothing
     * else needs its own output.
     *
     * @param input as the network sees it: (N,C,H,W), or (N,H,W,C) for one that wants the planes last
     * @param layers names as in {@link Network#resolveLayer}
     * @return the first output of each layer, by the names given
     * @throws PhospheneException on an operator that is not in the table (names operator, node and file) or an unknown
     *     layer
     */
    public static Map<String, Value> write(
            ProgramBuilder program, Network network, Value input, Collection<String> layers) {
        return write(program, network, input, layers, (lines, value) -> value);
    }

    /** The same with lines of others around those of every node. */
    static Map<String, Value> write(
            ProgramBuilder program, Network network, Value input, Collection<String> layers, Around around) {
        Map<String, Value> tensors = new HashMap<>();
        tensors.put(network.input(), program.let("input", "torch.contiguous({}, memory_format=2)", input));
        List<Node> nodes = network.upTo(layers);
        List<Node> asked = layers.stream().map(network::resolveLayer).toList();
        Map<String, FoldedNorm> folded = FoldedNorm.find(network, nodes, asked);
        for (Node node : nodes) {
            Optional<FoldedNorm> norm = Optional.ofNullable(folded.get(node.name()));
            NodeLines lines = new NodeLines(program, network, node, tensors, norm);
            boolean done = FoldedNorm.isDone(network, node, folded);
            around.before(lines);
            Value value = done ? lines.in(0) : line(network, node).write(lines);
            tensors.put(node.output(), around.behind(lines, value));
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

    /**
     * The nodes that can be run, as far as that can be told without running them: those before the first on each path
     * whose operator or settings the table does not know.
     */
    public static List<Node> runnable(Network network) {
        return new Frontier(network).runnable();
    }

    private static PhospheneException unknown(Network network, Node node) {
        return new PhospheneException(
                "The network %s uses the operator %s in its node %s, which this version does not know. Layers "
                        + "before that node can still be used.",
                Quoted.name(network.source()), node.operator(), Quoted.name(node.name()));
    }
}
