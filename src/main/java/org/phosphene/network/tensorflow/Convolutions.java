package org.phosphene.network.tensorflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.phosphene.network.tensorflow.Windows.Window;

/**
 * Convolutions. A SpaceToBatchND in front of one leaves the pixels where they are and widens the window instead, which
 * is what the two together mean.
 */
final class Convolutions {

    private Convolutions() {}

    /** Weights H, W, I, O become O, I, H, W; fewer inputs than channels mean groups. */
    static void conv(Node node, Lines lines) {
        Weight weight = lines.constant(node, 1);
        long[] from = weight.shape();
        Held x = Windows.picture(node, lines);
        long channels = x.shape()[Windows.channelsFirst(node) ? 1 : 3];
        if (from.length != 4 || channels < 1 || from[2] < 1 || channels % from[2] != 0) {
            throw new Untranslatable();
        }
        String name =
                lines.laidOut(lines.in(node, 1).tensor() + "#oihw", key -> Layouts.permuted(key, weight, 3, 2, 0, 1));
        write(node, lines, x, new Kernel(name, from[0], from[1], from[3], channels / from[2]));
    }

    /** Weights H, W, I, M become I * M, 1, H, W: each channel has M of its own. */
    static void depthwise(Node node, Lines lines) {
        Weight weight = lines.constant(node, 1);
        long[] from = weight.shape();
        Held x = Windows.picture(node, lines);
        if (from.length != 4 || x.shape()[Windows.channelsFirst(node) ? 1 : 3] != from[2]) {
            throw new Untranslatable();
        }
        String name = lines.laidOut(lines.in(node, 1).tensor() + "#depthwise", key -> {
            Weight moved = Layouts.permuted(key, weight, 2, 3, 0, 1);
            return new Weight(key, moved.type(), new long[] {from[2] * from[3], 1, from[0], from[1]}, moved.data());
        });
        write(node, lines, x, new Kernel(name, from[0], from[1], from[2] * from[3], from[2]));
    }

    private record Kernel(String weight, long height, long width, long outputs, long groups) {}

    private static void write(Node node, Lines lines, Held x, Kernel kernel) {
        List<Long> strides = node.ints("strides", 1, 1, 1, 1);
        List<Long> dilations = node.ints("dilations", 1, 1, 1, 1);
        Window[] windows = new Window[2];
        for (int i = 0; i < 2; i++) {
            windows[i] = new Window(
                    i == 0 ? kernel.height : kernel.width,
                    Windows.along(node, strides, i),
                    Windows.along(node, dilations, i));
        }
        if (x.spread() != 1 && (windows[0].stride() != 1 || windows[1].stride() != 1)) {
            throw new Untranslatable();
        }
        Map<String, Attribute> attributes = Windows.attributes(node, windows, x.spread());
        attributes.put("group", new Attribute.Whole(kernel.groups));
        long[] shape = Windows.resized(node, x, windows);
        shape[Windows.channelsFirst(node) ? 1 : 3] = kernel.outputs;
        lines.finish(node, "Conv", attributes, x.with("", shape), x.tensor(), kernel.weight);
    }

    /** SpaceToBatchND: pads, and remembers how far the pixels of one image of TensorFlow's are apart. */
    static void spread(Node node, Lines lines) {
        Held x = lines.ordered(lines.still(node, 0), Held.NHWC);
        int block = block(node, lines);
        long[] paddings = lines.longs(node, 2);
        long[] shape = x.shape().clone();
        for (int i = 0; i < 2; i++) {
            if (shape[1 + i] >= 0) {
                long padded = shape[1 + i] + paddings[2 * i] + paddings[2 * i + 1];
                if (padded % block != 0) {
                    throw new Untranslatable();
                }
                shape[1 + i] = padded / block;
            }
        }
        write(node, lines, new Held("", shape, Held.NHWC, block), x, paddings);
    }

    /** BatchToSpaceND: only the cropping is left to be done. */
    static void gather(Node node, Lines lines) {
        Held x = lines.ordered(lines.in(node, 0), Held.NHWC);
        int block = block(node, lines);
        if (x.spread() != block) {
            throw new Untranslatable();
        }
        long[] crops = lines.longs(node, 2);
        long[] shape = x.shape().clone();
        for (int i = 0; i < 2; i++) {
            shape[1 + i] = shape[1 + i] < 0 ? -1 : shape[1 + i] * block - crops[2 * i] - crops[2 * i + 1];
            crops[2 * i] = -crops[2 * i];
            crops[2 * i + 1] = -crops[2 * i + 1];
        }
        write(node, lines, new Held("", shape, Held.NHWC, 1), x, crops);
    }

    /** A negative padding cuts off. */
    private static void write(Node node, Lines lines, Held result, Held x, long[] pads) {
        Map<String, Attribute> attributes = new HashMap<>();
        attributes.put("pads", Lines.wholes(0, 0, pads[0], pads[2], 0, 0, pads[1], pads[3]));
        lines.finish(node, "Pad", attributes, result, x.tensor());
    }

    private static int block(Node node, Lines lines) {
        long[] block = lines.longs(node, 1);
        if (block.length != 2 || block[0] != block[1] || block[0] < 2 || lines.longs(node, 2).length != 4) {
            throw new Untranslatable();
        }
        return Math.toIntExact(block[0]);
    }
}
