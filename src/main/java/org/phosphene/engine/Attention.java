package org.phosphene.engine;

/**
 * Attention and rotary positions as the operators of opset 23 have them. With a number of heads as attribute the
 * tensors are (N, T, heads * C), without one (N, heads, T, C).
 */
final class Attention {

    private static final String MINUS_INFINITY = "torch.neg(float(\"inf\"))";

    private Attention() {}

    static Value attention(NodeLines n) {
        if (n.wants(3)) {
            throw n.problem("gives its products of queries and keys");
        }
        if (n.has(6)) {
            throw n.problem("has padded keys");
        }
        for (String side : new String[] {"left_window_size", "right_window_size"}) {
            if (n.node().integer(side, -1) != -1) {
                throw n.problem("looks at a sliding window only");
            }
        }
        long heads = n.node().integer("q_num_heads", 0);
        long shared = n.node().integer("kv_num_heads", 0);
        Value queries = apart(n, n.in(0), heads);
        Value keys = behind(n, 4, apart(n, n.in(1), shared));
        Value values = behind(n, 5, apart(n, n.in(2), shared));
        n.also(1, keys);
        n.also(2, values);
        Value each = n.let("torch.floordiv(torch.size({}, 1), torch.size({}, 1))", queries, keys);
        keys = n.let("torch.repeat_interleave({}, {}, 1)", keys, each);
        values = n.let("torch.repeat_interleave({}, {}, 1)", values, each);
        Object scale = n.node().has("scale")
                ? n.node().number("scale", 1)
                : n.let("torch.div(1., torch.sqrt(torch.size({}, 3)))", queries);
        Value scores = n.let("torch.mul(torch.matmul({}, torch.transpose({}, 2, 3)), {})", queries, keys, scale);
        double cap = n.node().number("softcap", 0);
        if (cap > 0) {
            scores = n.let("torch.mul(torch.tanh(torch.div({}, {})), {})", scores, cap, cap);
        }
        Value shares = n.let("torch.softmax({}, -1, None)", masked(n, scores));
        if (n.has(3)) { // a query that may look at nothing sees nothing
            shares = n.let("torch.nan_to_num({}, 0.)", shares);
        }
        return together(n, n.let("torch.matmul({}, {})", shares, values), heads);
    }

    private static Value apart(NodeLines n, Value from, long heads) {
        return heads == 0
                ? from
                : n.let(
                        "torch.transpose(torch.reshape({}, [torch.size({}, 0), torch.size({}, 1), {}, -1]), 1, 2)",
                        from,
                        from,
                        from,
                        heads);
    }

    private static Value together(NodeLines n, Value from, long heads) {
        return heads == 0 ? from : n.let("torch.flatten(torch.transpose({}, 1, 2), 2, 3)", from);
    }

    private static Value behind(NodeLines n, int past, Value now) {
        return n.has(past) ? n.let("torch.cat([{}, {}], 2)", n.in(past), now) : now;
    }

    private static Value masked(NodeLines n, Value scores) {
        Value masked = scores;
        if (n.has(3)) {
            Value mask = n.choose(
                            n.let("torch.is_floating_point({})", n.in(3)),
                            () -> java.util.List.of(n.in(3)),
                            () -> java.util.List.of(n.let(
                                    "torch.where({}, 0., " + MINUS_INFINITY + ")", n.let("torch.to({}, 11)", n.in(3)))))
                    .get(0);
            Value lacking = n.let("torch.sub(torch.size({}, 3), torch.size({}, -1))", scores, mask);
            mask = n.let("torch.constant_pad_nd({}, [0, {}], " + MINUS_INFINITY + ")", mask, lacking);
            masked = n.let("torch.add({}, {})", masked, mask);
        }
        if (n.node().integer("is_causal", 0) == 0) {
            return masked;
        }
        Object before = n.has(4) ? n.let("torch.size({}, 2)", n.in(4)) : (Object) 0;
        Value seen = n.let("torch.tril(torch.ones_like({}), {})", scores, before);
        return n.let("torch.masked_fill({}, torch.eq({}, 0), " + MINUS_INFINITY + ")", masked, seen);
    }

    /** Pairs of channels are turned by an angle that grows with the position; the tables hold cosine and sine. */
    static Value rotary(NodeLines n) {
        long heads = n.node().integer("num_heads", 0);
        Value from = apart(n, n.in(0), heads);
        long turned = n.node().integer("rotary_embedding_dim", 0);
        Value part = turned == 0 ? from : n.let("torch.slice({}, 3, 0, {}, 1)", from, turned);
        Value cosine = table(n, 1);
        Value sine = table(n, 2);
        boolean alternate = n.node().integer("interleaved", 0) == 1;
        String halves = alternate
                ? "torch.unbind(torch.reshape({}, torch.add(torch.slice(torch.size({}), None, 3, 1), [-1, 2])), -1)"
                : "torch.chunk({}, 2, torch.sub(torch.dim({}), 1))";
        Value pair = n.let(halves, part, part);
        String mixed = "torch.%s(torch.mul({}, {}[0]), torch.mul({}, {}[1]))";
        Value real = n.let(mixed.formatted("sub"), cosine, pair, sine, pair);
        Value imaginary = n.let(mixed.formatted("add"), sine, pair, cosine, pair);
        Value out = alternate
                ? n.let("torch.flatten(torch.stack([{}, {}], -1), 3, 4)", real, imaginary)
                : n.let("torch.cat([{}, {}], -1)", real, imaginary);
        if (turned != 0) {
            out = n.let("torch.cat([{}, torch.slice({}, 3, {}, None, 1)], -1)", out, from, turned);
        }
        return together(n, out, heads);
    }

    /** A row for each position, the same for all heads. */
    private static Value table(NodeLines n, int input) {
        if (!n.has(3)) {
            return n.let("torch.unsqueeze({}, 1)", n.in(input));
        }
        return n.let(
                "torch.unsqueeze(torch.reshape(torch.index_select({}, 0, torch.reshape({}, [-1])),"
                        + " torch.add(torch.size({}), [-1])), 1)",
                n.in(input),
                n.in(3),
                n.in(3));
    }
}
