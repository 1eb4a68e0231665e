package org.phosphene.optvis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.testkit.Engines;

/** Some steps of an optimiser on the engine beside a slow twin of its formula, one number at a time. */
final class Climb {

    static final int STEPS = 6;

    private static final float[] START = {0.3f, 0, -2, 1, 0.5f, 0};
    private static final float[] SLOPE = {1, -0.5f, 0.001f, 0, -3, 0.25f};

    private Climb() {}

    /** The published formula for one number; it remembers what it needs. */
    interface Twin {

        /**
         * @param t counts from 1
         * @param x the number so far
         * @param g its gradient
         * @param factor of the learning rate
         * @return the number after the step
         */
        double step(int t, double x, double g, double factor);
    }

    /** Gradient of number i at a step that counts from 0; its sign changes on the way. */
    static double gradient(int i, int step) {
        return SLOPE[i] * (step - 2.25);
    }

    /** The factor the learning rate has at a step that counts from 0. */
    static double factor(int step) {
        return new Schedule(Schedule.Kind.LINEAR, 0.2).factor(step, STEPS);
    }

    /** Compares every step. */
    static void compare(Optimiser optimiser, java.util.function.Supplier<Twin> formula) {
        double[] x = new double[START.length];
        Twin[] twins = new Twin[START.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = START[i];
            twins[i] = formula.get();
        }
        float[][] ours = run(optimiser, new long[] {2, 3});
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = twins[i].step(step + 1, x[i], gradient(i, step), factor(step));
                assertThat((double) ours[step][i])
                        .as("number %d after step %d", i, step)
                        .isCloseTo(x[i], within(1e-5));
            }
        }
    }

    /** The numbers after each step. */
    static float[][] run(Optimiser optimiser, long[] shape) {
        ProgramBuilder builder = new ProgramBuilder();
        optimiser.write(
                builder, "leaf", builder.let("slope", "torch.mul({}, {})", builder.state("g"), builder.number("k")));
        builder.output("x", builder.let("x", "torch.clone({}, memory_format=None)", builder.state("leaf")));
        float[][] after = new float[STEPS][];
        try (DeviceState state = Engines.cpu().newState();
                Program program = Engines.cpu().load(builder.build())) {
            state.set("leaf", new FloatArray(shape, START.clone()));
            state.set("g", new FloatArray(shape, SLOPE.clone()));
            optimiser.start("leaf", shape).forEach(state::set);
            for (int step = 0; step < STEPS; step++) {
                Map<String, Float> numbers = new HashMap<>(Map.of("k", (float) (step - 2.25)));
                optimiser.numbers(step, factor(step), numbers);
                after[step] =
                        program.run(state, numbers, Set.of("x")).floats("x").values();
            }
        }
        return after;
    }

    /** What the numbers were before step 0. */
    static float start(int i) {
        return START[i];
    }
}
