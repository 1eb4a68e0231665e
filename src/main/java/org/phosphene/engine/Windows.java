package org.phosphene.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Convolutions, with ONNX's ways to say padding. */
final class Windows {

    private Windows() {}

    static Value conv(NodeLines n) {
        int axes = n.spatialAxes(1);
        WindowPadding padded = WindowPadding.of(n, kernel(n), "0.");
        return n.let(
                "torch.conv" + axes + "d({}, {}, {}, {}, {}, {}, {})",
                padded.value(),
                n.kernel(),
                n.bias(),
                n.node().ints("strides", n.ones(axes)),
                padded.symmetric(),
                n.node().ints("dilations", n.ones(axes)),
                n.node().integer("group", 1));
    }

    private static List<Long> kernel(NodeLines n) {
        if (n.node().has("kernel_shape")) {
            return n.node().ints("kernel_shape");
        }
        long[] shape = n.weight(1).shape();
        return Arrays.stream(shape, 2, shape.length).boxed().toList();
    }

    static Value convTranspose(NodeLines n) {
        int axes = n.spatialAxes(1);
        List<Long> pads = n.node().ints("pads", new long[2 * axes]);
        String auto = n.node().text("auto_pad", "NOTSET");
        boolean plain = WindowPadding.isSymmetric(pads)
                && !auto.startsWith("SAME")
                && !n.node().has("output_shape");
        if (plain) {
            return transposed(n, axes, n.optional(2), pads.subList(0, axes));
        }
        Value full = transposed(n, axes, "None", Collections.nCopies(axes, 0L));
        List<Object> sides = new ArrayList<>();
        for (int axis = axes - 1; axis >= 0; axis--) {
            if (n.node().has("output_shape") || auto.startsWith("SAME")) {
                sides.addAll(cut(n, full, axis, auto.equals("SAME_UPPER")));
            } else {
                sides.add(-pads.get(axis));
                sides.add(-pads.get(axis + axes));
            }
        }
        Value cut = n.let("torch.constant_pad_nd({}, {}, 0.)", full, sides);
        if (!n.has(2)) {
            return cut;
        }
        List<Long> places = new ArrayList<>(List.of(-1L));
        places.addAll(Collections.nCopies(axes, 1L));
        return n.let("torch.add({}, torch.reshape({}, {}))", cut, n.in(2), places);
    }

    private static Value transposed(NodeLines n, int axes, Object bias, List<Long> pads) {
        return n.let(
                "torch.conv_transpose" + axes + "d({}, {}, {}, {}, {}, {}, {}, {})",
                n.in(0),
                n.in(1),
                bias,
                n.node().ints("strides", n.ones(axes)),
                pads,
                n.node().ints("output_padding", new long[axes]),
                n.node().integer("group", 1),
                n.node().ints("dilations", n.ones(axes)));
    }

    /** What to cut off both sides of an axis for the size asked for; what lacks is added at the end. */
    private static List<Object> cut(NodeLines n, Value full, int axis, boolean upper) {
        List<Long> wanted = n.node().ints("output_shape");
        Object size = wanted.isEmpty()
                ? n.let(
                        "torch.mul(torch.size({}, {}), {})",
                        n.in(0),
                        axis + 2,
                        n.node().ints("strides", n.ones(axis + 1)).get(axis))
                : wanted.get(wanted.size() - n.spatialAxes(1) + axis);
        Value total = n.let("torch.sub(torch.size({}, {}), {})", full, axis + 2, size);
        Value less = n.let("torch.floordiv(ops.prim.max({}, 0), 2)", total);
        Value more = n.let("torch.sub(ops.prim.max({}, 0), {})", total, less);
        Value lacking = n.let("ops.prim.max(torch.neg({}), 0)", total);
        Value end = n.let("torch.sub({}, {})", lacking, upper ? more : less);
        return List.of(n.let("torch.neg({})", upper ? less : more), end);
    }
}
