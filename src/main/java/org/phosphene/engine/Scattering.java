package org.phosphene.engine;

import java.util.Map;

/** Operators that take numbers from places of a tensor, or put them there, by tables of places. */
final class Scattering {

    private static final Map<String, String> JOINED = Map.of("add", "sum", "mul", "prod", "max", "amax", "min", "amin");

    private Scattering() {}

    /** Places count along one axis; negative ones from the end. */
    static Value gatherElements(NodeLines n) {
        long axis = n.node().integer("axis", 0);
        return n.let("torch.gather({}, {}, {})", n.in(0), axis, places(n, axis));
    }

    static Value scatterElements(NodeLines n) {
        long axis = n.node().integer("axis", 0);
        String reduction = n.node().text("reduction", "none");
        if (reduction.equals("none")) {
            return n.let("torch.scatter({}, {}, {}, {})", n.in(0), axis, places(n, axis), n.in(2));
        }
        return n.let(
                "torch.scatter_reduce({}, {}, {}, {}, \"" + joined(n, reduction) + "\", include_self=True)",
                n.in(0),
                axis,
                places(n, axis),
                n.in(2));
    }

    private static Value places(NodeLines n, long axis) {
        return n.let("torch.remainder({}, torch.size({}, {}))", n.in(1), n.in(0), axis);
    }

    private static String joined(NodeLines n, String reduction) {
        String name = JOINED.get(reduction);
        if (name == null) {
            throw n.problem("joins numbers by '%s'", reduction);
        }
        return name;
    }

    /** A tensor whose first axes are one, and where in that axis each row of places points. */
    private record Rows(Value table, Value rest, Value at) {}

    /** @param places (..., k), each row a place along the first k axes */
    private static Rows rows(NodeLines n, Value from, Value places) {
        Value count = n.let("torch.size({}, -1)", places);
        Value first = n.let("torch.slice(torch.size({}), None, {}, 1)", from, count);
        Value sizes = n.let("torch.tensor({}, dtype=4, device={})", first, n.device());
        Value ones = n.let("torch.ones_like(torch.slice({}, 0, 0, 1, 1))", sizes);
        Value behind = n.let("torch.cat([torch.slice({}, 0, 1, None, 1), {}], 0)", sizes, ones);
        Value steps = n.let("torch.flip(torch.cumprod(torch.flip({}, [0]), 0), [0])", behind);
        Value inside = n.let("torch.remainder({}, {})", places, sizes);
        Value at = n.let("torch.reshape(torch.sum(torch.mul({}, {}), [-1], False), [-1])", inside, steps);
        Value rest = n.let("torch.slice(torch.size({}), {}, None, 1)", from, count);
        Value table = n.let("torch.flatten({}, 0, torch.sub({}, 1))", from, count);
        return new Rows(table, rest, at);
    }

    static Value gatherNd(NodeLines n) {
        long shared = n.node().integer("batch_dims", 0);
        Value from = n.in(0);
        Value places = n.in(1);
        Value shape = n.let("torch.slice(torch.size({}), None, -1, 1)", places);
        if (shared > 0) { // the shared axes become one, whose place stands before the others
            from = n.let("torch.flatten({}, 0, {})", from, shared - 1);
            Value flat = n.let("torch.flatten({}, 0, {})", places, shared - 1);
            flat = n.let("torch.reshape({}, [torch.size({}, 0), -1, torch.size({}, -1)])", flat, flat, flat);
            Value each = n.let("torch.arange(torch.size({}, 0), dtype=4, device={})", flat, n.device());
            each = n.let("torch.reshape({}, [-1, 1, 1])", each);
            each = n.let("torch.expand({}, [-1, torch.size({}, 1), 1])", each, flat);
            places = n.let("torch.cat([{}, {}], -1)", each, flat);
        }
        Rows rows = rows(n, from, places);
        return n.let(
                "torch.reshape(torch.index_select({}, 0, {}), torch.add({}, {}))",
                rows.table,
                rows.at,
                shape,
                rows.rest);
    }

    static Value scatterNd(NodeLines n) {
        String reduction = n.node().text("reduction", "none");
        Rows rows = rows(n, n.in(0), n.in(1));
        Value news = n.let("torch.reshape({}, torch.add([-1], {}))", n.in(2), rows.rest);
        Value put;
        if (reduction.equals("none")) {
            put = n.let("torch.index_copy({}, 0, {}, {})", rows.table, rows.at, news);
        } else if (reduction.equals("add")) {
            put = n.let("torch.index_add({}, 0, {}, {})", rows.table, rows.at, news);
        } else {
            put = n.let(
                    "torch.index_reduce({}, 0, {}, {}, \"" + joined(n, reduction) + "\", include_self=True)",
                    rows.table,
                    rows.at,
                    news);
        }
        return n.let("torch.reshape({}, torch.size({}))", put, n.in(0));
    }

    /** One of two numbers; negative places count from the end. */
    static Value oneHot(NodeLines n) {
        Object depth = n.whole(1, 0);
        Value places = n.let("torch.to({}, 4)", n.in(0));
        places = n.let("torch.where(torch.lt({}, 0), torch.add({}, {}), {})", places, places, depth, places);
        Value all = n.let("torch.arange({}, dtype=4, device={})", depth, n.device());
        Value hits = n.let("torch.eq(torch.unsqueeze({}, -1), {})", places, all);
        hits = n.let("torch.movedim({}, -1, {})", hits, n.node().integer("axis", -1));
        return n.let("torch.where({}, torch.select({}, 0, 1), torch.select({}, 0, 0))", hits, n.in(2), n.in(2));
    }

    /** Ones on a diagonal. */
    static Value eyeLike(NodeLines n) {
        Value rows = n.let("torch.arange(torch.size({}, 0), dtype=4, device={})", n.in(0), n.device());
        Value columns = n.let("torch.arange(torch.size({}, 1), dtype=4, device={})", n.in(0), n.device());
        Value hits = n.let(
                "torch.eq(torch.unsqueeze(torch.add({}, {}), 1), {})",
                rows,
                n.node().integer("k", 0),
                columns);
        return n.node().has("dtype")
                ? n.let("torch.to({}, {})", hits, Indexing.type(n.node().integer("dtype", 1)))
                : n.let("torch.type_as({}, {})", hits, n.in(0));
    }

    /** The places of all numbers but 0, an axis in a row. */
    static Value nonZero(NodeLines n) {
        return n.let("torch.t(torch.nonzero({}))", n.in(0));
    }

    /** Numbers in equal steps, the end left out. */
    static Value range(NodeLines n) {
        String number = "torch.item(torch.reshape({}, []))";
        return n.let(
                "torch.arange(" + number + ", " + number + ", " + number + ", device={})",
                n.in(0),
                n.in(1),
                n.in(2),
                n.device());
    }

    /** What is above a diagonal, or below; the rest is 0. */
    static Value triangle(NodeLines n) {
        String torch = n.node().integer("upper", 1) == 1 ? "triu" : "tril";
        return n.let("torch." + torch + "({}, {})", n.in(0), n.has(1) ? n.whole(1, 0) : (Object) 0);
    }
}
