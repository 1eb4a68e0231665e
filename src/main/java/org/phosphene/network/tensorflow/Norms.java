package org.phosphene.network.tensorflow;

import java.util.Arrays;
import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;

/** Operators that bring numbers to a common measure. */
final class Norms {

    private Norms() {}

    /**
     * {@code x / (bias + alpha * sum of squares)^beta} over 2 r + 1 neighbouring channels; ONNX takes the mean, not the
     * sum.
     */
    static void localResponse(Node node, Lines lines) {
        Held x = lines.ordered(lines.still(node, 0), Held.NHWC);
        long size = 2 * node.integer("depth_radius", 5) + 1;
        lines.finish(
                node,
                "LRN",
                Map.of(
                        "size", new Attribute.Whole(size),
                        "bias", fraction(node.number("bias", 1)),
                        "alpha", fraction(node.number("alpha", 1) * size),
                        "beta", fraction(node.number("beta", 0.5))),
                x,
                x.tensor());
    }

    /** With the statistics of the file; a graph left in training mode would use those of the picture. */
    static void fused(Node node, Lines lines) {
        if (node.integer("is_training", 1) == 1) {
            throw new Untranslatable();
        }
        Held x = Windows.picture(node, lines);
        lines.finish(
                node,
                "BatchNormalization",
                Map.of("epsilon", fraction(node.number("epsilon", 1e-4))),
                x,
                x.tensor(),
                channels(node, lines, 1),
                channels(node, lines, 2),
                channels(node, lines, 3),
                channels(node, lines, 4));
    }

    private static String channels(Node node, Lines lines, int input) {
        Held list = lines.in(node, input);
        if (list.rank() != 1) {
            throw new Untranslatable();
        }
        return list.tensor();
    }

    /** The norm of graphs before 2016: t, mean, variance, beta, gamma. */
    static void global(Node node, Lines lines) {
        Held x = lines.ordered(lines.in(node, 0), Held.NHWC);
        String scale = channels(node, lines, 4);
        if (node.integer("scale_after_normalization", 0) == 0) {
            float[] ones = new float[lines.constant(node, 1).elements()];
            Arrays.fill(ones, 1);
            scale = lines.weight(node.name() + "#ones", Weight.of("", ones, ones.length), ones.length);
        }
        lines.finish(
                node,
                "BatchNormalization",
                Map.of("epsilon", fraction(node.number("variance_epsilon", 1e-3))),
                x,
                x.tensor(),
                scale,
                channels(node, lines, 3),
                channels(node, lines, 1),
                channels(node, lines, 2));
    }

    private static Attribute fraction(double value) {
        return new Attribute.Fraction((float) value);
    }
}
