package org.phosphene.studio;

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

/**
 * Forward and backward of the network alone, from a tensor to one channel of a layer: what a step cannot do without.
 */
final class BareNetwork implements AutoCloseable {

    private static final String INPUT = "input";
    private static final String GRADIENT = "gradient";

    private final Program program;
    private final DeviceState state;

    BareNetwork(TorchEngine engine, RenderNetwork target, String layer, FloatArray input) {
        ProgramBuilder builder = new ProgramBuilder();
        builder.line("on = torch.set_grad_enabled(True)");
        Value leaf = builder.let("leaf", "torch.requires_grad_(torch.detach({}), True)", builder.state(INPUT));
        Value activation = NetworkLines.write(builder, target.network(), leaf, Set.of(layer))
                .get(layer);
        Value loss = builder.let("loss", "torch.mean(torch.select({}, 1, 0))", activation);
        Value list = builder.let("grads", "torch.grad([{}], [{}], None, False, False, False)", loss, leaf);
        builder.line("off = torch.set_grad_enabled(False)");
        builder.output(
                GRADIENT,
                builder.let(
                        "one",
                        "torch.reshape(torch.select(torch.flatten(torch._unwrap_optional({}[0])), 0, 0), [1])",
                        list));
        state = engine.newState();
        state.set(INPUT, input);
        program = engine.load(builder.build());
    }

    void run() {
        program.run(state, Map.of(), Set.of(GRADIENT));
    }

    @Override
    public void close() {
        program.close();
        state.close();
    }
}
