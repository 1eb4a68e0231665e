package org.phosphene.network.tensorflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;

/** Pools and resizing, and what all windows share: TensorFlow's ways to say padding. */
final class Windows {

    private static final int[] NCHW = {0, 1, 2, 3};

    private Windows() {}

    /** A window in one direction. */
    record Window(long kernel, long stride, long dilation) {

        Window {
            if (kernel < 1 || stride < 1 || dilation < 1) {
                throw new Untranslatable();
            }
        }

        /** Pixels from its first to its last, both counted. */
        long reach() {
            return Math.addExact(Math.multiplyExact(kernel - 1, dilation), 1);
        }

        /** Whether "SAME" pads alike whatever the picture's size. */
        boolean padsAlike() {
            return stride == 1 || reach() == 1;
        }
    }

    static boolean channelsFirst(Node node) {
        return switch (node.text("data_format", "NHWC")) {
            case "NHWC" -> false;
            case "NCHW" -> true;
            default -> throw new Untranslatable();
        };
    }

    /** The first input of a node, as pictures the network's way. */
    static Held picture(Node node, Lines lines) {
        return lines.ordered(lines.in(node, 0), channelsFirst(node) ? NCHW : Held.NHWC);
    }

    /** The entry of a list for pictures that belongs to the height (0) or the width (1). */
    static long along(Node node, List<Long> list, int direction) {
        if (list.size() != 4) {
            throw new Untranslatable();
        }
        return list.get((channelsFirst(node) ? 2 : 1) + direction);
    }

    static Rule pool(String op) {
        return (node, lines) -> {
            lines.still(node, 0);
            Held x = picture(node, lines);
            Window[] windows = new Window[2];
            for (int i = 0; i < 2; i++) {
                windows[i] = new Window(along(node, node.ints("ksize"), i), along(node, node.ints("strides"), i), 1);
            }
            boolean overChannels = node.ints("ksize").get(0) != 1
                    || node.ints("ksize").get(channelsFirst(node) ? 1 : 3) != 1
                    || node.text("padding", "VALID").equals("EXPLICIT");
            if (overChannels) {
                throw new Untranslatable();
            }
            Map<String, Attribute> attributes = attributes(node, windows, 1);
            lines.finish(node, op, attributes, x.with("", resized(node, x, windows)), x.tensor());
        };
    }

    /**
     * ONNX's attributes of a window. "SAME" is written out where it does not depend on the picture's size.
     *
     * @param spread by how much the input's pixels are apart; see {@link Held#spread}
     */
    static Map<String, Attribute> attributes(Node node, Window[] windows, int spread) {
        Map<String, Attribute> attributes = new HashMap<>();
        attributes.put("kernel_shape", Lines.wholes(windows[0].kernel, windows[1].kernel));
        attributes.put("strides", Lines.wholes(windows[0].stride, windows[1].stride));
        attributes.put("dilations", Lines.wholes(windows[0].dilation * spread, windows[1].dilation * spread));
        long[] pads = new long[4];
        switch (node.text("padding", "")) {
            case "VALID" -> {}
            case "EXPLICIT" -> {
                for (int i = 0; i < 4; i++) {
                    int axis = (channelsFirst(node) ? 2 : 1) + i % 2;
                    pads[i] = node.ints("explicit_paddings").get(2 * axis + i / 2) * spread;
                }
            }
            case "SAME" -> {
                if (!windows[0].padsAlike() || !windows[1].padsAlike()) {
                    attributes.put("auto_pad", new Attribute.Text("SAME_UPPER"));
                    return attributes;
                }
                for (int i = 0; i < 2; i++) {
                    long total = windows[i].reach() - 1;
                    pads[i] = total / 2 * spread;
                    pads[i + 2] = (total - total / 2) * spread;
                }
            }
            default -> throw new Untranslatable();
        }
        attributes.put("pads", Lines.wholes(pads));
        return attributes;
    }

    /** The shape behind a window, in TensorFlow's order. */
    static long[] resized(Node node, Held x, Window[] windows) {
        long[] shape = x.shape().clone();
        int first = channelsFirst(node) ? 2 : 1;
        for (int i = 0; i < 2; i++) {
            long size = shape[first + i];
            long pads = 0;
            if (node.text("padding", "").equals("EXPLICIT")) {
                List<Long> all = node.ints("explicit_paddings");
                pads = all.get(2 * (first + i)) + all.get(2 * (first + i) + 1);
            }
            Window window = windows[i];
            shape[first + i] = size < 0
                    ? -1
                    : node.text("padding", "").equals("SAME")
                            ? (size + window.stride - 1) / window.stride
                            : Math.max(0, (size + pads - window.reach()) / window.stride + 1);
        }
        return shape;
    }

    /** To a constant size; the coordinates in one of TensorFlow's three ways. */
    static Rule resize(String mode) {
        return (node, lines) -> {
            Held x = lines.ordered(lines.still(node, 0), Held.NHWC);
            long[] size = lines.longs(node, 1);
            boolean corners = node.integer("align_corners", 0) == 1;
            boolean half = node.integer("half_pixel_centers", 0) == 1;
            String coordinates = corners ? "align_corners" : half ? "half_pixel" : "asymmetric";
            String rounding = corners || half ? "round_prefer_ceil" : "floor";
            Map<String, Attribute> attributes = Map.of(
                    "mode", new Attribute.Text(mode),
                    "coordinate_transformation_mode", new Attribute.Text(coordinates),
                    "nearest_mode", new Attribute.Text(rounding),
                    "axes", Lines.wholes(2, 3));
            long[] shape = {x.shape()[0], size[0], size[1], x.shape()[3]};
            lines.finish(node, "Resize", attributes, x.with("", shape), x.tensor(), "", "", lines.list(node, size));
        };
    }
}
