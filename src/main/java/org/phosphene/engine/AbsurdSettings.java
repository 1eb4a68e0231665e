package org.phosphene.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.Sentence;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;

/** Settings of windows and groups that no network has and that the engine must not see: it divides by some of them. */
final class AbsurdSettings {

    private static final long LARGEST = 65_536;

    /** The smallest number that has a meaning, by attribute. */
    private static final Map<String, Long> SMALLEST = Map.of(
            "kernel_shape", 1L,
            "strides", 1L,
            "dilations", 1L,
            "group", 1L,
            "num_groups", 1L,
            "blocksize", 1L,
            "size", 1L,
            "output_padding", 0L,
            "output_shape", 1L,
            "pads", -LARGEST);

    private AbsurdSettings() {}

    /** Such as {@code 0 in its attribute 'strides', where 1 to 65536 is possible}; empty for a node without them. */
    static Optional<Sentence> of(Node node) {
        return node.attributes().entrySet().stream()
                .filter(entry -> SMALLEST.containsKey(entry.getKey()))
                .flatMap(entry -> numbers(entry.getValue()).stream()
                        .filter(number -> number < SMALLEST.get(entry.getKey()) || number > LARGEST)
                        .map(number -> Sentence.of(
                                "%s in its attribute '%s', where %s to %s is possible",
                                number, entry.getKey(), SMALLEST.get(entry.getKey()), LARGEST)))
                .findFirst();
    }

    private static List<Long> numbers(Attribute attribute) {
        if (attribute instanceof Attribute.Whole whole) {
            return List.of(whole.value());
        }
        return attribute instanceof Attribute.Wholes wholes ? wholes.values() : List.of();
    }
}
