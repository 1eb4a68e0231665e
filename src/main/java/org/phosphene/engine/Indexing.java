package org.phosphene.engine;

import java.util.stream.LongStream;

/** Operators that pick parts of tensors or put them together, and those that compute with shapes. */
final class Indexing {

    private Indexing() {}

    /**
     * The index may have any number of axes; they take the place of the axis it counts along. Negative: from the end.
     */
    static Value gather(NodeLines n) {
        long axis = n.node().integer("axis", 0);
        if (n.isConstant(1) && n.weight(1).shape().length == 0) {
            return n.let("torch.select({}, {}, {})", n.in(0), axis, n.longs(1)[0]);
        }
        Value index = n.let("torch.remainder({}, torch.size({}, {}))", n.in(1), n.in(0), axis);
        Value rows = n.let("torch.index_select({}, {}, torch.reshape({}, [-1]))", n.in(0), axis, index);
        Value shape =
                n.let("torch.add(torch.slice(torch.size({}), None, {}, 1), torch.size({}))", n.in(0), axis, n.in(1));
        if (axis != -1) {
            Value rest = n.let("torch.slice(torch.size({}), {}, None, 1)", n.in(0), axis + 1);
            shape = n.let("torch.add({}, {})", shape, rest);
        }
        return n.let("torch.reshape({}, {})", rows, shape);
    }

    /** Before opset 10 the ranges were attributes; a step below 0 runs backwards. */
    static Value slice(NodeLines n) {
        boolean old = n.node().has("starts");
        int count = old ? n.node().ints("starts").size() : lengthOf(n, 1);
        long[] axes = old || n.node().has("axes") || n.has(3)
                ? n.attributeOrInput("axes", 3, LongStream.range(0, count).toArray())
                : LongStream.range(0, count).toArray();
        long[] steps = !old && n.has(4) ? n.longs(4) : n.ones(count);
        Value value = n.in(0);
        for (int i = 0; i < axes.length; i++) {
            Object start = old ? n.node().ints("starts").get(i) : n.whole(1, i);
            Object end = old ? n.node().ints("ends").get(i) : n.whole(2, i);
            value = steps[i] < 0
                    ? backwards(n, value, axes[i], new Object[] {start, end, steps[i]})
                    : n.let("torch.slice({}, {}, {}, {}, {})", value, axes[i], start, end, steps[i]);
        }
        return value;
    }

    private static int lengthOf(NodeLines n, int input) {
        if (n.isConstant(input)) {
            return n.longs(input).length;
        }
        return n.has(3) ? n.longs(3).length : 1;
    }

    /** Turned round, place p is place size - 1 - p. */
    private static Value backwards(NodeLines n, Value value, long axis, Object[] range) {
        if (!(range[0] instanceof Long start) || !(range[1] instanceof Long end)) {
            throw n.problem("runs backwards from a place that is computed");
        }
        Value size = n.let("torch.size({}, {})", value, axis);
        Value turned = n.let("torch.flip({}, [{}])", value, axis);
        return n.let(
                "torch.slice({}, {}, {}, {}, {})",
                turned,
                axis,
                mirrored(n, size, start),
                mirrored(n, size, end),
                -(Long) range[2]);
    }

    private static Object mirrored(NodeLines n, Value size, long place) {
        return place < 0
                ? Long.valueOf(-(place + 1))
                : n.let("ops.prim.max(torch.sub(torch.sub({}, 1), {}), 0)", size, Math.min(place, Integer.MAX_VALUE));
    }
}
