package org.phosphene.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Pad: what comes from outside is a number, the edge, the mirrored tensor or its other end. */
final class Padding {

    private Padding() {}

    static Value pad(NodeLines n) {
        String mode = n.node().text("mode", "constant");
        if (n.isComputed("pads", 1)) {
            return computed(n, mode);
        }
        long[] pads = n.attributeOrInput("pads", 1);
        boolean everyAxis = !n.has(3);
        if (everyAxis && mode.equals("constant")) {
            return n.let("torch.constant_pad_nd({}, {}, {})", n.in(0), fromTheLast(pads), value(n));
        }
        boolean plane = pads.length == 8 && pads[0] == 0 && pads[1] == 0 && pads[4] == 0 && pads[5] == 0;
        if (everyAxis && plane && (mode.equals("reflect") || mode.equals("edge"))) {
            String name = mode.equals("reflect") ? "reflection_pad2d" : "replication_pad2d";
            List<Long> sides = fromTheLast(pads).subList(0, 4);
            return n.let("torch." + name + "({}, {})", n.in(0), sides);
        }
        int count = pads.length / 2;
        long[] axes = everyAxis ? LongStream.range(0, count).toArray() : n.longs(3);
        Value padded = n.in(0);
        for (int i = 0; i < count; i++) {
            padded = pads[i] == 0 && pads[i + count] == 0
                    ? padded
                    : along(n, padded, mode, axes[i], pads[i], pads[i + count]);
        }
        return padded;
    }

    /** Torch counts axes from the last, with both sides of one beside each other. */
    static List<Long> fromTheLast(long[] pads) {
        List<Long> torch = new ArrayList<>();
        int axes = pads.length / 2;
        for (int axis = axes - 1; axis >= 0; axis--) {
            torch.add(pads[axis]);
            torch.add(pads[axis + axes]);
        }
        return torch;
    }

    private static Object value(NodeLines n) {
        boolean given = !n.node().has("value") && n.has(2) && !n.isConstant(2);
        return given ? n.let("float(torch.reshape({}, []))", n.in(2)) : (Object) n.attributeOrInput("value", 2, 0);
    }

    private static Value computed(NodeLines n, String mode) {
        if (!mode.equals("constant") || n.has(3)) {
            throw n.problem("pads in the mode '%s' by a width that is computed", mode);
        }
        Value sides = n.let(
                "annotate(List[int], torch.reshape(torch.t(torch.flip(torch.reshape({}, [2, -1]), [1])), [-1])"
                        + ".tolist())",
                n.in(1));
        return n.let("torch.constant_pad_nd({}, {}, {})", n.in(0), sides, value(n));
    }

    private static Value along(NodeLines n, Value from, String mode, long axis, long before, long after) {
        if (mode.equals("constant")) {
            Value last = n.let("torch.transpose({}, {}, -1)", from, axis);
            Value padded = n.let("torch.constant_pad_nd({}, [{}, {}], {})", last, before, after, value(n));
            return n.let("torch.transpose({}, {}, -1)", padded, axis);
        }
        Value size = n.let("torch.size({}, {})", from, axis);
        Value places =
                n.let("torch.arange({}, torch.add({}, {}), dtype=4, device={})", -before, size, after, n.device());
        Value inside =
                switch (mode) {
                    case "edge" -> n.let("torch.clamp({}, 0, torch.sub({}, 1))", places, size);
                    case "wrap" -> n.let("torch.remainder({}, {})", places, size);
                    case "reflect" -> reflected(n, places, size);
                    default -> throw n.problem("pads in the mode '%s'", mode);
                };
        return n.let("torch.index_select({}, {}, {})", from, axis, inside);
    }

    /** There and back again without doubling an end. */
    private static Value reflected(NodeLines n, Value places, Value size) {
        Value period = n.let("ops.prim.max(torch.mul(torch.sub({}, 1), 2), 1)", size);
        Value there = n.let("torch.remainder({}, {})", places, period);
        return n.let("torch.minimum({}, torch.rsub({}, {}))", there, there, period);
    }
}
