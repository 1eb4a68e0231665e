package org.phosphene.engine;

/**
 * The weights of an axis that is resized with antialiasing, or whose neighbours beyond its ends do not count: a table
 * of all places after and before, multiplied with the tensor.
 */
final class ResizingWeights {

    private ResizingWeights() {}

    /** @param at (L,) coordinates of the result's places */
    static Value apply(NodeLines n, Resizing.Way way, Value value, Resizing.Axis axis, Value at) {
        Value size = n.let("torch.size({}, {})", value, axis.axis());
        // a filter of two places on each side, wider where the axis shrinks
        Value narrow = n.let("torch.add({}, 0.)", way.smooth() ? n.let(SHRINKING, axis.scale()) : (Object) 1.0);
        Value reach = n.let("torch.add(int(torch.ceil(torch.div(2., {}))), 1)", narrow);
        Value places = n.let(
                "torch.arange(torch.neg({}), torch.add({}, {}), dtype=6, device={})", reach, size, reach, n.device());
        Value distance = n.let(
                "torch.mul(torch.abs(torch.sub(torch.unsqueeze({}, 0), torch.unsqueeze({}, 1))), {})",
                places,
                at,
                narrow);
        Value weights = filter(n, way, distance);
        if (way.inside()) {
            Value inside = n.let("torch.logical_and(torch.ge({}, 0), torch.lt({}, {}))", places, places, size);
            weights = n.let("torch.where({}, {}, 0.)", inside, weights);
        }
        weights = n.let("torch.div({}, torch.sum({}, [1], True))", weights, weights);
        Value ends = n.let("torch.to(torch.clamp({}, 0, torch.sub({}, 1)), 4)", places, size);
        Value empty = n.let("torch.zeros([torch.size({}, 0), {}], dtype=6, device={})", at, size, n.device());
        Value table = n.let("torch.t(torch.index_add({}, 1, {}, {}))", empty, ends, weights);
        return n.let(
                "torch.transpose(torch.matmul(torch.transpose({}, {}, -1), {}), {}, -1)",
                value,
                axis.axis(),
                table,
                axis.axis());
    }

    private static final String SHRINKING = "ops.prim.min({}, 1.)";

    private static Value filter(NodeLines n, Resizing.Way way, Value distance) {
        if (way.mode().equals("linear")) {
            return n.let("torch.relu(torch.rsub({}, 1))", distance);
        }
        if (!way.mode().equals("cubic")) {
            throw n.problem("has the mode '%s'", way.mode());
        }
        Value far = n.let("torch.where(torch.lt({}, 2), {}, 0.)", distance, cubic(n, distance, way.cubic(), false));
        return n.let("torch.where(torch.le({}, 1), {}, {})", distance, cubic(n, distance, way.cubic(), true), far);
    }

    /** Keys's cubic convolution (1981) at a distance up to 1, or between 1 and 2. */
    static Value cubic(NodeLines n, Value d, double a, boolean near) {
        return near
                ? n.let(
                        "torch.add(torch.mul(torch.mul(torch.sub(torch.mul({}, {}), {}), {}), {}), 1)",
                        d,
                        a + 2,
                        a + 3,
                        d,
                        d)
                : n.let(
                        "torch.mul(torch.sub(torch.mul(torch.add(torch.mul(torch.sub({}, 5), {}), 8), {}), 4), {})",
                        d,
                        d,
                        d,
                        a);
    }
}
