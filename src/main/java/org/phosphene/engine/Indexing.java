package org.phosphene.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.phosphene.network.Weight;

/** Operators that pick parts of tensors or put them together, and those that compute with shapes. */
final class Indexing {

    private static final Set<Long> FLOATS = Set.of(1L, 10L, 11L, 16L); // the format's numbers for its floats

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
        if (n.has(3)) {
            return n.longs(3).length;
        }
        throw n.problem("has ranges that are computed and names no axes");
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

    /** The lengths of the axes, on the device of the network; from opset 15 on a part of them. */
    static Value shape(NodeLines n) {
        Object end = n.node().has("end") ? (Object) n.node().integer("end", 0) : "None";
        long start = n.node().integer("start", 0);
        Value sizes = n.let("torch.slice(torch.size({}), {}, {}, 1)", n.in(0), start, end);
        return n.let("torch.tensor({}, dtype=4, device={})", sizes, n.device());
    }

    /** Everything is computed in 32-bit floats, 64-bit whole numbers or truth values. */
    static Value cast(NodeLines n) {
        return n.let("torch.to({}, {})", n.in(0), type(n.node().integer("to", 1)));
    }

    /** Torch's number for what a type of the format is computed in. */
    static long type(long format) {
        return FLOATS.contains(format) ? 6 : format == 9 ? 11 : 4;
    }

    /** Nothing is dropped once a network is trained. */
    static Value dropout(NodeLines n) {
        boolean training = n.has(2) && !(n.isConstant(2) && n.longs(2)[0] == 0);
        boolean some = !n.has(1) || !n.isConstant(1) || n.weight(1).floats()[0] != 0;
        if (training && some) {
            throw n.problem("is in training mode: it drops numbers by chance");
        }
        if (n.wants(1)) {
            n.also(1, n.let("torch.to(torch.ones_like({}), 11)", n.in(0)));
        }
        return n.in(0);
    }

    static Value constantOfShape(NodeLines n) {
        Weight value = n.node().tensor("value").orElse(Weight.of("zero", new float[1], 1));
        boolean floating = value.type().isFloating();
        Object number = floating ? (Object) value.floats()[0] : (Object) value.longs()[0];
        long type = floating ? 6 : value.type() == Weight.Type.BOOL ? 11 : 4;
        return n.let("torch.full({}, {}, dtype={}, device={})", n.list(0), number, type, n.device());
    }

    /** Both sides may have axes of length 1 that are repeated. */
    static Value expand(NodeLines n) {
        Value zero = n.let("torch.zeros([1], dtype=6, device={})", n.device());
        Value wanted = n.let("torch.expand({}, {})", zero, n.list(1));
        return n.let("torch.broadcast_tensors([{}, {}])[0]", n.in(0), wanted);
    }

    /** Into parts of given lengths, or as many equal ones as there are outputs; the last may be shorter. */
    static Value split(NodeLines n) {
        long axis = n.node().integer("axis", 0);
        int count = n.node().outputs().size();
        Object lengths = n.node().has("split") ? n.node().ints("split") : n.has(1) ? n.list(1) : null;
        Value parts = lengths != null
                ? n.let("torch.split_with_sizes({}, {}, {})", n.in(0), lengths, axis)
                : n.let("torch.chunk({}, {}, {})", n.in(0), count, axis);
        for (int i = 1; i < count; i++) {
            n.also(i, n.let("{}[{}]", parts, i));
        }
        return n.let("{}[0]", parts);
    }

    /** If: the condition is known when the program runs, such as whether an axis has length 1. */
    static Value choice(NodeLines n) {
        Value condition = n.let("bool(torch.reshape({}, []))", n.in(0));
        List<Value> chosen = n.choose(condition, () -> n.branch("then_branch"), () -> n.branch("else_branch"));
        for (int i = 1; i < chosen.size(); i++) {
            n.also(i, chosen.get(i));
        }
        return chosen.get(0);
    }
}
