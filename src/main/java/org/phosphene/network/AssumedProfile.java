package org.phosphene.network;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;

/** What is assumed about a file nobody described: torchvision's conventions, and what the graph itself shows. */
final class AssumedProfile {

    private static final int USUAL_SIZE = 224;
    private static final List<String> SOFTMAX = List.of("Softmax", "LogSoftmax");
    private static final List<String> KEEP_VALUES = List.of("Identity", "Cast", "Flatten", "Reshape", "Squeeze");

    private AssumedProfile() {}

    /**
     * @param id what the network is opened by
     * @throws PhospheneException when the network does not take pictures with three channels
     */
    static NetworkProfile of(Network network, String id) {
        checkChannels(network);
        int height = size(network, 2);
        int width = size(network, 3);
        Node output = network.producerOf(network.outputs().get(0)).orElseThrow();
        Optional<Node> softmax = softmax(network, output);
        String logits = logits(network, output, softmax);
        return new NetworkProfile(
                id,
                network.source(),
                "Assumed: RGB pictures of " + width + " x " + height
                        + " with ImageNet's mean and standard deviation (torchvision's convention); classes at layer "
                        + Quoted.name(logits) + ", without names.",
                width,
                height,
                PhotographPreparation.usual(Math.min(width, height)),
                Preprocessing.torchvision(),
                Optional.of(logits),
                softmax.filter(node -> node.op().equals("Softmax")).map(Node::name),
                Optional.empty());
    }

    private static String logits(Network network, Node output, Optional<Node> softmax) {
        return softmax.flatMap(node -> node.input(0))
                .flatMap(network::producerOf)
                .orElse(output)
                .name();
    }

    /** The profile with the layers of its classes as the graph shows them. */
    static NetworkProfile withClasses(NetworkProfile profile, Network network) {
        Node output = network.producerOf(network.outputs().get(0)).orElseThrow();
        Optional<Node> softmax = softmax(network, output);
        return new NetworkProfile(
                profile.id(),
                profile.title(),
                profile.note(),
                profile.inputWidth(),
                profile.inputHeight(),
                profile.photographs(),
                profile.preprocessing(),
                Optional.of(logits(network, output, softmax)),
                softmax.filter(node -> node.op().equals("Softmax")).map(Node::name),
                profile.showpiece());
    }

    private static void checkChannels(Network network) {
        List<Integer> shape = network.inputShape();
        String takes = "The network " + Quoted.name(network.source()) + " takes pictures of ";
        if (shape.get(1) != 3 && shape.get(3) == 3) {
            throw new PhospheneException(takes + "shape " + shape
                    + ", with the colours last; only colours first (N, 3, height, width) can be opened. "
                    + "Export it in the layout NCHW.");
        }
        if (shape.get(1) != 3 && shape.get(1) != -1) {
            throw new PhospheneException(takes + shape.get(1) + " channels; only networks for three, red, green and "
                    + "blue, can be opened.");
        }
    }

    private static int size(Network network, int axis) {
        int size = network.inputShape().get(axis);
        return size > 0 ? size : USUAL_SIZE;
    }

    /**
     * The softmax that ends the network, looking through nodes that keep the values; those of attention do not count.
     */
    private static Optional<Node> softmax(Network network, Node output) {
        Optional<Node> node = Optional.of(output);
        while (node.isPresent() && KEEP_VALUES.contains(node.get().op())) {
            node = node.get().input(0).flatMap(network::producerOf);
        }
        return node.filter(last -> SOFTMAX.contains(last.op()));
    }
}
