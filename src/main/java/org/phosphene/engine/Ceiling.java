package org.phosphene.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phosphene.network.Weight;

/**
 * Keeps a network that is run for the first time from filling the memory: before each node that can make much out of
 * little, its lines estimate how many numbers it will give and stop the program when those are too many. Estimates are
 * in floats, so that sizes of any kind do not overflow.
 */
final class Ceiling implements Around {

    /** Most numbers of a layer: a gigabyte of floats, four times what VGG needs at 1024 x 1024. */
    private static final double MOST = 1L << 28;

    private static final Set<String> SPREADING = Set.of(
            "Add",
            "And",
            "Div",
            "Equal",
            "Greater",
            "GreaterOrEqual",
            "Less",
            "LessOrEqual",
            "Max",
            "Mean",
            "Min",
            "Mod",
            "Mul",
            "Or",
            "PRelu",
            "Pow",
            "Sub",
            "Sum",
            "Where",
            "Xor");

    @Override
    public void before(NodeLines n) {
        if (!n.has(0)) {
            return;
        }
        switch (n.node().op()) {
            case "Conv", "ConvTranspose", "MaxPool", "AveragePool", "LpPool" -> windows(n);
            case "Pad" -> padded(n);
            case "Concat" -> together(n);
            case "Range" -> ranged(n);
            case "OneHot" -> stopAbove(n, count(n, n.in(0)), n.has(1) ? List.of(product(n, 1)) : List.of());
            case "AffineGrid" -> stopAbove(n, "1.", n.has(1) ? List.of(product(n, 1)) : List.of());
            case "ConstantOfShape" -> stopAbove(n, "1.", List.of(product(n, 0)));
            case "Expand", "Tile" -> {
                if (n.has(1)) {
                    stopAbove(n, count(n, n.in(0)), List.of(product(n, 1)));
                }
            }
            case "Gather", "GatherElements", "GatherND" -> picked(n);
            case "Gemm", "MatMul" -> products(n);
            case "Resize", "Upsample" -> resized(n);
            default -> {
                if (SPREADING.contains(n.node().op())) {
                    spread(n);
                }
            }
        }
    }

    @Override
    public Value behind(NodeLines n, Value output) {
        stopAbove(n, count(n, output), List.of());
        return output;
    }

    private static Object count(NodeLines n, Value value) {
        return n.let("float(torch.numel({}))", value);
    }

    /** The product of the numbers of an input. */
    private static Object product(NodeLines n, int input) {
        if (!n.isConstant(input)) {
            return n.let("float(torch.prod(torch.to({}, 6)))", n.in(input));
        }
        double product = 1;
        for (float number : n.weight(input).floats()) {
            product *= Math.abs(number);
        }
        return Math.min(product, Float.MAX_VALUE);
    }

    private static void stopAbove(NodeLines n, Object first, List<?> factors) {
        Value estimate = n.let("torch.mul({}, 1.)", first);
        for (Object factor : factors) {
            estimate = n.let("torch.mul({}, {})", estimate, factor);
        }
        n.stopIf(
                n.let("torch.gt({}, {})", estimate, MOST),
                "It would give more than 268 million numbers, more than is allowed");
    }

    private static void windows(NodeLines n) {
        List<Long> pads = n.node().ints("pads");
        int axes = n.node().has("kernel_shape")
                ? n.node().ints("kernel_shape").size()
                : n.isConstant(1) ? n.weight(1).shape().length - 2 : 0;
        boolean transposed = n.node().op().equals("ConvTranspose");
        boolean strided = n.node().ints("strides").size() == axes;
        List<Object> factors = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            long pad = pads.size() == 2 * axes && !transposed ? pads.get(axis) + pads.get(axis + axes) : 0;
            long stride = strided ? n.node().ints("strides").get(axis) : 1;
            Value size = n.let("float(torch.add(torch.size({}, {}), {}))", n.in(0), axis + 2, pad);
            factors.add(transposed ? n.let("torch.mul({}, {})", size, stride) : divided(n, size, stride));
        }
        Weight weight = n.node().op().startsWith("Conv") && n.isConstant(1) ? n.weight(1) : null;
        Object channels = weight == null || weight.shape().length < 2
                ? n.let("torch.size({}, 1)", n.in(0))
                : (Object) (transposed ? weight.shape()[1] * n.node().integer("group", 1) : weight.shape()[0]);
        stopAbove(n, n.let("float({})", channels), factors);
    }

    private static Value divided(NodeLines n, Value size, long stride) {
        return n.let("torch.div({}, {})", size, (double) stride);
    }

    private static void padded(NodeLines n) {
        if (!n.node().has("pads") && !n.isConstant(1)) {
            return; // computed: judged behind
        }
        long[] pads = n.attributeOrInput("pads", 1);
        if (n.has(3) || pads.length > 16) {
            return;
        }
        Object first = 1.0;
        List<Object> factors = new ArrayList<>();
        for (int axis = 0; axis < pads.length / 2; axis++) {
            double more = (double) pads[axis] + pads[axis + pads.length / 2];
            factors.add(n.let("torch.add(float(torch.size({}, {})), {})", n.in(0), axis, more));
        }
        stopAbove(n, first, factors);
    }

    private static void ranged(NodeLines n) {
        if (n.has(1) && n.has(2)) {
            Value places = n.let("float(torch.div(torch.sub({}, {}), torch.to({}, 6)))", n.in(1), n.in(0), n.in(2));
            stopAbove(n, places, List.of());
        }
    }

    private static void together(NodeLines n) {
        Object sum = 0.0;
        for (Value part : n.all()) {
            sum = n.let("torch.add({}, {})", count(n, part), sum);
        }
        stopAbove(n, sum, List.of());
    }

    private static void picked(NodeLines n) {
        if (n.has(1)) {
            Value axis = n.let("torch.size({}, {})", n.in(0), n.node().integer("axis", 0));
            Value row = n.let("torch.div({}, float(ops.prim.max({}, 1)))", count(n, n.in(0)), axis);
            stopAbove(n, count(n, n.in(1)), List.of(row));
        }
    }

    /** Rows of the one by columns of the other; batches of both are taken to be the same. */
    private static void products(NodeLines n) {
        if (n.has(1)) {
            Value inner = n.let("float(ops.prim.max(torch.size({}, -1), 1))", n.in(0));
            Value rows = n.let("torch.div({}, {})", count(n, n.in(0)), inner);
            stopAbove(n, rows, List.of(n.let("float(torch.size({}, -1))", n.in(1))));
        }
    }

    private static void resized(NodeLines n) {
        int scales = n.node().op().equals("Upsample") || n.opset() < 11 ? 1 : 2;
        double factor = 1;
        if (n.node().has("scales")) {
            for (float scale : n.node().numbers("scales")) {
                factor *= scale;
            }
        } else if (n.isConstant(scales)) {
            for (float scale : n.weight(scales).floats()) {
                factor *= scale;
            }
        }
        stopAbove(n, count(n, n.in(0)), List.of(Math.min(factor, Float.MAX_VALUE)));
        if (n.has(3) && n.isConstant(3)) {
            stopAbove(n, 1.0, List.of(product(n, 3)));
        }
    }

    /** Broadcast views cost nothing; what is made of them would. */
    private static void spread(NodeLines n) {
        if (n.inputs() > 1) {
            stopAbove(n, count(n, n.let("torch.broadcast_tensors({})[0]", ProgramBuilder.list(n.all()))), List.of());
        }
    }
}
