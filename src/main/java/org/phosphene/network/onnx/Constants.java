package org.phosphene.network.onnx;

import java.util.Optional;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;

/** A {@code Constant} node computes nothing: it is a weight. */
final class Constants {

    private Constants() {}

    /** The weight a node stands for, named after its output; empty where it computes something or holds no numbers. */
    static Optional<Weight> weightOf(Node node) {
        if (!node.op().equals("Constant") || !node.domain().isEmpty()) {
            return Optional.empty();
        }
        return node.attributes().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("value"))
                .flatMap(entry -> weight(node.output(), entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<Weight> weight(String name, Attribute value) {
        if (value instanceof Attribute.Tensor tensor) {
            Weight weight = tensor.value();
            return Optional.of(new Weight(name, weight.type(), weight.shape(), weight.data()));
        }
        if (value instanceof Attribute.Whole whole) {
            return Optional.of(Weight.of(name, new long[] {whole.value()}));
        }
        if (value instanceof Attribute.Fraction fraction) {
            return Optional.of(Weight.of(name, new float[] {fraction.value()}));
        }
        if (value instanceof Attribute.Wholes wholes) {
            long[] values = wholes.values().stream().mapToLong(Long::longValue).toArray();
            return Optional.of(Weight.of(name, values, values.length));
        }
        if (value instanceof Attribute.Fractions fractions) {
            float[] values = new float[fractions.values().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fractions.values().get(i);
            }
            return Optional.of(Weight.of(name, values, values.length));
        }
        return Optional.empty();
    }
}
