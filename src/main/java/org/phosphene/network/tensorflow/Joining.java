package org.phosphene.network.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;

/** Operators of several tensors whose axes must lie alike: arithmetic with repeated axes, and concatenations. */
final class Joining {

    private Joining() {}

    static Rule binary(String op) {
        return (node, lines) -> {
            if (Flow.isDropout(node, lines)) {
                return;
            }
            write(node, lines, op, aligned(node, lines, 2));
        };
    }

    private static void write(Node node, Lines lines, String op, List<Held> inputs) {
        Held joined = inputs.get(0);
        for (Held input : inputs) {
            joined = new Held("", common(joined.shape(), input.shape()), input.axes(), spread(joined, input));
        }
        lines.finish(node, op, Map.of(), joined, names(inputs));
    }

    private static int spread(Held a, Held b) {
        return Math.max(a.spread(), b.spread());
    }

    private static String[] names(List<Held> inputs) {
        return inputs.stream().map(Held::tensor).toArray(String[]::new);
    }

    /** The first inputs with the same number of axes, lying as those of the first that has most and is computed. */
    private static List<Held> aligned(Node node, Lines lines, int count) {
        List<Held> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(lines.in(node, i));
        }
        int rank = inputs.stream().mapToInt(Held::rank).max().orElseThrow();
        int[] axes = inputs.stream()
                .filter(input -> input.rank() == rank && !lines.isConstant(input))
                .map(Held::axes)
                .findFirst()
                .orElse(Held.plainAxes(rank));
        int spread = inputs.stream().mapToInt(Held::spread).max().orElseThrow();
        List<Held> ordered = new ArrayList<>();
        for (Held input : inputs) {
            if (input.spread() != spread && !lines.isConstant(input)) {
                throw new Untranslatable();
            }
            ordered.add(input.rank() == 0 ? input : lines.ordered(lines.widened(node, input, rank), axes));
        }
        return ordered.stream()
                .map(input -> input.rank() == 0 ? new Held(input.tensor(), ones(rank), axes, 1) : input)
                .toList();
    }

    private static long[] ones(int count) {
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The shape both can be repeated to. */
    private static long[] common(long[] a, long[] b) {
        long[] out = new long[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] == 1 ? b[i] : a[i];
        }
        return out;
    }

    static void squaredDifference(Node node, Lines lines) {
        List<Held> inputs = aligned(node, lines, 2);
        Held first = inputs.get(0);
        String inner = lines.write(lines.fresh(node.name() + "#sub"), "Sub", Map.of(), names(inputs));
        long[] shape = common(first.shape(), inputs.get(1).shape());
        lines.finish(node, "Mul", Map.of(), first.with("", shape), inner, inner);
    }

    static void sum(Node node, Lines lines) {
        write(node, lines, "Sum", aligned(node, lines, node.inputs().size()));
    }

    /** One number a channel. */
    static void bias(Node node, Lines lines) {
        Held x = lines.in(node, 0);
        Held bias = lines.in(node, 1);
        boolean first = node.text("data_format", "NHWC").equals("NCHW");
        if (x.rank() < 2 || bias.rank() != 1 || lines.isConstant(x)) {
            throw new Untranslatable();
        }
        long[] shape = ones(x.rank());
        shape[first ? 1 : x.rank() - 1] = bias.shape()[0];
        Held laid = lines.ordered(lines.reshaped(node, bias, shape), x.axes());
        lines.finish(node, "Add", Map.of(), x, x.tensor(), laid.tensor());
    }

    static void concat(Node node, Lines lines) {
        concat(node, lines, 0, 1);
    }

    static void concatV2(Node node, Lines lines) {
        concat(node, lines, node.inputs().size() - 1, 0);
    }

    private static void concat(Node node, Lines lines, int axisInput, int from) {
        List<Held> parts = new ArrayList<>();
        for (int i = from; i < from + node.inputs().size() - 1; i++) {
            parts.add(lines.still(node, i));
        }
        int[] axes = parts.stream()
                .filter(part -> !lines.isConstant(part))
                .findFirst()
                .orElse(parts.get(0))
                .axes();
        parts.replaceAll(part -> lines.ordered(part, axes));
        Held first = parts.get(0);
        int axis = first.axis(lines.longs(node, axisInput)[0]);
        boolean constant = parts.stream().allMatch(lines::isConstant);
        if (axis == 0 && !constant) { // would mix the images
            throw new Untranslatable();
        }
        lines.finish(
                node,
                "Concat",
                Map.of("axis", new Attribute.Whole(first.stored(axis))),
                first.with("", total(parts, axis)),
                names(parts));
    }

    private static long[] total(List<Held> parts, int axis) {
        long[] shape = parts.get(0).shape().clone();
        shape[axis] = 0;
        for (Held part : parts) {
            shape[axis] = shape[axis] < 0 || part.shape()[axis] < 0 ? -1 : shape[axis] + part.shape()[axis];
        }
        return shape;
    }

    /** Puts tensors of one shape side by side along a new axis. */
    static void pack(Node node, Lines lines) {
        List<String> parts = new ArrayList<>();
        Held first = lines.plain(lines.still(node, 0));
        long axis = node.integer("axis", 0);
        int rank = first.rank() + 1;
        int at = (int) (axis < 0 ? axis + rank : axis);
        for (int i = 0; i < node.inputs().size(); i++) {
            String part = lines.plain(lines.still(node, i)).tensor();
            String name = lines.fresh(node.name() + "#part");
            parts.add(lines.write(name, "Unsqueeze", Map.of("axes", Lines.wholes(at)), part));
        }
        long[] shape = new long[rank];
        for (int i = 0; i < rank; i++) {
            shape[i] = i == at ? parts.size() : first.shape()[i < at ? i : i - 1];
        }
        lines.create(
                node,
                "Concat",
                Map.of("axis", new Attribute.Whole(at)),
                Held.plain("", shape),
                parts.toArray(String[]::new));
    }
}
