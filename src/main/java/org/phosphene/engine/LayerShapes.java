package org.phosphene.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.network.Network;
import org.phosphene.network.Node;

/** Shapes of all layers of a network, measured by running it once on a grey picture. */
public final class LayerShapes {

    private static final int MOST_FAILURES = 8;
    private static final int LONGEST_REASON = 240;
    private static final String ERROR = "RuntimeError:";

    private LayerShapes() {}

    /**
     * Measures the layers that can be run; those behind an unknown operator or behind a node that fails at this size
     * are left out, and those that hold no channels of an image, such as the shapes that a network computes.
     *
     * @param input sizes of the input's four axes, as the network wants them, the batch of one first
     * @return lengths of the axes of each layer's first output, the batch of one first, in the order of the network
     * @throws EngineFailure when the device has too little memory
     */
    public static Map<String, List<Integer>> measure(TorchEngine engine, Network network, long[] input) {
        return reach(engine, network, input).shapes();
    }

    /**
     * The same with where and why the network ends. Where running it fails, the first node that fails is found by
     * halving.
     *
     * @throws EngineFailure as {@link #measure}
     */
    public static Reach reach(TorchEngine engine, Network network, long[] input) {
        Frontier frontier = new Frontier(network);
        List<Node> nodes = frontier.runnable();
        for (int failures = 0; !nodes.isEmpty(); failures++) {
            try {
                return new Reach(run(engine, network, nodes, input), frontier.ends());
            } catch (EngineFailure e) {
                if (e.outOfMemory()) {
                    throw e;
                }
                Failing first = firstFailing(e, engine, network, nodes, input);
                frontier.refuse(nodes.get(first.index()), reason(first.failure()));
                nodes = failures < MOST_FAILURES ? frontier.runnable() : nodes.subList(0, first.index());
            }
        }
        return new Reach(Map.of(), frontier.ends());
    }

    private record Failing(int index, EngineFailure failure) {}

    private static Failing firstFailing(
            EngineFailure ofAll, TorchEngine engine, Network network, List<Node> nodes, long[] input) {
        int runs = 0;
        Failing found = new Failing(nodes.size() - 1, ofAll);
        while (found.index() > runs) {
            int middle = (runs + found.index()) / 2;
            try {
                run(engine, network, nodes.subList(0, middle + 1), input);
                runs = middle + 1;
            } catch (EngineFailure e) {
                found = new Failing(middle, e);
            }
        }
        return found;
    }

    private static Map<String, List<Integer>> run(TorchEngine engine, Network network, List<Node> nodes, long[] input) {
        List<String> layers = nodes.stream().map(Node::name).toList();
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
        float[] values = shape.values();
        Integer[] lengths = new Integer[values.length];
        Arrays.setAll(lengths, i -> (int) values[i]);
        return List.of(lengths);
    }

    /** What the engine says was wrong, without where in the program. */
    private static String reason(EngineFailure failure) {
        String text = String.valueOf(failure.getCause().getMessage());
        int start = text.lastIndexOf(ERROR);
        String said = (start < 0 ? text : text.substring(start + ERROR.length())).strip();
        String line = said.lines().findFirst().orElse("").strip();
        String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
        return cut.isEmpty() || cut.endsWith(".") ? cut : cut + ".";
    }
}
