package org.phosphene.testkit;

import java.util.Map;
import java.util.Set;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;

/** The engine on the processor, for tests; started once. */
public final class Engines {

    private static final TorchEngine CPU;

    static {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        System.setProperty("OPT_OUT_TRACKING", "true");
        TorchEngine.useThreads(2);
        CPU = TorchEngine.start("cpu");
    }

    private Engines() {}

    /** The engine; never closed by a test. */
    public static TorchEngine cpu() {
        return CPU;
    }

    /** Runs a program once on some states and gives back the outputs asked for. */
    public static Outputs run(
            ProgramBuilder builder, Map<String, FloatArray> states, Map<String, Float> numbers, String... wanted) {
        try (DeviceState state = CPU.newState();
                Program program = CPU.load(builder.build())) {
            states.forEach(state::set);
            return program.run(state, numbers, Set.of(wanted));
        }
    }
}
