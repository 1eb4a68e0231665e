package org.phosphene.optvis.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;

/** Finds layers that a recipe skips and that cannot be skipped. */
record SkipCheck(Recipe recipe, RenderNetwork target) {

    /** @throws PhospheneException with what would be valid */
    void check() {
        Set<Node> looked = NetworkScene.layersOf(recipe.objective(), target).stream()
                .map(target.network()::resolveLayer)
                .collect(Collectors.toSet());
        recipe.method().skip().forEach(layer -> check(layer, looked));
    }

    private void check(String layer, Set<Node> looked) {
        Network network = target.network();
        Node node = network.find(layer)
                .orElseThrow(() -> new PhospheneException(
                        "The recipe skips the layer %s, which the network %s does not have. %s Write none to skip "
                                + "no layer.",
                        Quoted.name(layer), Quoted.name(network.source()), network.offer(layer)));
        if (looked.contains(node)) {
            throw new PhospheneException(
                    "The layer %s cannot be skipped, because the objective looks at it. Skip another one, or choose "
                            + "the layer before it for the objective.",
                    Quoted.name(layer));
        }
        Optional<List<Integer>> before = network.dataInput(node).flatMap(this::shape);
        Optional<List<Integer>> after = shape(node.output());
        if (before.isEmpty() || !before.equals(after)) {
            throw new PhospheneException(
                    "The layer %s cannot be skipped: its input has %s and its output %s. Skip a layer that keeps "
                            + "the shape, such as a ReLU or a batch normalisation.",
                    Quoted.name(layer), shown(before), shown(after));
        }
    }

    /** Lengths of a tensor's axes, where they were measured: of the picture and of first outputs. */
    private Optional<List<Integer>> shape(String tensor) {
        if (tensor.equals(target.network().input())) {
            long[] input = target.preprocessing()
                    .inputShape(1, recipe.shape().height(), recipe.shape().width());
            return Optional.of(
                    Arrays.stream(input).mapToObj(length -> (int) length).toList());
        }
        return target.network()
                .producerOf(tensor)
                .filter(producer -> producer.output().equals(tensor))
                .map(producer -> target.shapes().get(producer.name()));
    }

    private static Sentence shown(Optional<List<Integer>> shape) {
        return shape.map(lengths -> Sentence.of("the shape %s", lengths))
                .orElse(Sentence.of("a shape that is not known"));
    }
}
