package org.phosphene.network.tensorflow;

import java.util.Map;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.tensorflow.proto.DataType;

/** Operators that change each number by itself, wherever the axes lie, and the softmax. */
final class Pointwise {

    private static final Map<Integer, Long> ONNX_TYPES = Map.of(
            DataType.DT_FLOAT_VALUE, 1L,
            DataType.DT_DOUBLE_VALUE, 11L,
            DataType.DT_HALF_VALUE, 10L,
            DataType.DT_BFLOAT16_VALUE, 16L,
            DataType.DT_INT32_VALUE, 6L,
            DataType.DT_INT64_VALUE, 7L,
            DataType.DT_UINT8_VALUE, 2L,
            DataType.DT_BOOL_VALUE, 9L);
    private static final java.util.Set<Long> FLOATS = java.util.Set.of(1L, 10L, 11L, 16L);

    private Pointwise() {}

    static Rule unary(String op) {
        return (node, lines) -> write(node, lines, op, Map.of());
    }

    private static void write(Node node, Lines lines, String op, Map<String, Attribute> attributes, String... more) {
        Held x = lines.in(node, 0);
        String[] inputs = new String[more.length + 1];
        inputs[0] = x.tensor();
        System.arraycopy(more, 0, inputs, 1, more.length);
        lines.finish(node, op, attributes, x, inputs);
    }

    static void relu6(Node node, Lines lines) {
        write(node, lines, "Clip", Map.of("min", new Attribute.Fraction(0), "max", new Attribute.Fraction(6)));
    }

    static void leakyRelu(Node node, Lines lines) {
        write(node, lines, "LeakyRelu", Map.of("alpha", new Attribute.Fraction((float) node.number("alpha", 0.2))));
    }

    static void inverseRoot(Node node, Lines lines) {
        write(node, lines, "Pow", Map.of(), lines.fraction(node, -0.5f));
    }

    static void square(Node node, Lines lines) {
        write(node, lines, "Mul", Map.of(), lines.in(node, 0).tensor());
    }

    /** Along TensorFlow's last axis. */
    static Rule softmax(String op) {
        return (node, lines) -> {
            Held x = lines.still(node, 0);
            lines.finish(node, op, Map.of("axis", new Attribute.Whole(x.stored(-1))), x, x.tensor());
        };
    }

    /** Everything is computed in 32-bit floats, so between floats nothing changes. */
    static void cast(Node node, Lines lines) {
        Held x = lines.in(node, 0);
        Long to = ONNX_TYPES.get((int) node.integer("DstT", DataType.DT_FLOAT_VALUE));
        if (to == null) {
            throw new Untranslatable();
        }
        if (lines.isConstant(x) && FLOATS.contains(to)) { // of any size
            Weight weight = lines.constant(node, 0);
            Weight floats = weight.type().isFloating() ? weight : Weight.of("", weight.floats(), weight.shape());
            lines.give(node.output(), Held.plain(lines.weight(node.name() + "#cast", floats, x.shape()), x.shape()));
            return;
        }
        write(node, lines, "Cast", Map.of("to", new Attribute.Whole(to)));
    }
}
