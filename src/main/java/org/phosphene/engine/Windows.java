package org.phosphene.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.phosphene.network.Node;

/** Operators that slide a window: convolutions and pools, with ONNX's ways to say padding. */
final class Windows {

    private Windows() {}

    static Value conv(NodeLines n) {
        int axes = n.spatialAxes(1);
        long[] shape = n.isConstant(1) ? n.weight(1).shape() : null;
        List<Long> kernel = n.node().has("kernel_shape")
                ? n.node().ints("kernel_shape")
                : java.util.Arrays.stream(shape, 2, shape.length).boxed().toList();
        Padded padded = pad(n, kernel, "0.");
        return n.let(
                "torch.conv" + axes + "d({}, {}, {}, {}, {}, {}, {})",
                padded.value,
                n.in(1),
                n.optional(2),
                n.node().ints("strides", n.ones(axes)),
                padded.symmetric,
                n.node().ints("dilations", n.ones(axes)),
                n.node().integer("group", 1));
    }

    static Value convTranspose(NodeLines n) {
        int axes = n.spatialAxes(1);
        List<Long> pads = n.node().ints("pads", new long[2 * axes]);
        if (!isSymmetric(pads)
                || !n.node().text("auto_pad", "NOTSET").equals("NOTSET")
                || n.node().has("output_shape")) {
            throw n.problem("asks for padding that differs between its sides");
        }
        return n.let(
                "torch.conv_transpose" + axes + "d({}, {}, {}, {}, {}, {}, {}, {})",
                n.in(0),
                n.in(1),
                n.optional(2),
                n.node().ints("strides", n.ones(axes)),
                pads.subList(0, axes),
                n.node().ints("output_padding", new long[axes]),
                n.node().integer("group", 1),
                n.node().ints("dilations", n.ones(axes)));
    }

    static Value maxPool(NodeLines n) {
        List<Long> kernel = n.node().ints("kernel_shape");
        int axes = kernel.size();
        Padded padded = pad(n, kernel, "-3.4028234663852886e+38");
        return n.let(
                "torch.max_pool" + axes + "d({}, {}, {}, {}, {}, {})",
                padded.value,
                kernel,
                n.node().ints("strides", n.ones(axes)),
                padded.symmetric,
                n.node().ints("dilations", n.ones(axes)),
                n.node().integer("ceil_mode", 0) == 1);
    }

    static Value averagePool(NodeLines n) {
        List<Long> kernel = n.node().ints("kernel_shape");
        boolean countPad = n.node().integer("count_include_pad", 0) == 1;
        Padded padded = pad(n, kernel, "0.");
        Value mean = mean(n, padded.value, padded.symmetric, countPad);
        if (!padded.changed || countPad) {
            return mean;
        }
        // the padding is there but does not count: the share of each window that is not padding
        Value ones = pad(n, n.let("torch.slice(torch.ones_like({}), 1, 0, 1, 1)", n.in(0)), kernel, "0.").value;
        return n.let("torch.div({}, {})", mean, mean(n, ones, padded.symmetric, true));
    }

    private static Value mean(NodeLines n, Value value, List<Long> symmetric, boolean countPad) {
        List<Long> kernel = n.node().ints("kernel_shape");
        return n.let(
                "torch.avg_pool" + kernel.size() + "d({}, {}, {}, {}, {}, {})",
                value,
                kernel,
                n.node().ints("strides", n.ones(kernel.size())),
                symmetric,
                n.node().integer("ceil_mode", 0) == 1,
                countPad);
    }

    static Value pad(NodeLines n) {
        long[] pads = n.attributeOrInput("pads", 1);
        String mode = n.node().text("mode", "constant");
        List<Long> torch = new ArrayList<>();
        int axes = pads.length / 2;
        for (int axis = axes - 1; axis >= 0; axis--) { // torch counts from the last axis
            torch.add(pads[axis]);
            torch.add(pads[axis + axes]);
        }
        double value = n.attributeOrInput("value", 2, 0);
        if (mode.equals("constant")) {
            return n.let("torch.constant_pad_nd({}, {}, {})", n.in(0), torch, value);
        }
        if (axes == 4 && (mode.equals("reflect") || mode.equals("edge"))) {
            String name = mode.equals("reflect") ? "reflection_pad2d" : "replication_pad2d";
            return n.let("torch." + name + "({}, {})", n.in(0), torch.subList(0, 4));
        }
        throw n.problem("pads in the mode '" + mode + "'");
    }

    /** Local response normalisation over neighbouring channels, as a mean over a window of the squares. */
    static Value localResponseNorm(NodeLines n) {
        long size = n.node().integer("size", 1);
        long before = (size - 1) / 2;
        Value squares = n.let("torch.unsqueeze(torch.mul({}, {}), 1)", n.in(0), n.in(0));
        Value padded =
                n.let("torch.constant_pad_nd({}, {}, 0.)", squares, List.of(0L, 0L, 0L, 0L, before, size - 1 - before));
        Value mean = n.let("torch.squeeze(torch.avg_pool3d({}, {}, [1, 1, 1]), 1)", padded, List.of(size, 1L, 1L));
        return n.let(
                "torch.div({}, torch.pow(torch.add(torch.mul({}, {}), {}), {}))",
                n.in(0),
                mean,
                n.node().number("alpha", 1e-4),
                n.node().number("bias", 1),
                n.node().number("beta", 0.75));
    }

    /** The p-th root of the sum of all p-th powers of a channel. */
    static Value globalLpPool(NodeLines n) {
        double p = n.node().number("p", 2);
        Value sum = n.let("torch.sum(torch.pow(torch.abs({}), {}), [2, 3], True)", n.in(0), p);
        return n.let("torch.pow({}, {})", sum, 1 / p);
    }

    /** The input with the padding that torch's own symmetric argument cannot express already applied. */
    private record Padded(Value value, List<Long> symmetric, boolean changed) {}

    private static Padded pad(NodeLines n, List<Long> kernel, String fill) {
        return pad(n, n.in(0), kernel, fill);
    }

    private static Padded pad(NodeLines n, Value value, List<Long> kernel, String fill) {
        Node node = n.node();
        int axes = kernel.size();
        List<Long> none = Collections.nCopies(axes, 0L);
        String auto = node.text("auto_pad", "NOTSET");
        if (auto.equals("SAME_UPPER") || auto.equals("SAME_LOWER")) {
            return new Padded(same(n, value, kernel, fill, auto.equals("SAME_UPPER")), none, true);
        }
        List<Long> pads =
                auto.equals("VALID") ? Collections.nCopies(2 * axes, 0L) : node.ints("pads", new long[2 * axes]);
        // torch pools allow at most half the kernel as padding
        boolean small = true;
        for (int i = 0; i < axes; i++) {
            small &= pads.get(i) <= kernel.get(i) / 2 || node.op().startsWith("Conv");
        }
        if (isSymmetric(pads) && small) {
            return new Padded(value, pads.subList(0, axes), false);
        }
        List<Long> torch = new ArrayList<>();
        for (int axis = axes - 1; axis >= 0; axis--) {
            torch.add(pads.get(axis));
            torch.add(pads.get(axis + axes));
        }
        return new Padded(n.let("torch.constant_pad_nd({}, {}, " + fill + ")", value, torch), none, true);
    }

    /** Padding so that the output has ceil(size / stride) places; the odd one goes to the end, or to the start. */
    private static Value same(NodeLines n, Value value, List<Long> kernel, String fill, boolean upper) {
        int axes = kernel.size();
        List<Long> strides = n.node().ints("strides", n.ones(axes));
        List<Long> dilations = n.node().ints("dilations", n.ones(axes));
        List<Value> torch = new ArrayList<>();
        for (int axis = axes - 1; axis >= 0; axis--) {
            long reach = (kernel.get(axis) - 1) * dilations.get(axis) + 1;
            long stride = strides.get(axis);
            Value size = n.let("torch.size({}, {})", value, axis + 2);
            Value places = n.let("torch.floordiv(torch.add({}, {}), {})", size, stride - 1, stride);
            Value total = n.let(
                    "ops.prim.max(torch.sub(torch.add(torch.mul(torch.sub({}, 1), {}), {}), {}), 0)",
                    places,
                    stride,
                    reach,
                    size);
            Value half = n.let("torch.floordiv({}, 2)", total);
            Value rest = n.let("torch.sub({}, {})", total, half);
            torch.add(upper ? half : rest);
            torch.add(upper ? rest : half);
        }
        return n.let("torch.constant_pad_nd({}, {}, " + fill + ")", value, ProgramBuilder.list(torch));
    }

    private static boolean isSymmetric(List<Long> pads) {
        int axes = pads.size() / 2;
        return pads.subList(0, axes).equals(pads.subList(axes, 2 * axes));
    }
}
