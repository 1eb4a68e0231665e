package org.phosphene.engine;

import java.util.List;

/**
 * Resize and Upsample, one axis after the other, by the formulas of the ONNX specification: every place of the result
 * has a coordinate on the axis, from which it takes the nearest number or a weighted mean of its neighbours.
 */
final class Resizing {

    private static final double CUBIC = -0.75;

    private Resizing() {}

    /** How an axis is resized: the coordinates' formula, the rounding, the interpolation. */
    private record Way(String coordinates, String rounding, String mode, double cubic) {}

    /** The older operator: coordinates without an offset, rounded down. */
    static Value upsample(NodeLines n) {
        Way way = new Way("asymmetric", "floor", n.node().text("mode", "nearest"), CUBIC);
        double[] scales = n.node().has("scales")
                ? n.node().numbers("scales").stream()
                        .mapToDouble(Float::doubleValue)
                        .toArray()
                : floats(n, 1);
        return scaled(n, way, scales);
    }

    static Value resize(NodeLines n) {
        if (n.opset() < 11) {
            return upsample(n);
        }
        boolean aspect = !n.node().text("keep_aspect_ratio_policy", "stretch").equals("stretch");
        if (aspect || n.node().integer("antialias", 0) == 1 || n.node().integer("exclude_outside", 0) == 1) {
            throw n.problem("keeps the aspect ratio or weighs its neighbours anew");
        }
        Way way = new Way(
                n.node().text("coordinate_transformation_mode", "half_pixel"),
                n.node().text("nearest_mode", "round_prefer_floor"),
                n.node().text("mode", "nearest"),
                n.node().number("cubic_coeff_a", CUBIC));
        if (n.has(2) && !(n.isConstant(2) && n.weight(2).elements() == 0)) {
            return scaled(n, way, floats(n, 2));
        }
        Value value = n.in(0);
        long[] axes =
                n.node().ints("axes", 2, 3).stream().mapToLong(Long::longValue).toArray();
        for (int i = 0; i < axes.length; i++) {
            Value length = n.let("torch.add({}, 0)", n.whole(3, n.node().has("axes") ? i : (int) axes[i]));
            Value scale = n.let("torch.div({}, torch.size({}, {}))", length, value, axes[i]);
            value = along(n, way, value, new Axis(axes[i], length, scale));
        }
        return value;
    }

    private record Axis(long axis, Value length, Object scale) {}

    private static double[] floats(NodeLines n, int input) {
        float[] floats = n.weight(input).floats();
        double[] out = new double[floats.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = floats[i];
        }
        return out;
    }

    private static Value scaled(NodeLines n, Way way, double[] scales) {
        List<Long> axes = n.node().ints("axes");
        Value value = n.in(0);
        for (int i = 0; i < scales.length; i++) {
            if (scales[i] != 1) {
                long axis = axes.isEmpty() ? i : axes.get(i);
                Value length = n.let("int(torch.floor(torch.mul(torch.size({}, {}), {})))", value, axis, scales[i]);
                value = along(n, way, value, new Axis(axis, length, scales[i]));
            }
        }
        return value;
    }

    private static Value along(NodeLines n, Way way, Value value, Axis axis) {
        Value size = n.let("torch.size({}, {})", value, axis.axis);
        Value at = coordinates(n, way.coordinates, size, axis);
        if (way.mode.equals("nearest")) {
            return pick(n, value, axis, rounded(n, way.rounding, at), size);
        }
        Value floor = n.let("torch.floor({})", at);
        Value part = n.let("torch.sub({}, {})", at, floor);
        if (way.mode.equals("linear") || way.mode.equals("bilinear")) {
            Value low = pick(n, value, axis, floor, size);
            Value high = pick(n, value, axis, n.let("torch.add({}, 1)", floor), size);
            return n.let("torch.lerp({}, {}, {})", low, high, broadcast(n, part, value, axis));
        }
        if (!way.mode.equals("cubic")) {
            throw n.problem("has the mode '" + way.mode + "'");
        }
        Value sum = null;
        for (int tap = -1; tap <= 2; tap++) {
            Value one = pick(n, value, axis, n.let("torch.add({}, {})", floor, tap), size);
            Value distance = n.let("torch.abs(torch.sub({}, {}))", part, tap);
            Value weight = broadcast(n, kernel(n, distance, way.cubic, tap == 0 || tap == 1), value, axis);
            Value weighted = n.let("torch.mul({}, {})", one, weight);
            sum = sum == null ? weighted : n.let("torch.add({}, {})", sum, weighted);
        }
        return sum;
    }

    /** Keys's cubic convolution (1981) at a distance below 1, or between 1 and 2. */
    private static Value kernel(NodeLines n, Value d, double a, boolean near) {
        return near
                ? n.let(
                        "torch.add(torch.mul(torch.mul(torch.sub(torch.mul({}, {}), {}), {}), {}), 1)",
                        d,
                        a + 2,
                        a + 3,
                        d,
                        d)
                : n.let(
                        "torch.mul(torch.sub(torch.mul(torch.add(torch.mul(torch.sub({}, 5), {}), 8), {}), 4), {})",
                        d,
                        d,
                        d,
                        a);
    }

    private static Value coordinates(NodeLines n, String formula, Value size, Axis axis) {
        Value places = n.let("torch.arange({}, dtype=6, device={})", axis.length, n.device());
        return switch (formula) {
            case "asymmetric" -> n.let("torch.div({}, {})", places, axis.scale);
            case "half_pixel", "pytorch_half_pixel" -> {
                Value centre = n.let("torch.sub(torch.div(torch.add({}, 0.5), {}), 0.5)", places, axis.scale);
                // a single place looks at the start
                yield formula.equals("half_pixel")
                        ? centre
                        : n.let("torch.mul({}, float(torch.gt({}, 1)))", centre, axis.length);
            }
            case "align_corners" -> n.let(
                    "torch.div(torch.mul({}, torch.sub({}, 1)), ops.prim.max(torch.sub({}, 1), 1))",
                    places,
                    size,
                    axis.length);
            default -> throw n.problem("has coordinates of the kind '" + formula + "'");
        };
    }

    private static Value rounded(NodeLines n, String rounding, Value at) {
        return switch (rounding) {
            case "floor" -> n.let("torch.floor({})", at);
            case "ceil" -> n.let("torch.ceil({})", at);
            case "round_prefer_ceil" -> n.let("torch.floor(torch.add({}, 0.5))", at);
            case "round_prefer_floor" -> n.let("torch.ceil(torch.sub({}, 0.5))", at);
            default -> throw n.problem("rounds in the way '" + rounding + "'");
        };
    }

    /** The numbers at whole coordinates; beyond an end the last one there. */
    private static Value pick(NodeLines n, Value value, Axis axis, Value at, Value size) {
        Value index = n.let("torch.to(torch.clamp({}, 0, torch.sub({}, 1)), 4)", at, size);
        return n.let("torch.index_select({}, {}, {})", value, axis.axis, index);
    }

    private static Value broadcast(NodeLines n, Value list, Value like, Axis axis) {
        return n.let(
                "torch.reshape({}, torch.add([-1], torch.mul([1], torch.sub(torch.sub(torch.dim({}), 1), {}))))",
                list,
                like,
                axis.axis);
    }
}
