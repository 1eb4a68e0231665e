package org.phosphene.network.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;

/** Operators that cut tensors into parts, and those that put a border around them. */
final class Parts {

    private static final long END = Integer.MAX_VALUE;

    private Parts() {}

    /** Parts of some axes, in TensorFlow's order. */
    private record Ranges(long[] starts, long[] ends, long[] steps, boolean[] single) {

        static Ranges whole(int rank) {
            long[] ends = new long[rank];
            long[] steps = new long[rank];
            Arrays.fill(ends, END);
            Arrays.fill(steps, 1);
            return new Ranges(new long[rank], ends, steps, new boolean[rank]);
        }

        boolean isWhole(int axis) {
            return starts[axis] == 0 && ends[axis] == END && steps[axis] == 1 && !single[axis];
        }

        long length(int axis, long size) {
            if (size < 0) {
                return -1;
            }
            long start = bound(starts[axis], size, steps[axis]);
            long end = bound(ends[axis], size, steps[axis]);
            long step = steps[axis];
            return Math.max(0, step > 0 ? (end - start + step - 1) / step : (start - end - step - 1) / -step);
        }

        private static long bound(long place, long size, long step) {
            long from = place < 0 && place > -END ? place + size : place;
            return step > 0 ? Math.max(0, Math.min(from, size)) : Math.max(-1, Math.min(from, size - 1));
        }
    }

    static void slice(Node node, Lines lines) {
        Held x = lines.still(node, 0);
        long[] begin = lines.longs(node, 1);
        long[] size = lines.longs(node, 2);
        Ranges ranges = Ranges.whole(x.rank());
        for (int i = 0; i < x.rank(); i++) {
            boolean whole = begin[i] == 0 && (size[i] == -1 || size[i] == x.shape()[i]);
            if (!whole) {
                ranges.starts[i] = begin[i];
                ranges.ends[i] = size[i] == -1 ? END : begin[i] + size[i];
            }
        }
        write(node, lines, x, ranges);
    }

    static void stridedSlice(Node node, Lines lines) {
        Held x = lines.still(node, 0);
        long[] begin = lines.longs(node, 1);
        long[] end = lines.longs(node, 2);
        long[] strides = lines.longs(node, 3);
        if (node.integer("ellipsis_mask", 0) != 0 || node.integer("new_axis_mask", 0) != 0) {
            throw new Untranslatable();
        }
        Ranges ranges = Ranges.whole(x.rank());
        for (int i = 0; i < begin.length; i++) {
            boolean single = bit(node, "shrink_axis_mask", i);
            ranges.steps[i] = single ? 1 : strides[i];
            boolean forward = ranges.steps[i] > 0;
            ranges.starts[i] = bit(node, "begin_mask", i) && !single ? forward ? 0 : END : begin[i];
            ranges.ends[i] = single
                    ? begin[i] == -1 ? END : begin[i] + 1
                    : bit(node, "end_mask", i) ? forward ? END : -END : end[i];
            ranges.single[i] = single;
            if (ranges.steps[i] == 0) {
                throw new Untranslatable();
            }
        }
        write(node, lines, x, ranges);
    }

    private static boolean bit(Node node, String mask, int index) {
        return (node.integer(mask, 0) >> index & 1) == 1;
    }

    private static void write(Node node, Lines lines, Held x, Ranges ranges) {
        if (x.rank() > 0 && !ranges.isWhole(0) && !lines.isConstant(x)) { // would take some of the images
            throw new Untranslatable();
        }
        List<Integer> cut = new ArrayList<>();
        long[] shape = x.shape().clone();
        boolean drops = false;
        for (int i = 0; i < x.rank(); i++) {
            drops |= ranges.single[i];
            if (!ranges.isWhole(i)) {
                cut.add(i);
                shape[i] = ranges.length(i, shape[i]);
            }
        }
        String[] inputs = {
            x.tensor(),
            lines.list(node, some(ranges.starts, cut)),
            lines.list(node, some(ranges.ends, cut)),
            lines.list(node, cut.stream().mapToLong(x::stored).toArray()),
            lines.list(node, some(ranges.steps, cut))
        };
        if (!drops) {
            lines.finish(node, "Slice", Map.of(), x.with("", shape), inputs);
            return;
        }
        String inner = lines.write(lines.fresh(node.name() + "#slice"), "Slice", Map.of(), inputs);
        Shapes.dropped(node, lines, x.with(inner, shape), ranges.single);
    }

    private static long[] some(long[] values, List<Integer> axes) {
        return axes.stream().mapToLong(axis -> values[axis]).toArray();
    }

    static void split(Node node, Lines lines) {
        Held x = lines.still(node, 1);
        int axis = x.axis(lines.longs(node, 0)[0]);
        int count = Math.toIntExact(node.integer("num_split", 1));
        long size = x.shape()[axis];
        if (count < 1 || size < count || size % count != 0) {
            throw new Untranslatable();
        }
        long[] lengths = new long[count];
        Arrays.fill(lengths, size / count);
        split(node, lines, x, axis, lengths);
    }

    static void splitV(Node node, Lines lines) {
        Held x = lines.still(node, 0);
        int axis = x.axis(lines.longs(node, 2)[0]);
        long[] lengths = lines.longs(node, 1);
        long known = 0;
        for (long length : lengths) {
            known += Math.max(0, length);
        }
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = lengths[i] < 0 ? x.shape()[axis] - known : lengths[i];
        }
        split(node, lines, x, axis, lengths);
    }

    private static void split(Node node, Lines lines, Held x, int axis, long[] lengths) {
        if (lengths.length == 0 || axis == 0) {
            throw new Untranslatable();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            names.add(i == 0 ? node.name() : node.name() + ":" + i);
            long[] shape = x.shape().clone();
            shape[axis] = lengths[i];
            lines.give(names.get(i), x.with(names.get(i), shape));
        }
        Map<String, Attribute> attributes =
                Map.of("axis", new Attribute.Whole(x.stored(axis)), "split", Lines.wholes(lengths));
        lines.write(new Node(node.name(), "Split", "", List.of(x.tensor()), names, attributes));
    }

    /** Of constants only: graphs compute shapes with it. */
    static void gather(Node node, Lines lines) {
        lines.constant(node, 0);
        lines.constant(node, 1);
        long axis = node.inputs().size() > 2 ? lines.longs(node, 2)[0] : 0;
        String[] inputs = {lines.in(node, 0).tensor(), lines.in(node, 1).tensor()};
        Held shape = Held.plain(
                "", new long[lines.in(node, 0).rank() + lines.in(node, 1).rank() - 1]);
        lines.finish(node, "Gather", Map.of("axis", new Attribute.Whole(axis)), shape, inputs);
    }

    static void pad(Node node, Lines lines) {
        float value = node.inputs().size() > 2 ? lines.constant(node, 2).floats()[0] : 0;
        border(node, lines, "constant", value);
    }

    /** A mirrored border of one pixel with the edge itself is the edge once more. */
    static void mirrorPad(Node node, Lines lines) {
        boolean reflect = node.text("mode", "").equals("REFLECT");
        boolean narrow = Arrays.stream(lines.longs(node, 1)).allMatch(pad -> pad <= 1);
        Held x = lines.in(node, 0);
        if (!reflect && !narrow || x.rank() != 4) {
            throw new Untranslatable();
        }
        border(node, lines, reflect ? "reflect" : "edge", 0);
    }

    private static void border(Node node, Lines lines, String mode, float value) {
        Held x = lines.still(node, 0);
        long[] paddings = lines.longs(node, 1);
        int rank = x.rank();
        long[] pads = new long[2 * rank];
        long[] shape = x.shape().clone();
        for (int i = 0; i < rank; i++) {
            pads[x.stored(i)] = paddings[2 * i];
            pads[rank + x.stored(i)] = paddings[2 * i + 1];
            shape[i] = shape[i] < 0 ? -1 : shape[i] + paddings[2 * i] + paddings[2 * i + 1];
        }
        boolean beyondPicture = pads[0] + pads[rank] != 0 || !mode.equals("constant") && pads[1] + pads[rank + 1] != 0;
        if (beyondPicture) {
            throw new Untranslatable();
        }
        Map<String, Attribute> attributes = Map.of(
                "mode", new Attribute.Text(mode),
                "pads", Lines.wholes(pads),
                "value", new Attribute.Fraction(value));
        lines.finish(node, "Pad", attributes, x.with("", shape), x.tensor());
    }
}
