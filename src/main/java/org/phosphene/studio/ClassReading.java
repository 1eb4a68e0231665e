package org.phosphene.studio;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.Node;

/**
 * What a network says of pictures as it sees them: probabilities of its classes, or its output where it has none. On
 * the engine thread.
 */
final class ClassReading implements AutoCloseable {

    private static final String SEEN = "seen";
    private static final String SAID = "said";

    private final Program program;
    private final DeviceState state;
    private final boolean classes;

    ClassReading(TorchEngine engine, OpenedLayers network) {
        NetworkProfile profile = network.opened().profile();
        Optional<String> probabilities = profile.probabilities().filter(network.shapes()::containsKey);
        Optional<String> logits = profile.logits().filter(network.shapes()::containsKey);
        classes = probabilities.or(() -> logits).isPresent();
        String layer = probabilities.or(() -> logits).orElseGet(() -> last(network));
        ProgramBuilder builder = new ProgramBuilder();
        Value value = NetworkLines.write(builder, network.opened().network(), builder.state(SEEN), Set.of(layer))
                .get(layer);
        Value rows = builder.let("rows", "torch.flatten({}, 1)", value);
        builder.output(
                SAID, classes && probabilities.isEmpty() ? builder.let("share", "torch.softmax({}, 1)", rows) : rows);
        state = engine.newState();
        program = engine.load(builder.build());
    }

    /** The output of the network; where it ends earlier, its last layer. */
    private static String last(OpenedLayers network) {
        return network.opened()
                .network()
                .producerOf(network.opened().network().outputs().get(0))
                .map(Node::name)
                .filter(network.shapes()::containsKey)
                .orElseGet(
                        () -> network.layers().get(network.layers().size() - 1).name());
    }

    /** Whether the numbers are probabilities of classes. */
    boolean classes() {
        return classes;
    }

    /**
     * Runs the network.
     *
     * @param seen (N,C,H,W) or (N,H,W,C), as it wants it
     * @return (N,K)
     */
    FloatArray read(FloatArray seen) {
        state.set(SEEN, seen);
        FloatArray said = program.run(state, Map.of(), Set.of(SAID)).floats(SAID);
        if (said.shape().length != 2 || said.shape()[0] != seen.shape()[0]) {
            throw new PhospheneException("The network gives one answer for several pictures, so it cannot be tried.");
        }
        return said;
    }

    @Override
    public void close() {
        program.close();
        state.close();
    }
}
