package org.phosphene.network.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.phosphene.network.onnx.ConstantFolder;

/** What a {@link Rule} sees and writes: the tensors there are, and the nodes of the translated network. */
final class Lines {

    private static final int MOST_AXES = 32;

    private final Map<String, Weight> weights;
    private final ConstantFolder folder;
    private final Map<String, Held> held = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> random = new HashSet<>();
    private final Map<String, Node> sources = new HashMap<>();
    private final Map<String, Held> layouts = new HashMap<>();
    private final Map<String, String> laidOut = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param constants those of the file; what is computed from them is added
     * @param raw all nodes of the file, whose names no other node may have
     */
    Lines(String file, Map<String, Weight> constants, List<Node> raw) {
        raw.forEach(node -> taken.addAll(node.outputs()));
        this.weights = constants;
        this.folder = new ConstantFolder(file, GraphTranslation.OPSET, weights, Set.of());
        constants.forEach((name, weight) -> held.put(name, Held.plain(name, weight.shape())));
    }

    List<Node> nodes() {
        return nodes;
    }

    Map<String, Weight> weights() {
        return weights;
    }

    /** Tensors of a branch that is never taken. */
    Set<String> dead() {
        return dead;
    }

    /** Tensors made of random numbers and constants only. */
    Set<String> random() {
        return random;
    }

    /** TensorFlow's nodes that were looked at, by the name of their first output. */
    Map<String, Node> sources() {
        return sources;
    }

    /** An input of a node. */
    Held in(Node node, int index) {
        return held(node.input(index).orElseThrow(Untranslatable::new));
    }

    /** A tensor of TensorFlow's. */
    Held held(String tensor) {
        Held found = held.get(tensor);
        if (found == null) {
            throw new Untranslatable();
        }
        return found;
    }

    /** An input that does not stand for pixels left in place by a SpaceToBatchND. */
    Held still(Node node, int index) {
        Held found = in(node, index);
        if (found.spread() != 1) {
            throw new Untranslatable();
        }
        return found;
    }

    boolean isConstant(Held tensor) {
        return weights.containsKey(tensor.tensor());
    }

    /** Whether a tensor of TensorFlow's is a constant. */
    boolean isConstant(String tensor) {
        return held.containsKey(tensor) && isConstant(held.get(tensor));
    }

    /** An input that is a constant. */
    Weight constant(Node node, int index) {
        Weight weight = weights.get(in(node, index).tensor());
        if (weight == null) {
            throw new Untranslatable();
        }
        return weight;
    }

    /** An input that is a constant list of whole numbers, or one. */
    long[] longs(Node node, int index) {
        return constant(node, index).longs();
    }

    void give(String tensor, Held value) {
        held.put(tensor, value);
    }

    /** Keeps a node as the file has it, in place of what was begun for it. */
    void keep(Node node, int written) {
        List<Node> begun = nodes.subList(written, nodes.size());
        begun.forEach(
                other -> layouts.values().removeIf(layout -> layout.tensor().equals(other.name())));
        begun.clear();
        node.outputs().forEach(held::remove);
        nodes.add(node);
    }

    /** Writes a node, or computes it where all it reads is constant; its one output is called like the node. */
    String write(String name, String op, Map<String, Attribute> attributes, String... inputs) {
        Node node = new Node(name, op, "", List.of(inputs), List.of(name), attributes);
        try {
            nodes.addAll(folder.fold(List.of(node)));
        } catch (PhospheneException e) { // cannot be computed from its constants; perhaps nobody needs it
            throw new Untranslatable();
        }
        return name;
    }

    /** Writes a node with several outputs. */
    void write(Node node) {
        nodes.add(node);
    }

    /**
     * Writes the node that stands for one of TensorFlow's and hands its output on. What has not four axes, such as
     * tokens, is then brought into TensorFlow's order.
     */
    void finish(Node node, String op, Map<String, Attribute> attributes, Held result, String... inputs) {
        int[] axes = result.rank() == 4 ? result.axes() : Held.plainAxes(result.rank());
        finish(node, op, attributes, result, axes, inputs);
    }

    /** The same for a result in TensorFlow's order, which is a picture where it has four axes: channels go first. */
    void create(Node node, String op, Map<String, Attribute> attributes, Held result, String... inputs) {
        boolean picture = result.rank() == 4 && result.isPlain();
        finish(node, op, attributes, result, picture ? Held.NHWC : result.axes(), inputs);
    }

    private void finish(
            Node node, String op, Map<String, Attribute> attributes, Held result, int[] axes, String... inputs) {
        if (result.rank() > MOST_AXES) {
            throw new Untranslatable();
        }
        boolean settled = Arrays.equals(axes, result.axes()) || allConstant(inputs);
        String name = write(settled ? node.name() : fresh(node.name() + "#unsettled"), op, attributes, inputs);
        Weight constant = weights.get(name);
        Held written = constant != null
                ? Held.plain(name, constant.shape())
                : new Held(name, result.shape(), result.axes(), result.spread());
        give(node.output(), settled ? written : moved(written, axes, node.name()));
    }

    /** A name no other node or tensor has. */
    String fresh(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name += "#";
        }
        return name;
    }

    private boolean allConstant(String... inputs) {
        for (String input : inputs) {
            if (!input.isEmpty() && !weights.containsKey(input)) {
                return false;
            }
        }
        return true;
    }

    /** The tensor with its axes where they are wanted: moved, or a constant laid out anew. */
    Held ordered(Held tensor, int[] axes) {
        if (axes.length != tensor.rank()) {
            throw new Untranslatable();
        }
        if (Arrays.equals(axes, tensor.axes())) {
            return tensor;
        }
        String key = tensor.tensor() + Arrays.toString(axes);
        Held known = layouts.get(key);
        if (known == null) {
            known = moved(
                    tensor, axes, fresh(tensor.tensor() + "#" + (Arrays.equals(axes, Held.NHWC) ? "nchw" : "nhwc")));
            layouts.put(key, known);
        }
        return known;
    }

    private Held moved(Held tensor, int[] axes, String name) {
        int[] order = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            order[axes[i]] = tensor.axes()[i];
        }
        Weight weight = weights.get(tensor.tensor());
        if (weight != null) {
            weights.put(name, Layouts.permuted(name, weight, order));
        } else {
            long[] perm = Arrays.stream(order).asLongStream().toArray();
            write(name, "Transpose", Map.of("perm", wholes(perm)), tensor.tensor());
        }
        return new Held(name, tensor.shape(), axes, tensor.spread());
    }

    Held plain(Held tensor) {
        return ordered(tensor, Held.plainAxes(tensor.rank()));
    }

    /** The tensor with axes of length 1 put before its own, in TensorFlow's order. */
    Held widened(Node node, Held tensor, int rank) {
        int more = rank - tensor.rank();
        if (more == 0) {
            return tensor;
        }
        long[] shape = LongStream.concat(LongStream.generate(() -> 1).limit(more), LongStream.of(tensor.shape()))
                .toArray();
        return reshaped(node, plain(tensor), shape);
    }

    /** A tensor in TensorFlow's order in another shape, for the use of a node. */
    Held reshaped(Node node, Held tensor, long... shape) {
        Weight weight = weights.get(tensor.tensor());
        if (weight != null) {
            return Held.plain(weight(tensor.tensor() + "#as", weight, shape), shape);
        }
        String to = list(node, shape);
        return Held.plain(write(fresh(node.name() + "#in"), "Reshape", Map.of(), tensor.tensor(), to), shape);
    }

    /** The numbers of a constant under another name and shape. */
    String weight(String wanted, Weight numbers, long... shape) {
        String name = fresh(wanted);
        weights.put(name, new Weight(name, numbers.type(), shape, numbers.data()));
        return name;
    }

    /** A constant laid out for an operator, once for all nodes that read it. */
    String laidOut(String key, Function<String, Weight> layout) {
        return laidOut.computeIfAbsent(key, wanted -> {
            String name = fresh(wanted);
            weights.put(name, layout.apply(name));
            return name;
        });
    }

    /** A new constant list of whole numbers. */
    String list(Node node, long... values) {
        return weight(node.name() + "#list", Weight.of("", values, values.length), values.length);
    }

    /** A new constant fraction. */
    String fraction(Node node, float value) {
        return weight(node.name() + "#number", Weight.of("", new float[] {value}));
    }

    static Attribute wholes(long... values) {
        return new Attribute.Wholes(LongStream.of(values).boxed().toList());
    }
}
