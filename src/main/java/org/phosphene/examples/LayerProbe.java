package org.phosphene.examples;

import java.util.Map;
import java.util.Set;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.optvis.render.RenderNetwork;

/** One layer's activations of one photograph at a time. On the engine thread; close it once. */
public final class LayerProbe implements AutoCloseable {

    private static final String PICTURE = "picture";
    private static final String LAYER = "layer";

    private final DeviceState state;
    private final Program program;

    /** @param layer name of a node that can be run */
    public LayerProbe(TorchEngine engine, RenderNetwork network, String layer) {
        ProgramBuilder builder = new ProgramBuilder();
        Value seen = NetworkLines.preprocess(builder, network.preprocessing(), builder.state(PICTURE), 0);
        Value map = network.asMaps(builder, NetworkLines.write(builder, network.network(), seen, Set.of(layer)))
                .get(layer);
        builder.output(LAYER, builder.let("rows", "torch.contiguous({}, memory_format=0)", map));
        state = engine.newState();
        program = engine.load(builder.build());
    }

    /**
     * Runs the network.
     *
     * @param picture (1,3,H,W) in [0, 1]
     * @return (1,C,h,w), or (1,C) for a layer without space
     */
    public FloatArray run(FloatArray picture) {
        state.set(PICTURE, picture);
        return program.run(state, Map.of(), Set.of(LAYER)).floats(LAYER);
    }

    @Override
    public void close() {
        program.close();
        state.close();
    }
}
