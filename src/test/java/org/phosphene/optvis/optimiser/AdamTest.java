package org.phosphene.optvis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.testkit.Engines;

@Tag("engine")
class AdamTest {

    @Test
    void fiveStepsAreThoseOfTheFormula() {
        Adam adam = new Adam(0.1, 0.8, 0.95, 1e-3);
        float[] gradient = {1, -0.5f, 0.001f, 0};
        ProgramBuilder builder = new ProgramBuilder();
        adam.write(builder, "leaf", builder.let("slope", "torch.mul({}, {})", builder.state("g"), builder.number("k")));
        builder.output("x", builder.let("x", "torch.clone({}, memory_format=None)", builder.state("leaf")));
        double[] x = {0.3, 0, 0, 1};
        double[] m = new double[4];
        double[] v = new double[4];
        try (DeviceState state = Engines.cpu().newState();
                Program program = Engines.cpu().load(builder.build())) {
            state.set("leaf", new FloatArray(new long[] {4}, new float[] {0.3f, 0, 0, 1}));
            state.set("g", new FloatArray(new long[] {4}, gradient));
            adam.start("leaf", new long[] {4}).forEach(state::set);
            for (int step = 0; step < 5; step++) {
                Map<String, Float> numbers = new HashMap<>(Map.of("k", step - 1.5f));
                adam.numbers(step, 1, numbers);
                float[] ours =
                        program.run(state, numbers, Set.of("x")).floats("x").values();
                for (int i = 0; i < 4; i++) {
                    double g = gradient[i] * (step - 1.5);
                    m[i] = 0.8 * m[i] + 0.2 * g;
                    v[i] = 0.95 * v[i] + 0.05 * g * g;
                    double mean = m[i] / (1 - Math.pow(0.8, step + 1));
                    double square = v[i] / (1 - Math.pow(0.95, step + 1));
                    x[i] += 0.1 * mean / (Math.sqrt(square) + 1e-3);
                    assertThat((double) ours[i]).as("step %d", step).isCloseTo(x[i], within(1e-5));
                }
            }
        }
    }

    @Test
    void numbersAdamIsNotDefinedForAreRefused() {
        assertThatThrownBy(() -> new Adam(0, 0.9, 0.999, 1e-8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Adam(0.05, 1, 0.999, 1e-8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Adam(0.05, 0.9, -0.1, 1e-8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Adam(0.05, 0.9, 0.999, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
