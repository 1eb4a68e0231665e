package org.phosphene.network.tensorflow;

import java.util.Map;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;

/** Products of matrices. */
final class Products {

    private Products() {}

    static void matMul(Node node, Lines lines) {
        Held a = turned(node, lines, 0, node.integer("transpose_a", 0) == 1);
        Held b = turned(node, lines, 1, node.integer("transpose_b", 0) == 1);
        if (a.rank() != 2 || b.rank() != 2) {
            throw new Untranslatable();
        }
        lines.finish(node, "MatMul", Map.of(), Held.plain("", a.shape()[0], b.shape()[1]), a.tensor(), b.tensor());
    }

    static void batchMatMul(Node node, Lines lines) {
        Held a = turned(node, lines, 0, node.integer("adj_x", 0) == 1);
        Held b = turned(node, lines, 1, node.integer("adj_y", 0) == 1);
        if (a.rank() != b.rank() || a.rank() < 2) {
            throw new Untranslatable();
        }
        long[] shape = a.shape().clone();
        shape[shape.length - 1] = b.shape()[shape.length - 1];
        lines.create(node, "MatMul", Map.of(), Held.plain("", shape), a.tensor(), b.tensor());
    }

    /** An input in TensorFlow's order, its last two axes exchanged where asked for. */
    private static Held turned(Node node, Lines lines, int input, boolean turn) {
        Held x = lines.plain(lines.still(node, input));
        if (!turn) {
            return x;
        }
        int last = x.rank() - 1;
        long[] shape = x.shape().clone();
        shape[last] = x.shape()[last - 1];
        shape[last - 1] = x.shape()[last];
        int[] order = Held.plainAxes(x.rank());
        order[last] = last - 1;
        order[last - 1] = last;
        if (lines.isConstant(x)) {
            Weight weight = Layouts.permuted("", lines.constant(node, input), order);
            return Held.plain(lines.weight(x.tensor() + "#turned", weight, shape), shape);
        }
        long[] perm = java.util.Arrays.stream(order).asLongStream().toArray();
        String name = lines.fresh(node.name() + "#turned");
        return Held.plain(lines.write(name, "Transpose", Map.of("perm", Lines.wholes(perm)), x.tensor()), shape);
    }
}
