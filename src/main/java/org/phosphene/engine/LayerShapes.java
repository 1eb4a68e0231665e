package org.phosphene.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phosphene.network.Network;
import org.phosphene.network.Node;

/** Shapes of all layers of a network, measured by running it once on a grey picture. */
public final class LayerShapes {

    private LayerShapes() {}

    /**
     * Measures the layers that can be run; those behind an unknown operator are left out, and those that hold no
     * channels of an image, such as the shapes that a network computes.
     *
     * @param input sizes of the input's four axes, as the network wants them, the batch of one first
     * @return lengths of the axes of each layer's first output, the batch of one first, in the order of the network
     * @throws EngineFailure when the network cannot be run at that size
     */
    public static Map<String, List<Integer>> measure(TorchEngine engine, Network network, long[] input) {
        List<String> layers =
                NetworkLines.runnable(network).stream().map(Node::name).toList();
        ProgramBuilder builder = new ProgramBuilder();
        Map<String, Value> values = NetworkLines.write(builder, network, builder.state("seen"), layers);
        values.forEach((layer, value) ->
                builder.output(layer, builder.let("shape", "torch.tensor(torch.size({}), dtype=4)", value)));
        try (DeviceState state = engine.newState();
                Program program = engine.load(builder.build())) {
            state.set("seen", FloatArray.zeros(input));
            Outputs outputs = program.run(state, Map.of(), Set.copyOf(layers));
            Map<String, List<Integer>> shapes = new LinkedHashMap<>();
            layers.forEach(layer -> shapes.put(layer, lengths(outputs.floats(layer))));
            shapes.values().removeIf(shape -> shape.size() < 2 || shape.get(0) != 1);
            return shapes;
        }
    }

    private static List<Integer> lengths(FloatArray shape) {
        return java.util.stream.IntStream.range(0, shape.values().length)
                .mapToObj(i -> (int) shape.values()[i])
                .collect(Collectors.toUnmodifiableList());
    }
}
