package org.phosphene.network;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which layers of a network hold its classes, as its graph shows it.
 *
 * @param logits name of the layer with one number a class before the softmax; empty for a network without classes
 * @param probabilities name of the softmax that ends the network
 * @param ending the operator that turns logits into what the network gives, such as {@code Softmax}
 */
record ClassLayers(Optional<String> logits, Optional<String> probabilities, Optional<String> ending) {

    private static final Set<String> KEEP_VALUES =
            Set.of("Identity", "Cast", "Flatten", "Reshape", "Squeeze", "Unsqueeze", "Dropout");
    private static final Set<String> ENDINGS = Set.of("Softmax", "LogSoftmax", "Sigmoid");
    private static final Set<String> POOLS = Set.of("GlobalAveragePool", "AveragePool", "ReduceMean", "Relu", "Clip");

    /** Numbers of classes of the data sets that networks are usually trained on. */
    private static final Set<Long> USUAL_COUNTS =
            Set.of(10L, 37L, 100L, 101L, 102L, 196L, 200L, 257L, 365L, 397L, 1000L, 1001L, 1008L, 21_841L, 21_843L);

    static ClassLayers of(Network network) {
        Optional<Node> output = network.producerOf(network.outputs().get(0));
        Optional<Node> last = lookBack(network, output, KEEP_VALUES);
        Optional<Node> ending = last.filter(node -> ENDINGS.contains(node.op()));
        if (ending.isPresent()) {
            Optional<String> before = ending.get()
                    .input(0)
                    .flatMap(network::producerOf)
                    .map(Node::name)
                    .or(() -> output.map(Node::name));
            return new ClassLayers(
                    before, ending.filter(node -> node.op().equals("Softmax")).map(Node::name), ending.map(Node::op));
        }
        boolean classes = last.filter(node -> givesClasses(network, node)).isPresent();
        return new ClassLayers(classes ? output.map(Node::name) : Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The last node that changes numbers, from a node backwards. */
    private static Optional<Node> lookBack(Network network, Optional<Node> from, Set<String> through) {
        Optional<Node> node = from;
        while (node.isPresent() && through.contains(node.get().op())) {
            node = node.get().input(0).flatMap(network::producerOf);
        }
        return node;
    }

    private static boolean givesClasses(Network network, Node last) {
        if (last.op().equals("Gemm")) {
            return true;
        }
        if (last.op().equals("MatMul") || last.op().equals("Add")) {
            return last.op().equals("Add") ? addsToProduct(network, last) : usual(network, last, 1);
        }
        // a convolution with one plane a class, averaged: all-convolutional classifiers; or features for a classifier
        Optional<Node> before = lookBack(network, Optional.of(last), union(POOLS, KEEP_VALUES));
        return before.filter(node -> node.op().equals("Conv") && usual(network, node, 0))
                .isPresent();
    }

    private static boolean addsToProduct(Network network, Node add) {
        return add.inputs().stream()
                .flatMap(tensor -> network.producerOf(tensor).stream())
                .anyMatch(node -> node.op().equals("MatMul"));
    }

    private static boolean usual(Network network, Node node, int axis) {
        return node.input(1)
                .flatMap(network::weight)
                .map(Weight::shape)
                .filter(shape -> shape.length > axis && USUAL_COUNTS.contains(shape[axis]))
                .isPresent();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
