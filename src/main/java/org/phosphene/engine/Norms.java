package org.phosphene.engine;

/** Operators that bring tensors to mean 0 and variance 1, or to length 1. */
final class Norms {

    private Norms() {}

    static Value batchNorm(NodeLines n) {
        if (n.node().integer("training_mode", 0) == 1) {
            throw n.problem("is in training mode: it uses the mean of the pictures at hand");
        }
        if (n.node().integer("spatial", 1) == 0) {
            throw n.problem("has a mean for each place");
        }
        return n.let(
                "torch.batch_norm({}, {}, {}, {}, {}, False, 0.1, {}, False)",
                n.in(0),
                n.in(1),
                n.in(2),
                n.in(3),
                n.in(4),
                n.node().number("epsilon", 1e-5));
    }

    /** Over all axes from one on. */
    static Value layerNorm(NodeLines n) {
        double epsilon = n.node().number("epsilon", 1e-5);
        if (n.wants(1) || n.wants(2)) {
            long axis = n.node().integer("axis", -1);
            Value flat = n.let("torch.flatten({}, {}, -1)", n.in(0), axis);
            Value kept = n.let("torch.slice(torch.size({}), None, {}, 1)", n.in(0), axis);
            Value gone = n.let("torch.len(torch.slice(torch.size({}), {}, None, 1))", n.in(0), axis);
            Value shape = n.let("torch.add({}, torch.mul([1], {}))", kept, gone);
            n.also(1, n.let("torch.reshape(torch.mean({}, [-1], False), {})", flat, shape));
            Value variance = n.let("torch.reshape(torch.var({}, [-1], False, False), {})", flat, shape);
            n.also(2, n.let("torch.rsqrt(torch.add({}, {}))", variance, epsilon));
        }
        return n.let(
                "torch.layer_norm({}, {}, {}, {}, {}, False)", n.in(0), normed(n), n.in(1), n.optional(2), epsilon);
    }

    /** Divided by the root of the mean square over all axes from one on. */
    static Value rootMeanSquareNorm(NodeLines n) {
        double epsilon = n.node().number("epsilon", 1e-5);
        return n.let("torch.rms_norm({}, {}, {}, {})", n.in(0), normed(n), n.in(1), epsilon);
    }

    /** Lengths of the axes that are normalised together. */
    private static Object normed(NodeLines n) {
        long axis = n.node().integer("axis", -1);
        boolean known = n.isConstant(1) && axis == -n.weight(1).shape().length;
        return known
                ? ProgramBuilder.list(n.weight(1).shape())
                : n.let("torch.slice(torch.size({}), {}, None, 1)", n.in(0), axis);
    }

    static Value instanceNorm(NodeLines n) {
        return n.let(
                "torch.instance_norm({}, {}, {}, None, None, True, 0.1, {}, False)",
                n.in(0),
                n.in(1),
                n.in(2),
                n.node().number("epsilon", 1e-5));
    }

    /** From opset 21 on scale and bias are those of the channels, before those of the groups. */
    static Value groupNorm(NodeLines n) {
        long groups = n.node().integer("num_groups", 1);
        double epsilon = n.node().number("epsilon", 1e-5);
        Value scale = n.in(1);
        Value bias = n.in(2);
        if (n.opset() < 21) {
            Value each = n.let("torch.floordiv(torch.size({}, 1), {})", n.in(0), groups);
            scale = n.let("torch.repeat_interleave({}, {})", scale, each);
            bias = n.let("torch.repeat_interleave({}, {})", bias, each);
        }
        return n.let("torch.group_norm({}, {}, {}, {}, {}, False)", n.in(0), groups, scale, bias, epsilon);
    }

    /** What has no length stays 0. */
    static Value lpNorm(NodeLines n) {
        long axis = n.node().integer("axis", -1);
        long p = n.node().integer("p", 2);
        Value length = n.let("torch.norm({}, {}, [{}], True)", n.in(0), p, axis);
        return n.let("torch.div({}, torch.where(torch.eq({}, 0), 1., {}))", n.in(0), length, length);
    }

    static Value meanVarianceNorm(NodeLines n) {
        Object axes = n.node().ints("axes", 0, 2, 3);
        Value centred = n.let("torch.sub({}, torch.mean({}, {}, True))", n.in(0), n.in(0), axes);
        Value deviation = n.let("torch.sqrt(torch.mean(torch.square({}), {}, True))", centred, axes);
        return n.let("torch.div({}, torch.add({}, 1e-09))", centred, deviation);
    }
}
