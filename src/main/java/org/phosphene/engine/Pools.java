package org.phosphene.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Operators that make one number of a window, and normalisation by a window of channels. */
final class Pools {

    private Pools() {}

    static Value maxPool(NodeLines n) {
        List<Long> kernel = n.node().ints("kernel_shape");
        int axes = kernel.size();
        WindowPadding padded = WindowPadding.of(n, kernel, "-3.4028234663852886e+38");
        String rest = axes + "d%s({}, {}, {}, {}, {}, {})";
        Object[] arguments = {
            padded.value(),
            kernel,
            n.node().ints("strides", n.ones(axes)),
            padded.symmetric(),
            n.node().ints("dilations", n.ones(axes)),
            n.node().integer("ceil_mode", 0) == 1
        };
        if (!n.wants(1)) {
            return n.let("torch.max_pool" + rest.formatted(""), arguments);
        }
        if (padded.changed() || n.node().integer("storage_order", 0) == 1) {
            throw n.problem("gives the places of its numbers with padding or in an order that is not rows");
        }
        ProgramBuilder.Pair both = n.pair("torch.max_pool" + rest.formatted("_with_indices"), arguments);
        // torch counts inside a channel, ONNX through the whole tensor
        Value plane = n.let("torch.numel(torch.select(torch.select({}, 0, 0), 0, 0))", n.in(0));
        Value planes = n.let("torch.mul(torch.size({}, 0), torch.size({}, 1))", n.in(0), n.in(0));
        Value start = n.let("torch.mul(torch.arange({}, dtype=4, device={}), {})", planes, n.device(), plane);
        Value shape =
                n.let("torch.add([torch.size({}, 0), torch.size({}, 1)], torch.mul([1], {}))", n.in(0), n.in(0), axes);
        n.also(1, n.let("torch.add({}, torch.reshape({}, {}))", both.second(), start, shape));
        return both.first();
    }

    static Value averagePool(NodeLines n) {
        List<Long> kernel = n.node().ints("kernel_shape");
        boolean countPad = n.node().integer("count_include_pad", 0) == 1;
        if (isDilated(n)) {
            Value padded = everywhere(n, n.in(0), kernel, "0.");
            Value ones = n.let("torch.ones_like({})", n.in(0));
            Value counted = everywhere(n, ones, kernel, countPad ? "1." : "0.");
            return n.let("torch.div({}, {})", sum(n, padded, kernel), sum(n, counted, kernel));
        }
        WindowPadding padded = WindowPadding.of(n, kernel, "0.");
        if (!padded.changed() || countPad) {
            return average(n, padded, kernel, countPad);
        }
        WindowPadding counted = WindowPadding.of(n, n.let("torch.ones_like({})", n.in(0)), kernel, "0.");
        return n.let("torch.div({}, {})", average(n, padded, kernel, true), average(n, counted, kernel, true));
    }

    private static Value average(NodeLines n, WindowPadding padded, List<Long> kernel, boolean countPad) {
        int axes = kernel.size();
        return n.let(
                "torch.avg_pool" + axes + "d({}, {}, {}, {}, {}, {})",
                padded.value(),
                kernel,
                n.node().ints("strides", n.ones(axes)),
                padded.symmetric(),
                n.node().integer("ceil_mode", 0) == 1,
                countPad);
    }

    /** The p-th root of the sum of the p-th powers. */
    static Value lpPool(NodeLines n) {
        List<Long> kernel = n.node().ints("kernel_shape");
        double p = n.node().number("p", 2);
        Value powers = n.let("torch.pow(torch.abs({}), {})", n.in(0), p);
        return n.let("torch.pow({}, {})", sum(n, everywhere(n, powers, kernel, "0."), kernel), 1 / p);
    }

    private static boolean isDilated(NodeLines n) {
        return n.node().ints("dilations").stream().anyMatch(dilation -> dilation != 1);
    }

    /** With all its padding applied. */
    private static Value everywhere(NodeLines n, Value from, List<Long> kernel, String fill) {
        WindowPadding padded = WindowPadding.of(n, from, kernel, fill);
        long[] sides = new long[2 * kernel.size()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = padded.symmetric().get(i % kernel.size());
        }
        Value value = n.let("torch.constant_pad_nd({}, {}, " + fill + ")", padded.value(), Padding.fromTheLast(sides));
        return n.node().integer("ceil_mode", 0) == 1 ? upToLastWindow(n, value, kernel) : value;
    }

    /** Room for a last window that is cut off; one that would begin in the padding is left out. */
    private static Value upToLastWindow(NodeLines n, Value padded, List<Long> kernel) {
        int axes = kernel.size();
        List<Long> pads = n.node().ints("pads", new long[2 * axes]);
        List<Object> room = new ArrayList<>();
        for (int axis = axes - 1; axis >= 0; axis--) {
            long stride = n.node().ints("strides", n.ones(axes)).get(axis);
            long reach = (kernel.get(axis) - 1)
                            * n.node().ints("dilations", n.ones(axes)).get(axis)
                    + 1;
            Value size = n.let("torch.size({}, {})", padded, axis + 2);
            Value ceil = n.let("torch.floordiv(torch.add(torch.sub({}, {}), {}), {})", size, reach, stride - 1, stride);
            Value inside = n.let("torch.floordiv(torch.sub({}, {}), {})", size, pads.get(axes + axis) + 1, stride);
            Value end = n.let("torch.add(torch.mul(ops.prim.min({}, {}), {}), {})", ceil, inside, stride, reach);
            room.add(0L);
            room.add(n.let("ops.prim.max(torch.sub({}, {}), 0)", end, size));
        }
        return n.let("torch.constant_pad_nd({}, {}, 0.)", padded, room);
    }

    /** The sum over a window, as a convolution of each channel with ones. */
    private static Value sum(NodeLines n, Value padded, List<Long> kernel) {
        int axes = kernel.size();
        Value planes = n.let("torch.unsqueeze(torch.flatten({}, 0, 1), 1)", padded);
        Value ones = n.let(
                "torch.ones(torch.add([1, 1], {}), dtype=ops.prim.dtype({}), device={})", kernel, padded, n.device());
        Value sums = n.let(
                "torch.conv" + axes + "d({}, {}, None, {}, {}, {}, 1)",
                planes,
                ones,
                n.node().ints("strides", n.ones(axes)),
                Collections.nCopies(axes, 0L),
                n.node().ints("dilations", n.ones(axes)));
        return n.let(
                "torch.reshape({}, torch.add([torch.size({}, 0), torch.size({}, 1)], torch.slice(torch.size({}), 2,"
                        + " None, 1)))",
                sums,
                padded,
                padded,
                sums);
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
}
