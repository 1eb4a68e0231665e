package org.phosphene.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Resize and Upsample, one axis after the other, by the formulas of the ONNX specification: every place of the result
 * has a coordinate on the axis, from which it takes the nearest number or a weighted mean of its neighbours.
 */
final class Resizing {

    private static final double CUBIC = -0.75;

    private Resizing() {}

    /** How an axis is resized: the coordinates' formula, the rounding, the interpolation. */
    record Way(String coordinates, String rounding, String mode, double cubic, boolean smooth, boolean inside) {
        boolean isWeighedAnew() {
            return !mode.equals("nearest") && (smooth || inside);
        }
    }

    /**
     * An axis to resize.
     *
     * @param length whole number of places of the result
     * @param wanted the same before it was rounded
     * @param scale of the result
     * @param part the two ends of the part that is cut out, in shares of the axis; null for the whole
     */
    record Axis(long axis, Value length, Value wanted, Object scale, double[] part) {}

    /** The older operator: coordinates without an offset, rounded down. */
    static Value upsample(NodeLines n) {
        Way way = new Way("asymmetric", "floor", n.node().text("mode", "nearest"), CUBIC, false, false);
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
        Way way = new Way(
                n.node().text("coordinate_transformation_mode", "half_pixel"),
                n.node().text("nearest_mode", "round_prefer_floor"),
                n.node().text("mode", "nearest"),
                n.node().number("cubic_coeff_a", CUBIC),
                n.node().integer("antialias", 0) == 1,
                n.node().integer("exclude_outside", 0) == 1);
        return n.has(2) && !(n.isConstant(2) && n.weight(2).elements() == 0)
                ? scaled(n, way, floats(n, 2))
                : sized(n, way);
    }

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
            double[] part = part(n, way, i, scales.length);
            if (scales[i] != 1 || part != null) {
                long axis = axes.isEmpty() ? i : axes.get(i);
                Value wanted = n.let("torch.mul(torch.size({}, {}), {})", value, axis, scales[i]);
                Value length = n.let("int(torch.floor({}))", wanted);
                value = along(n, way, value, new Axis(axis, length, wanted, scales[i], part));
            }
        }
        return value;
    }

    /** Images and channels are not resized. */
    private static Value sized(NodeLines n, Way way) {
        boolean known = n.isConstant(3);
        boolean named = n.node().has("axes");
        int count = known ? n.longs(3).length : named ? n.node().ints("axes").size() : 4;
        long[] axes = named
                ? n.node().ints("axes").stream().mapToLong(Long::longValue).toArray()
                : LongStream.range(count == 4 ? 2 : 0, count).toArray();
        String policy = n.node().text("keep_aspect_ratio_policy", "stretch");
        Value shared = policy.equals("stretch") ? null : shared(n, axes, count, policy.equals("not_larger"));
        Value value = n.in(0);
        for (int i = 0; i < axes.length; i++) {
            int index = i + count - axes.length;
            Value length = n.let("torch.add({}, 0)", n.whole(3, index));
            Value wanted = n.let("float({})", length);
            Value scale = n.let("torch.div({}, torch.size({}, {}))", length, value, axes[i]);
            if (shared != null) {
                wanted = n.let("torch.mul({}, torch.size({}, {}))", shared, value, axes[i]);
                length = n.let("int(torch.floor(torch.add({}, 0.5)))", wanted);
                scale = shared;
            }
            value = along(n, way, value, new Axis(axes[i], length, wanted, scale, part(n, way, index, count)));
        }
        return value;
    }

    /** One scale for all axes, so that none is larger than asked for, or none smaller. */
    private static Value shared(NodeLines n, long[] axes, int count, boolean smallest) {
        Value shared = null;
        for (int i = 0; i < axes.length; i++) {
            Value scale =
                    n.let("torch.div({}, torch.size({}, {}))", n.whole(3, i + count - axes.length), n.in(0), axes[i]);
            String choice = smallest ? "ops.prim.min({}, {})" : "ops.prim.max({}, {})";
            shared = shared == null ? scale : n.let(choice, shared, scale);
        }
        return shared;
    }

    private static double[] part(NodeLines n, Way way, int index, int count) {
        if (!way.coordinates.equals("tf_crop_and_resize")) {
            return null;
        }
        double[] ends = floats(n, 1);
        return new double[] {ends[index], ends[index + count]};
    }

    private static Value along(NodeLines n, Way way, Value value, Axis axis) {
        Value size = n.let("torch.size({}, {})", value, axis.axis);
        Value at = Coordinates.of(n, way.coordinates, size, axis);
        Value resized;
        if (way.isWeighedAnew()) {
            resized = ResizingWeights.apply(n, way, value, axis, at);
        } else {
            resized = switch (way.mode) {
                case "nearest" -> pick(n, value, axis, Coordinates.rounded(n, way.rounding, at), size);
                case "linear", "bilinear" -> linear(n, value, axis, at, size);
                case "cubic" -> cubic(n, way, value, axis, at);
                default -> throw n.problem("has the mode '%s'", way.mode);
            };
        }
        if (axis.part == null) {
            return resized;
        }
        Value known = n.let("torch.logical_and(torch.ge({}, 0), torch.le({}, torch.sub({}, 1)))", at, at, size);
        double beyond = n.node().number("extrapolation_value", 0);
        return n.let("torch.where({}, {}, {})", broadcast(n, known, value, axis), resized, beyond);
    }

    private static Value linear(NodeLines n, Value value, Axis axis, Value at, Value size) {
        Value floor = n.let("torch.floor({})", at);
        Value part = n.let("torch.sub({}, {})", at, floor);
        Value low = pick(n, value, axis, floor, size);
        Value high = pick(n, value, axis, n.let("torch.add({}, 1)", floor), size);
        return n.let("torch.lerp({}, {}, {})", low, high, broadcast(n, part, value, axis));
    }

    private static Value cubic(NodeLines n, Way way, Value value, Axis axis, Value at) {
        Value size = n.let("torch.size({}, {})", value, axis.axis);
        Value floor = n.let("torch.floor({})", at);
        Value part = n.let("torch.sub({}, {})", at, floor);
        Value sum = null;
        for (int tap = -1; tap <= 2; tap++) {
            Value one = pick(n, value, axis, n.let("torch.add({}, {})", floor, tap), size);
            Value distance = n.let("torch.abs(torch.sub({}, {}))", part, tap);
            boolean near = tap == 0 || tap == 1;
            Value weight = broadcast(n, ResizingWeights.cubic(n, distance, way.cubic, near), value, axis);
            Value weighted = n.let("torch.mul({}, {})", one, weight);
            sum = sum == null ? weighted : n.let("torch.add({}, {})", sum, weighted);
        }
        return sum;
    }

    /** The numbers at whole coordinates; beyond an end the last one there. */
    private static Value pick(NodeLines n, Value value, Axis axis, Value at, Value size) {
        Value index = n.let("torch.to(torch.clamp({}, 0, torch.sub({}, 1)), 4)", at, size);
        return n.let("torch.index_select({}, {}, {})", value, axis.axis, index);
    }

    /** A list along an axis, with axes of length 1 behind it. */
    private static Value broadcast(NodeLines n, Value list, Value like, Axis axis) {
        return n.let(
                "torch.reshape({}, torch.add([-1], torch.mul([1], torch.sub(torch.sub(torch.dim({}), 1), {}))))",
                list,
                like,
                axis.axis);
    }

    /** Numbers at given coordinates of a picture. */
    static Value gridSample(NodeLines n) {
        List<String> modes = List.of("bilinear linear", "nearest", "bicubic cubic");
        List<String> beyond = List.of("zeros", "border", "reflection");
        return n.let(
                "torch.grid_sampler({}, {}, {}, {}, {})",
                n.in(0),
                n.in(1),
                number(n, modes, n.node().text("mode", "linear")),
                number(n, beyond, n.node().text("padding_mode", "zeros")),
                n.node().integer("align_corners", 0) == 1);
    }

    private static int number(NodeLines n, List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (Arrays.asList(names.get(i).split(" ")).contains(name)) {
                return i;
            }
        }
        throw n.problem("has the mode '%s'", name);
    }
}
