package org.phosphene.network.tensorflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.tensorflow.proto.DataType;

/** What a graph keeps of its training: branches behind a flag that is off, and dropout, which hands on its input. */
final class Flow {

    private static final Set<String> SCALES = Set.of("RealDiv", "Div", "Mul");

    private Flow() {}

    /** Whether a node is never computed, or computes random numbers only; what reads from it must know. */
    static boolean skips(Node node, Lines lines) {
        lines.sources().put(node.output(), node);
        if (!node.op().equals("Merge") && node.inputs().stream().anyMatch(lines.dead()::contains)) {
            lines.dead().addAll(node.outputs());
            return true;
        }
        boolean random = node.inputs().stream().anyMatch(lines.random()::contains)
                && node.inputs().stream()
                        .allMatch(tensor -> lines.random().contains(tensor) || lines.isConstant(tensor));
        if (random) {
            lines.random().addAll(node.outputs());
        }
        return random;
    }

    static void random(Node node, Lines lines) {
        lines.random().addAll(node.outputs());
    }

    /** An input that is not the picture: the flag of training is off, and dropout keeps everything. */
    static void placeholder(Node node, Lines lines) {
        boolean keep = node.name().contains("keep_prob");
        Weight value;
        if (node.integer("dtype", 0) == DataType.DT_BOOL_VALUE) {
            value = new Weight("", Weight.Type.BOOL, new long[0], java.nio.ByteBuffer.allocate(1));
        } else if (keep && node.integer("dtype", 0) == DataType.DT_FLOAT_VALUE) {
            value = Weight.of("", new float[] {1});
        } else {
            throw new Untranslatable();
        }
        lines.give(node.output(), Held.plain(lines.weight(node.name() + "#off", value)));
    }

    /** Switch: the first output is for false, the second for true. */
    static void choose(Node node, Lines lines) {
        boolean yes = lines.longs(node, 1)[0] != 0;
        String no = node.output();
        String other = node.name() + ":1";
        lines.give(yes ? other : no, lines.in(node, 0));
        lines.dead().add(yes ? no : other);
    }

    /** The one input that is computed. */
    static void merge(Node node, Lines lines) {
        List<String> alive = node.inputs().stream()
                .filter(tensor -> !lines.dead().contains(tensor))
                .toList();
        if (alive.isEmpty()) {
            lines.dead().addAll(node.outputs());
            return;
        }
        if (alive.size() > 1) {
            throw new Untranslatable();
        }
        same(node, lines, lines.in(node, node.inputs().indexOf(alive.get(0))));
    }

    private static void same(Node node, Lines lines, Held x) {
        lines.finish(node, "Identity", Map.of(), x, x.tensor());
    }

    /** Writes the product of a dropout's scaled input and its random mask as that input; false for other products. */
    static boolean isDropout(Node node, Lines lines) {
        if (!node.op().equals("Mul") || node.inputs().size() != 2) {
            return false;
        }
        for (int mask = 0; mask < 2; mask++) {
            if (lines.random().contains(node.inputs().get(mask))) {
                same(node, lines, unscaled(node.inputs().get(1 - mask), lines));
                return true;
            }
        }
        return false;
    }

    /** Select(V2): a choice by a random mask is a dropout, too. */
    static void select(Node node, Lines lines) {
        if (lines.random().contains(node.inputs().get(0))) {
            same(node, lines, unscaled(node.inputs().get(1), lines));
            return;
        }
        for (int i = 0; i < 3; i++) {
            lines.constant(node, i);
        }
        Held[] in = {lines.in(node, 0), lines.in(node, 1), lines.in(node, 2)};
        lines.finish(node, "Where", Map.of(), in[1], in[0].tensor(), in[1].tensor(), in[2].tensor());
    }

    private static Held unscaled(String tensor, Lines lines) {
        Optional<Node> scale = Optional.ofNullable(lines.sources().get(tensor))
                .filter(node -> SCALES.contains(node.op()) && node.inputs().size() == 2);
        String kept = scale.filter(node -> lines.isConstant(node.inputs().get(1)))
                .map(node -> node.inputs().get(0))
                .orElse(tensor);
        return lines.held(kept);
    }
}
