package org.phosphene.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.phosphene.network.Node;

/**
 * Padding of a sliding window, ONNX's ways to say it: what torch's own symmetric argument cannot express is applied to
 * the input before.
 *
 * @param value the input, padded where that was needed
 * @param symmetric what is left for torch to pad, an axis each
 * @param changed whether the input was padded before
 */
record WindowPadding(Value value, List<Long> symmetric, boolean changed) {

    /** @param fill what the padding holds */
    static WindowPadding of(NodeLines n, List<Long> kernel, String fill) {
        return of(n, n.in(0), kernel, fill);
    }

    /** @param from another tensor of the input's size */
    static WindowPadding of(NodeLines n, Value from, List<Long> kernel, String fill) {
        Node node = n.node();
        int axes = kernel.size();
        List<Long> none = Collections.nCopies(axes, 0L);
        String auto = node.text("auto_pad", "NOTSET");
        if (auto.equals("SAME_UPPER") || auto.equals("SAME_LOWER")) {
            return new WindowPadding(same(n, from, kernel, fill, auto.equals("SAME_UPPER")), none, true);
        }
        List<Long> pads =
                auto.equals("VALID") ? Collections.nCopies(2 * axes, 0L) : node.ints("pads", new long[2 * axes]);
        // torch pools allow at most half the kernel as padding
        boolean small = true;
        for (int i = 0; i < axes; i++) {
            small &= pads.get(i) <= kernel.get(i) / 2 || node.op().startsWith("Conv");
        }
        if (isSymmetric(pads) && small) {
            return new WindowPadding(from, pads.subList(0, axes), false);
        }
        List<Long> torch =
                Padding.fromTheLast(pads.stream().mapToLong(Long::longValue).toArray());
        return new WindowPadding(n.let("torch.constant_pad_nd({}, {}, " + fill + ")", from, torch), none, true);
    }

    /** Padding so that the output has ceil(size / stride) places; the odd one goes to the end, or to the start. */
    private static Value same(NodeLines n, Value from, List<Long> kernel, String fill, boolean upper) {
        int axes = kernel.size();
        List<Long> strides = n.node().ints("strides", n.ones(axes));
        List<Long> dilations = n.node().ints("dilations", n.ones(axes));
        List<Value> torch = new ArrayList<>();
        for (int axis = axes - 1; axis >= 0; axis--) {
            long reach = (kernel.get(axis) - 1) * dilations.get(axis) + 1;
            long stride = strides.get(axis);
            Value size = n.let("torch.size({}, {})", from, axis + 2);
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
        return n.let("torch.constant_pad_nd({}, {}, " + fill + ")", from, ProgramBuilder.list(torch));
    }

    static boolean isSymmetric(List<Long> pads) {
        int axes = pads.size() / 2;
        return pads.subList(0, axes).equals(pads.subList(axes, 2 * axes));
    }
}
