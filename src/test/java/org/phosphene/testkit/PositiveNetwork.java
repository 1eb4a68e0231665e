package org.phosphene.testkit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;

/**
 * A network with other numbers, so that a pixel's gradient is zero only where it is not seen: convolutions take random
 * positive parts of an average, so that no ReLU dies and sums saturate no ReLU6, and pools for the largest number
 * average too.
 */
public final class PositiveNetwork {

    private PositiveNetwork() {}

    /** For pictures of positive numbers up to 1. */
    public static Network of(Network network) {
        Map<String, Weight> weights = new LinkedHashMap<>(network.weights());
        Random random = new Random(11);
        for (Node node : network.nodes()) {
            if (node.op().equals("Conv")) {
                node.input(1).ifPresent(name -> weights.computeIfPresent(name, (n, old) -> average(old, random)));
                node.input(2).ifPresent(name -> weights.computeIfPresent(name, (n, old) -> constant(old, 0)));
            } else if (node.op().equals("BatchNormalization")) {
                float[] scaleBiasMeanVariance = {1, 0, 0, 1};
                for (int i = 0; i < 4; i++) {
                    float value = scaleBiasMeanVariance[i];
                    node.input(i + 1)
                            .ifPresent(name -> weights.computeIfPresent(name, (n, old) -> constant(old, value)));
                }
            }
        }
        List<Node> nodes =
                network.nodes().stream().map(PositiveNetwork::averaging).toList();
        Network.Graph graph = new Network.Graph(
                Map.of("", network.opset()), network.input(), network.inputShape(), nodes, weights, network.outputs());
        return new Network(network.source(), network.sha256(), graph);
    }

    private static Weight average(Weight weight, Random random) {
        float[] values = new float[weight.elements()];
        int summed = (int) (values.length / weight.shape()[0]);
        for (int i = 0; i < values.length; i++) {
            values[i] = (0.4f + 0.6f * random.nextFloat()) / summed;
        }
        return Weight.of(weight.name(), values, weight.shape());
    }

    private static Weight constant(Weight weight, float value) {
        float[] values = new float[weight.elements()];
        Arrays.fill(values, value);
        return Weight.of(weight.name(), values, weight.shape());
    }

    private static Node averaging(Node node) {
        return node.op().equals("MaxPool")
                ? new Node(node.name(), "AveragePool", node.domain(), node.inputs(), node.outputs(), node.attributes())
                : node;
    }
}
