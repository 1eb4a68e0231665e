package org.phosphene.network.tensorflow;

import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;

/** Operators that make one number of many along axes. */
final class Reductions {

    private Reductions() {}

    static Rule over(String op) {
        return (node, lines) -> {
            Held x = lines.still(node, 0);
            boolean[] gone = new boolean[x.rank()];
            for (long axis : lines.longs(node, 1)) {
                gone[x.axis(axis)] = true;
            }
            write(node, lines, op, gone, node.integer("keep_dims", 0) == 1);
        };
    }

    private static void write(Node node, Lines lines, String op, boolean[] gone, boolean keep) {
        Held x = lines.in(node, 0);
        if (gone.length > 0 && gone[0] && !lines.isConstant(x)) { // would mix the images
            throw new Untranslatable();
        }
        long[] shape = x.shape().clone();
        for (int i = 0; i < gone.length; i++) {
            shape[i] = gone[i] ? 1 : shape[i];
        }
        Map<String, Attribute> attributes =
                Map.of("axes", Lines.wholes(stored(x, gone)), "keepdims", new Attribute.Whole(keep ? 1 : 0));
        lines.finish(node, op, attributes, keep ? x.with("", shape) : x.without("", gone), x.tensor());
    }

    /** Places of some axes in the network. */
    static long[] stored(Held x, boolean[] some) {
        return java.util.stream.IntStream.range(0, some.length)
                .filter(i -> some[i])
                .mapToLong(x::stored)
                .sorted()
                .toArray();
    }

    static void argMax(Node node, Lines lines) {
        Held x = lines.still(node, 0);
        boolean[] gone = new boolean[x.rank()];
        int axis = x.axis(lines.longs(node, 1)[0]);
        gone[axis] = true;
        if (axis == 0) {
            throw new Untranslatable();
        }
        Map<String, Attribute> attributes =
                Map.of("axis", new Attribute.Whole(x.stored(axis)), "keepdims", new Attribute.Whole(0));
        lines.finish(node, "ArgMax", attributes, x.without("", gone), x.tensor());
    }
}
