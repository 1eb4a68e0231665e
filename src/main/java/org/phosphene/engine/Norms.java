package org.phosphene.engine;

/** Operators that bring tensors to mean 0 and variance 1, or to length 1. */
final class Norms {

    private Norms() {}

    static Value batchNorm(NodeLines n) {
        return n.let(
                "torch.batch_norm({}, {}, {}, {}, {}, False, 0.1, {}, False)",
                n.in(0),
                n.in(1),
                n.in(2),
                n.in(3),
                n.in(4),
                n.node().number("epsilon", 1e-5));
    }

    static Value layerNorm(NodeLines n) {
        long axis = n.node().integer("axis", -1);
        long[] shape = n.weight(1).shape();
        if (axis != -shape.length && axis < 0) {
            throw n.problem("normalises over axis " + axis + " with a scale of " + shape.length + " axes");
        }
        return n.let(
                "torch.layer_norm({}, {}, {}, {}, {}, False)",
                n.in(0),
                ProgramBuilder.list(shape),
                n.in(1),
                n.optional(2),
                n.node().number("epsilon", 1e-5));
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

    static Value lpNorm(NodeLines n) {
        long axis = n.node().integer("axis", -1);
        return n.let(
                "torch.div({}, torch.norm({}, {}, [{}], True))",
                n.in(0),
                n.in(0),
                n.node().integer("p", 2),
                axis);
    }
}
