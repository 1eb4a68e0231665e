package org.phosphene.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which pixels of the input a position of a layer can see, over all paths, before the picture's border cuts it off.
 *
 * @param y from top to bottom
 * @param x from left to right
 */
public record ReceptiveField(Axis y, Axis x) {

    /**
     * Along one axis, position i sees the pixels from {@code start + i * stride} on, {@code size} of them.
     *
     * @param start first pixel that position 0 sees; negative inside the padding
     * @param size number of pixels
     * @param stride pixels from one position to the next
     */
    public record Axis(long start, long size, long stride) {

        private static final Axis PIXEL = new Axis(0, 1, 1);

        private Axis through(Window window) {
            return new Axis(start - window.pad * stride, size + (window.reach() - 1) * stride, stride * window.stride);
        }

        private Axis union(Axis other) {
            long first = Math.min(start, other.start);
            return new Axis(first, Math.max(start + size, other.start + other.size) - first, stride);
        }
    }

    private record Window(long kernel, long stride, long dilation, long pad) {
        long reach() {
            return (kernel - 1) * dilation + 1;
        }
    }

    private static final Set<String> WINDOWS = Set.of("Conv", "MaxPool", "AveragePool", "LpPool");
    private static final Set<String> POINTWISE = Set.of(
            "Abs",
            "Add",
            "BatchNormalization",
            "Cast",
            "Celu",
            "Clip",
            "Div",
            "Dropout",
            "Elu",
            "Erf",
            "Exp",
            "Gelu",
            "HardSigmoid",
            "HardSwish",
            "Identity",
            "LRN",
            "LeakyRelu",
            "Max",
            "Min",
            "Mish",
            "Mul",
            "Neg",
            "PRelu",
            "Pow",
            "Relu",
            "Selu",
            "Sigmoid",
            "Softplus",
            "Sqrt",
            "Sub",
            "Sum",
            "Swish",
            "Tanh");

    /**
     * The receptive fields of all layers made of convolutions, pools, pointwise operators and concatenated channels.
     *
     * @return by name of the node, in the network's order; without layers that see the whole picture (after a global
     *     pool or a flatten), whose field depends on the picture's size, or whose operators are others
     */
    public static Map<String, ReceptiveField> of(Network network) {
        Map<String, ReceptiveField> byTensor = new HashMap<>();
        byTensor.put(network.input(), new ReceptiveField(Axis.PIXEL, Axis.PIXEL));
        Map<String, ReceptiveField> byNode = new LinkedHashMap<>();
        Set<String> constants = new HashSet<>(network.weights().keySet());
        constants.add(""); // an input left out
        for (Node node : network.nodes()) {
            if (constants.containsAll(node.inputs())) {
                constants.addAll(node.outputs());
                continue;
            }
            merged(node, byTensor, constants)
                    .flatMap(seen -> through(network, node, seen))
                    .ifPresent(field -> {
                        byTensor.put(node.output(), field);
                        byNode.put(node.name(), field);
                    });
        }
        return byNode;
    }

    /** What the inputs see together; empty when one is unknown or their positions lie differently. */
    private static Optional<ReceptiveField> merged(
            Node node, Map<String, ReceptiveField> byTensor, Set<String> constants) {
        ReceptiveField all = null;
        for (String tensor : node.inputs()) {
            if (constants.contains(tensor)) {
                continue;
            }
            ReceptiveField one = byTensor.get(tensor);
            if (one == null || all != null && !all.alignedWith(one)) {
                return Optional.empty();
            }
            all = all == null ? one : new ReceptiveField(all.y.union(one.y), all.x.union(one.x));
        }
        return Optional.ofNullable(all);
    }

    private boolean alignedWith(ReceptiveField other) {
        return y.stride == other.y.stride && x.stride == other.x.stride;
    }

    private static Optional<ReceptiveField> through(Network network, Node node, ReceptiveField seen) {
        boolean channels = node.op().equals("Concat") && node.integer("axis", 0) == 1;
        if (channels || POINTWISE.contains(node.op())) {
            return Optional.of(seen);
        }
        if (!WINDOWS.contains(node.op())) {
            return Optional.empty();
        }
        List<Long> kernel = kernel(network, node);
        if (kernel.size() != 2) {
            return Optional.empty();
        }
        Optional<Window> y = window(node, kernel, 0);
        Optional<Window> x = window(node, kernel, 1);
        return y.isEmpty() || x.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReceptiveField(seen.y.through(y.get()), seen.x.through(x.get())));
    }

    private static List<Long> kernel(Network network, Node node) {
        if (node.has("kernel_shape")) {
            return node.ints("kernel_shape");
        }
        return node.input(1)
                .flatMap(network::weight)
                .map(Weight::shape)
                .filter(shape -> shape.length == 4)
                .map(shape -> List.of(shape[2], shape[3]))
                .orElse(List.of());
    }

    /**
     * The window along an axis; empty where its padding depends on the picture's size, or its attributes are too few.
     */
    private static Optional<Window> window(Node node, List<Long> kernel, int axis) {
        List<Long> strides = node.ints("strides", 1, 1);
        List<Long> dilations = node.ints("dilations", 1, 1);
        List<Long> pads = node.ints("pads", 0, 0, 0, 0);
        if (strides.size() != 2 || dilations.size() != 2 || pads.size() != 4) {
            return Optional.empty();
        }
        Window bare = new Window(kernel.get(axis), strides.get(axis), dilations.get(axis), 0);
        long all = bare.reach() - 1;
        return switch (node.text("auto_pad", "NOTSET")) {
            case "NOTSET" -> Optional.of(new Window(bare.kernel, bare.stride, bare.dilation, pads.get(axis)));
            case "VALID" -> Optional.of(bare);
            case "SAME_UPPER" -> same(bare, all / 2);
            case "SAME_LOWER" -> same(bare, all - all / 2);
            default -> Optional.empty();
        };
    }

    private static Optional<Window> same(Window bare, long pad) {
        return bare.stride == 1
                ? Optional.of(new Window(bare.kernel, bare.stride, bare.dilation, pad))
                : Optional.empty();
    }
}
