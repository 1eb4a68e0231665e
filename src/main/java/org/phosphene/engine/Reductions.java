package org.phosphene.engine;

import org.phosphene.network.Weight;

/** Operators that make one number of all along some axes. */
final class Reductions {

    private Reductions() {}

    /**
     * Mean, sum, largest or smallest along axes.
     *
     * @param template with places for the tensor, the axes and whether they stay
     */
    static OperatorLine reduce(String template) {
        return n -> {
            if (n.isComputed("axes", 1)) {
                if (n.node().integer("noop_with_empty_axes", 0) == 1) {
                    throw n.problem("reduces along axes that are computed and may be none");
                }
                return n.let(template, n.in(0), n.list(1), keeps(n));
            }
            long[] axes = n.attributeOrInput("axes", 1);
            if (axes.length > 0) {
                return n.let(template, n.in(0), ProgramBuilder.list(axes), keeps(n));
            }
            return n.node().integer("noop_with_empty_axes", 0) == 1
                    ? n.in(0)
                    : all(n, n.let(template, n.let("torch.reshape({}, [-1])", n.in(0)), "[0]", false));
        };
    }

    /** The product along axes, one after the other. */
    static Value product(NodeLines n) {
        long[] axes = n.attributeOrInput("axes", 1);
        if (axes.length == 0) {
            return n.node().integer("noop_with_empty_axes", 0) == 1
                    ? n.in(0)
                    : all(n, n.let("torch.prod({})", n.in(0)));
        }
        Value value = n.in(0);
        for (long axis : axes) {
            value = n.let("torch.prod({}, {}, True)", value, axis);
        }
        return keeps(n) ? value : n.let("torch.squeeze({}, {})", value, ProgramBuilder.list(axes));
    }

    private static boolean keeps(NodeLines n) {
        return n.node().integer("keepdims", 1) == 1;
    }

    /** The one number of all axes, which may stay. */
    private static Value all(NodeLines n, Value number) {
        return keeps(n) ? n.let("torch.reshape({}, torch.mul([1], torch.dim({})))", number, n.in(0)) : number;
    }

    /** Place of the largest or smallest number along an axis: the first of equal ones, or the last where asked for. */
    static OperatorLine argument(String torch) {
        return n -> {
            long axis = n.node().integer("axis", 0);
            boolean last = n.node().integer("select_last_index", 0) == 1;
            Value from = last ? n.let("torch.flip({}, [{}])", n.in(0), axis) : n.in(0);
            Value place = n.let("torch." + torch + "({}, {}, {})", from, axis, keeps(n));
            return last ? n.let("torch.rsub({}, torch.sub(torch.size({}, {}), 1))", place, n.in(0), axis) : place;
        };
    }

    /** The sum or product up to each place along an axis, its own number left out where asked for. */
    static Value cumulativeSum(NodeLines n) {
        Object axis = n.whole(1, 0);
        boolean backwards = n.node().integer("reverse", 0) == 1;
        Value from = backwards ? n.let("torch.flip({}, [{}])", n.in(0), axis) : n.in(0);
        Value sum = n.let("torch.cumsum({}, {})", from, axis);
        if (n.node().integer("exclusive", 0) == 1) {
            sum = n.let("torch.sub({}, {})", sum, from);
        }
        return backwards ? n.let("torch.flip({}, [{}])", sum, axis) : sum;
    }

    /** The largest or smallest numbers along an axis and their places; of equal ones the first. */
    static Value topK(NodeLines n) {
        Object count = n.node().has("k") ? (Object) n.node().integer("k", 1) : n.whole(1, 0);
        long axis = n.node().integer("axis", -1);
        ProgramBuilder.Pair sorted = n.pair(
                "torch.sort({}, stable=True, dim={}, descending={})",
                n.in(0),
                axis,
                n.node().integer("largest", 1) == 1);
        n.also(1, n.let("torch.slice({}, {}, 0, {}, 1)", sorted.second(), axis, count));
        return n.let("torch.slice({}, {}, 0, {}, 1)", sorted.first(), axis, count);
    }

    /** Whether a constant holds fractions. */
    static boolean isFraction(NodeLines n, int input) {
        return n.isConstant(input) && typeOf(n, input).isFloating();
    }

    private static Weight.Type typeOf(NodeLines n, int input) {
        return n.weight(input).type();
    }

    /** Whole numbers are cut off towards 0. */
    static Value divide(NodeLines n) {
        if (isFraction(n, 0) || isFraction(n, 1)) {
            return n.let("torch.div({}, {})", n.in(0), n.in(1));
        }
        Value a = n.in(0);
        Value b = n.in(1);
        return n.choose(
                        n.let("torch.is_floating_point({})", a),
                        () -> java.util.List.of(n.let("torch.div({}, {})", a, b)),
                        () -> java.util.List.of(n.let("torch.div({}, {}, rounding_mode=\"trunc\")", a, b)))
                .get(0);
    }
}
