package org.phosphene.network.tensorflow;

import java.util.Arrays;
import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;

/**
 * Operators that change shapes. A reshape takes the numbers in TensorFlow's order, so a map is turned round before it
 * where that makes a difference. The number of images is -1 in every shape that a graph computes.
 */
final class Shapes {

    private Shapes() {}

    static void reshape(Node node, Lines lines) {
        Held x = lines.still(node, 0);
        long[] wanted = lines.longs(node, 1).clone();
        if (wanted.length > 32) {
            throw new Untranslatable();
        }
        if (lines.isConstant(x)) {
            lines.finish(node, "Reshape", Map.of(), x, x.tensor(), lines.list(node, wanted));
            return;
        }
        long[] shape = wanted.clone();
        boolean images = images(x, shape);
        if (images) {
            shape[0] = -1;
            wanted[0] = 0;
        }
        complete(x, shape, images);
        Held from = x.liesLikePlain() ? x : lines.plain(x);
        boolean picture = shape.length == 4 && shape[1] == 1 && shape[2] == 1;
        if (picture) { // height and width may be anywhere
            wanted = new long[] {wanted[0], wanted[3], 1, 1};
        }
        Held result = picture ? new Held("", shape, Held.NHWC, 1) : Held.plain("", shape);
        lines.create(node, "Reshape", Map.of(), result, from.tensor(), lines.list(node, wanted));
    }

    /** Whether the first axis is the number of images before and after. */
    private static boolean images(Held x, long[] shape) {
        if (x.rank() == 0 || x.shape()[0] != -1 || shape.length == 0 || shape[0] > 1) {
            return false;
        }
        long rest = 1;
        for (int i = 1; i < shape.length; i++) {
            if (shape[i] == -1) {
                return true; // only one can be open, so the first is known: it is the images' number
            }
            rest = Math.multiplyExact(rest, shape[i]);
        }
        return rest == x.numbers();
    }

    private static void complete(Held x, long[] shape, boolean images) {
        long known = 1;
        int open = -1;
        for (int i = images ? 1 : 0; i < shape.length; i++) {
            if (shape[i] == -1) {
                if (open >= 0) {
                    throw new Untranslatable();
                }
                open = i;
            } else {
                known = Math.multiplyExact(known, shape[i]);
            }
        }
        boolean computable = images && open >= 0 && x.numbers() > 0 && known > 0 && x.numbers() % known == 0;
        if (computable) {
            shape[open] = x.numbers() / known;
        }
    }

    /** Without axes: all of length 1, but never the images. */
    static void squeeze(Node node, Lines lines) {
        Held x = lines.still(node, 0);
        boolean[] gone = new boolean[x.rank()];
        boolean constant = lines.isConstant(x);
        for (long axis : node.ints(node.has("axis") ? "axis" : "squeeze_dims")) {
            gone[x.axis(axis)] = true;
        }
        if (node.ints(node.has("axis") ? "axis" : "squeeze_dims").isEmpty()) {
            for (int i = constant ? 0 : 1; i < gone.length; i++) {
                gone[i] = x.shape()[i] == 1;
            }
        }
        dropped(node, lines, x, gone);
    }

    /** Takes axes of length 1 away. */
    static void dropped(Node node, Lines lines, Held x, boolean[] gone) {
        if (gone.length > 0 && gone[0] && !lines.isConstant(x)) {
            throw new Untranslatable();
        }
        Held result = x.without("", gone);
        long[] axes = Reductions.stored(x, gone);
        if (axes.length == 0) {
            lines.finish(node, "Identity", Map.of(), result, x.tensor());
        } else {
            lines.finish(node, "Squeeze", Map.of("axes", Lines.wholes(axes)), result, x.tensor());
        }
    }

    static void expandDims(Node node, Lines lines) {
        Held x = lines.plain(lines.still(node, 0));
        long axis = lines.longs(node, 1)[0];
        int at = (int) (axis < 0 ? axis + x.rank() + 1 : axis);
        if (at < 0 || at > x.rank() || at == 0 && !lines.isConstant(x)) {
            throw new Untranslatable();
        }
        long[] shape = new long[x.rank() + 1];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = i == at ? 1 : x.shape()[i < at ? i : i - 1];
        }
        lines.create(node, "Unsqueeze", Map.of("axes", Lines.wholes(at)), Held.plain("", shape), x.tensor());
    }

    /** Of pictures nothing is moved: only what TensorFlow calls the axes changes. */
    static void transpose(Node node, Lines lines) {
        Held x = lines.still(node, 0);
        long[] perm = lines.longs(node, 1);
        if (perm.length != x.rank()) {
            throw new Untranslatable();
        }
        int[] order = Arrays.stream(perm).mapToInt(x::axis).toArray();
        if (lines.isConstant(x)) {
            Weight turned = Layouts.permuted("", lines.constant(node, 0), order);
            lines.give(
                    node.output(),
                    Held.plain(lines.weight(node.name() + "#turned", turned, turned.shape()), turned.shape()));
            return;
        }
        if (order.length == 0
                || order[0] != 0
                || Arrays.stream(order).distinct().count() != order.length) {
            throw new Untranslatable();
        }
        long[] shape = Arrays.stream(order).mapToLong(axis -> x.shape()[axis]).toArray();
        if (order.length == 4) {
            int[] axes = Arrays.stream(order).map(axis -> x.axes()[axis]).toArray();
            String name = lines.write(node.name(), "Identity", Map.of(), x.tensor());
            lines.give(node.output(), new Held(name, shape, axes, 1));
            return;
        }
        Map<String, Attribute> attributes = Map.of("perm", Lines.wholes(perm));
        lines.finish(
                node,
                "Transpose",
                attributes,
                Held.plain("", shape),
                lines.plain(x).tensor());
    }

    static void shape(Node node, Lines lines) {
        long[] shape = lines.still(node, 0).shape();
        lines.give(node.output(), Held.plain(lines.list(node, shape), shape.length));
    }

    static void rank(Node node, Lines lines) {
        Weight rank = Weight.of("", new long[] {lines.in(node, 0).rank()});
        lines.give(node.output(), Held.plain(lines.weight(node.name() + "#rank", rank)));
    }

    static void fill(Node node, Lines lines) {
        Weight value = lines.constant(node, 1);
        if (value.elements() != 1 || Arrays.stream(lines.longs(node, 0)).anyMatch(size -> size < 0)) {
            throw new Untranslatable();
        }
        Held dims = lines.in(node, 0);
        lines.finish(
                node,
                "ConstantOfShape",
                Map.of("value", new Attribute.Tensor(value)),
                Held.plain("", lines.longs(node, 0)),
                dims.tensor());
    }

    static void range(Node node, Lines lines) {
        for (int i = 0; i < 3; i++) {
            lines.constant(node, i);
        }
        String[] inputs = node.inputs().stream()
                .map(tensor -> lines.held(tensor).tensor())
                .toArray(String[]::new);
        lines.finish(node, "Range", Map.of(), Held.plain("", -1), inputs);
    }
}
