package org.phosphene.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.network.ReceptiveField.Axis;

/** Finds the receptive fields of a network's layers, node by node, as far as positions are places in the picture. */
final class ReceptiveFields {

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

    private static final List<Long> PLANES_LAST = List.of(0L, 2L, 3L, 1L);
    private static final List<Long> PLANES_FIRST = List.of(0L, 3L, 1L, 2L);

    /** @param down places from top to bottom for pictures of the size, -1 where unknown; {@code right} alike */
    private record Seen(ReceptiveField field, PlaneLayout layout, long down, long right) {

        Seen through(SlidingWindow rows, SlidingWindow columns) {
            Axis y = field.y().through(rows, down);
            Axis x = field.x().through(columns, right);
            ReceptiveField next = new ReceptiveField(y, x, field.sight().through(rows, columns));
            return new Seen(next, layout, rows.after(down), columns.after(right));
        }

        Seen in(PlaneLayout other) {
            return new Seen(field, other, down, right);
        }

        /** Whether positions of both are the same places; one of another size would be stretched over this. */
        boolean matches(Seen other) {
            return layout == other.layout
                    && field.y().stride() == other.field.y().stride()
                    && field.x().stride() == other.field.x().stride()
                    && matches(down, other.down)
                    && matches(right, other.right);
        }

        private static boolean matches(long length, long other) {
            return length == other || length < 0 || other < 0;
        }
    }

    private final Network network;
    private final Map<String, Seen> byTensor = new HashMap<>();
    private final Set<String> constants = new HashSet<>();

    ReceptiveFields(Network network) {
        this.network = network;
        constants.addAll(network.weights().keySet());
        constants.add(""); // an input left out
    }

    /** By name of the node, for pictures of a size, -1 where unknown. */
    Map<String, ReceptiveField> forPictures(int height, int width) {
        List<Integer> shape = network.inputShape();
        PlaneLayout layout = shape.size() == 4 ? PlaneLayout.of(shape) : PlaneLayout.NCHW;
        ReceptiveField picture = new ReceptiveField(Axis.PIXEL, Axis.PIXEL, Sight.PICTURE);
        byTensor.put(network.input(), new Seen(picture, layout, height, width));
        Map<String, ReceptiveField> byNode = new LinkedHashMap<>();
        for (Node node : network.nodes()) {
            if (constants.containsAll(node.inputs())) {
                constants.addAll(node.outputs());
                continue;
            }
            merged(node).flatMap(seen -> through(node, seen)).ifPresent(seen -> {
                byTensor.put(node.output(), seen);
                byNode.put(node.name(), seen.field);
            });
        }
        return byNode;
    }

    /** What the inputs see together; empty when one is unknown or their positions lie differently. */
    private Optional<Seen> merged(Node node) {
        List<Seen> all = new ArrayList<>();
        for (String tensor : new HashSet<>(node.inputs())) {
            if (!constants.contains(tensor)) {
                all.add(byTensor.get(tensor));
            }
        }
        Seen first = all.get(0);
        if (first == null || all.stream().anyMatch(one -> one == null || !first.matches(one))) {
            return Optional.empty();
        }
        if (all.stream().allMatch(one -> one.field == first.field)) {
            return Optional.of(first);
        }
        Axis y = all.stream().map(one -> one.field.y()).reduce(Axis::union).orElseThrow();
        Axis x = all.stream().map(one -> one.field.x()).reduce(Axis::union).orElseThrow();
        Sight sight = Sight.joined(all.stream().map(one -> one.field.sight()).toList());
        long down = all.stream().mapToLong(Seen::down).max().orElseThrow();
        long right = all.stream().mapToLong(Seen::right).max().orElseThrow();
        return Optional.of(new Seen(new ReceptiveField(y, x, sight), first.layout, down, right));
    }

    private Optional<Seen> through(Node node, Seen seen) {
        int planes = seen.layout.planes();
        boolean same =
                switch (node.op()) {
                    case "Concat" -> Math.floorMod(node.integer("axis", 0), 4L) == planes;
                    case "Softmax", "LogSoftmax", "LayerNormalization" -> network.opset() >= 13
                            && planes == Math.floorMod(node.integer("axis", -1), 4L);
                    case "MatMul" -> planes == 3 && isMatrix(node);
                    case "LRN" -> planes == 1;
                    case "ReduceMean" -> averagesPlanes(node, planes);
                    default -> POINTWISE.contains(node.op());
                };
        if (same) {
            return Optional.of(seen);
        }
        return switch (node.op()) {
            case "Transpose" -> turned(node, seen);
            case "Pad" -> new Windows(network, node).border(seen.layout).map(w -> seen.through(w.down(), w.right()));
            case "Conv", "MaxPool", "AveragePool", "LpPool" -> new Windows(network, node)
                    .sliding()
                    .filter(w -> planes == 1)
                    .filter(w -> w.down().isKnown(seen.down) && w.right().isKnown(seen.right))
                    .map(w -> seen.through(w.down(), w.right()));
            default -> Optional.empty();
        };
    }

    /** Whether each position's planes are multiplied by a matrix. */
    private boolean isMatrix(Node node) {
        return node.input(1)
                .flatMap(network::weight)
                .map(weight -> weight.shape().length == 2)
                .orElse(false);
    }

    private boolean averagesPlanes(Node node, int planes) {
        List<Long> axes = new Windows(network, node).longs("axes", 1);
        return node.integer("keepdims", 1) == 1 && axes.size() == 1 && Math.floorMod(axes.get(0), 4L) == planes;
    }

    private static Optional<Seen> turned(Node node, Seen seen) {
        List<Long> order = node.ints("perm");
        if (seen.layout == PlaneLayout.NHWC && order.equals(PLANES_FIRST)) {
            return Optional.of(seen.in(PlaneLayout.NCHW));
        }
        return seen.layout == PlaneLayout.NCHW && order.equals(PLANES_LAST)
                ? Optional.of(seen.in(PlaneLayout.NHWC))
                : Optional.empty();
    }
}
