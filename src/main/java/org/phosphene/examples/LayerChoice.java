package org.phosphene.examples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.BlockOutputs;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;
import org.phosphene.optvis.render.RenderNetwork;

/** Which layers of a network are recorded, and what lies before their ReLUs. */
public final class LayerChoice {

    private static final Set<String> KEEP_CHANNELS = Set.of("Dropout", "Identity");

    private LayerChoice() {}

    /** Names of the layers that are recorded when nobody says: block outputs and logits. */
    public static List<String> usual(RenderNetwork network) {
        Set<String> names = new LinkedHashSet<>(BlockOutputs.of(network.network(), network.shapes()));
        network.logits().filter(network.shapes()::containsKey).ifPresent(names::add);
        return List.copyOf(names);
    }

    /**
     * The layers as they are recorded, each followed by what goes into its ReLU where it is one.
     *
     * @param names of layers or groups, in any order
     * @throws PhospheneException when there is no such layer, or it cannot be run
     */
    public static List<RecordedLayer> of(RenderNetwork network, List<String> names) {
        Set<String> chosen = new LinkedHashSet<>();
        names.forEach(name -> chosen.add(network.network().resolveLayer(name).name()));
        List<RecordedLayer> layers = new ArrayList<>();
        for (Node node : network.network().nodes()) {
            if (chosen.contains(node.name())) {
                RecordedLayer layer = recorded(network, node);
                layers.add(layer);
                beforeRelu(network, node)
                        .map(tensors -> new RecordedLayer(
                                layer.name(), true, tensors, layer.channels(), layer.height(), layer.width()))
                        .ifPresent(layers::add);
            }
        }
        return layers;
    }

    private static RecordedLayer recorded(RenderNetwork network, Node node) {
        if (!network.shapes().containsKey(node.name())) {
            throw new PhospheneException(
                    "The layer %s cannot be run for this network's input, or has no channels. Choose another; the "
                            + "command 'layers' lists those that can.",
                    Quoted.name(node.name()));
        }
        List<Integer> shape = network.shape(node.name());
        boolean map = shape.size() == 4;
        return new RecordedLayer(
                node.name(), false, List.of(node.name()), shape.get(1), map ? shape.get(2) : 0, map ? shape.get(3) : 0);
    }

    /** What goes into a ReLU, or into each of those that are concatenated; empty for other layers. */
    private static Optional<List<String>> beforeRelu(RenderNetwork network, Node layer) {
        Node node = layer;
        while (KEEP_CHANNELS.contains(node.op())) {
            Optional<Node> before = node.input(0).flatMap(network.network()::producerOf);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            node = before.get();
        }
        boolean joined = node.op().equals("Concat") && node.integer("axis", 0) == 1;
        List<String> relus = joined ? node.inputs() : List.of(node.output());
        List<String> inputs = new ArrayList<>();
        for (String tensor : relus) {
            network.network()
                    .producerOf(tensor)
                    .filter(relu -> isRelu(network.network(), relu))
                    .flatMap(relu -> relu.input(0))
                    .flatMap(network.network()::producerOf)
                    .map(Node::name)
                    .filter(network.shapes()::containsKey)
                    .ifPresent(inputs::add);
        }
        return inputs.size() == relus.size() ? Optional.of(inputs) : Optional.empty();
    }

    /** A ReLU, or one that is cut off above, such as ReLU6. */
    private static boolean isRelu(Network network, Node node) {
        return node.op().equals("Relu") || node.op().equals("Clip") && lowest(network, node) == 0;
    }

    private static double lowest(Network network, Node clip) {
        return clip.input(1)
                .flatMap(network::weight)
                .map(Weight::floats)
                .filter(numbers -> numbers.length == 1)
                .map(numbers -> (double) numbers[0])
                .orElseGet(() -> clip.number("min", Double.NEGATIVE_INFINITY));
    }
}
