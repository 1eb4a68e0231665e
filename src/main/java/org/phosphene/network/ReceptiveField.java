package org.phosphene.network;

import java.util.Arrays;
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

    /** @param after places in the next layer, -1 where unknown */
    private record Window(long kernel, long stride, long dilation, long pad, long after) {
        long reach() {
            return (kernel - 1) * dilation + 1;
        }
    }

    /** @param lengths height and width of the layer for pictures of the network's size, -1 where unknown */
    private record Seen(ReceptiveField field, long[] lengths) {

        private static Seen picture(Network network) {
            List<Integer> shape = network.inputShape();
            long open = TensorFlowProfile.isFrom(network) ? TensorFlowProfile.usualSize(network) : -1;
            long[] lengths = {open, open};
            for (int i = 0; i < 2; i++) {
                lengths[i] = shape.size() == 4 && shape.get(2 + i) > 0 ? shape.get(2 + i) : open;
            }
            return new Seen(new ReceptiveField(Axis.PIXEL, Axis.PIXEL), lengths);
        }

        private Seen union(Seen other) {
            Axis down = field.y.union(other.field.y);
            Axis right = field.x.union(other.field.x);
            boolean alike = Arrays.equals(lengths, other.lengths);
            return new Seen(new ReceptiveField(down, right), alike ? lengths : new long[] {-1, -1});
        }

        private Seen through(Window down, Window right) {
            ReceptiveField next = new ReceptiveField(field.y.through(down), field.x.through(right));
            return new Seen(next, new long[] {down.after, right.after});
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
        Map<String, Seen> byTensor = new HashMap<>();
        byTensor.put(network.input(), Seen.picture(network));
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
                    .ifPresent(seen -> {
                        byTensor.put(node.output(), seen);
                        byNode.put(node.name(), seen.field);
                    });
        }
        return byNode;
    }

    /** What the inputs see together; empty when one is unknown or their positions lie differently. */
    private static Optional<Seen> merged(Node node, Map<String, Seen> byTensor, Set<String> constants) {
        Seen all = null;
        for (String tensor : node.inputs()) {
            if (constants.contains(tensor)) {
                continue;
            }
            Seen one = byTensor.get(tensor);
            if (one == null || all != null && !all.field.alignedWith(one.field)) {
                return Optional.empty();
            }
            all = all == null ? one : all.union(one);
        }
        return Optional.ofNullable(all);
    }

    private boolean alignedWith(ReceptiveField other) {
        return y.stride == other.y.stride && x.stride == other.x.stride;
    }

    private static Optional<Seen> through(Network network, Node node, Seen seen) {
        boolean channels = node.op().equals("Concat") && node.integer("axis", 0) == 1;
        if (channels || POINTWISE.contains(node.op())) {
            return Optional.of(seen);
        }
        if (node.op().equals("Pad")) {
            return border(network, node, seen);
        }
        if (!WINDOWS.contains(node.op())) {
            return Optional.empty();
        }
        List<Long> kernel = kernel(network, node);
        if (kernel.size() != 2) {
            return Optional.empty();
        }
        Optional<Window> down = window(node, kernel, 0, seen.lengths[0]);
        Optional<Window> right = window(node, kernel, 1, seen.lengths[1]);
        return down.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(seen.through(down.get(), right.get()));
    }

    /** Padding, or cutting off where negative, as a node of its own. */
    private static Optional<Seen> border(Network network, Node node, Seen seen) {
        long[] pads = node.has("pads")
                ? node.ints("pads").stream().mapToLong(Long::longValue).toArray()
                : node.input(1).flatMap(network::weight).map(Weight::longs).orElse(new long[0]);
        return pads.length == 8
                ? Optional.of(seen.through(border(pads, 2, seen.lengths[0]), border(pads, 3, seen.lengths[1])))
                : Optional.empty();
    }

    private static Window border(long[] pads, int axis, long length) {
        return new Window(1, 1, 1, pads[axis], length < 0 ? -1 : length + pads[axis] + pads[axis + 4]);
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
     * The window along an axis; empty where its padding depends on a size that the file leaves open, or its attributes
     * are too few.
     *
     * @param length places of the axis, -1 where unknown
     */
    private static Optional<Window> window(Node node, List<Long> kernel, int axis, long length) {
        List<Long> strides = node.ints("strides", 1, 1);
        List<Long> dilations = node.ints("dilations", 1, 1);
        List<Long> pads = node.ints("pads", 0, 0, 0, 0);
        if (strides.size() != 2 || dilations.size() != 2 || pads.size() != 4 || strides.get(axis) < 1) {
            return Optional.empty();
        }
        Window bare = new Window(kernel.get(axis), strides.get(axis), dilations.get(axis), 0, -1);
        return switch (node.text("auto_pad", "NOTSET")) {
            case "NOTSET" -> Optional.of(padded(node, bare, pads.get(axis), pads.get(axis + 2), length));
            case "VALID" -> Optional.of(padded(node, bare, 0, 0, length));
            case "SAME_UPPER" -> same(bare, length, true);
            case "SAME_LOWER" -> same(bare, length, false);
            default -> Optional.empty();
        };
    }

    private static Window padded(Node node, Window bare, long before, long behind, long length) {
        boolean known = length >= 0 && node.integer("ceil_mode", 0) == 0;
        long after = known ? (length + before + behind - bare.reach()) / bare.stride + 1 : -1;
        return new Window(bare.kernel, bare.stride, bare.dilation, before, Math.max(-1, after));
    }

    private static Optional<Window> same(Window bare, long length, boolean upper) {
        if (bare.stride != 1 && length < 0) {
            return Optional.empty();
        }
        long after = length < 0 ? -1 : (length + bare.stride - 1) / bare.stride;
        long total = bare.stride == 1 ? bare.reach() - 1 : (after - 1) * bare.stride + bare.reach() - length;
        long half = Math.max(0, total) / 2;
        return Optional.of(
                new Window(bare.kernel, bare.stride, bare.dilation, upper ? half : Math.max(0, total) - half, after));
    }
}
