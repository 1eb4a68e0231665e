package org.phosphene.optvis.param;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.testkit.Engines;

/** Fits a parameterization to a picture by Adam on the mean squared difference, without a network. */
record Fit(Parameterization parameterization, ImageShape shape, double rate) {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;

    /** Mean absolute difference after some steps, or as soon as it is below a bound. */
    double to(FloatArray picture, int steps, double bound) {
        Map<String, FloatArray> start = parameterization.start(shape, new Noise(1));
        try (Program program = Engines.cpu().load(program(picture, start).build());
                DeviceState state = Engines.cpu().newState()) {
            start.forEach((leaf, value) -> {
                state.set(leaf, value);
                state.set(leaf + "_m", FloatArray.zeros(value.shape()));
                state.set(leaf + "_v", FloatArray.zeros(value.shape()));
            });
            double difference = Double.NaN;
            for (int step = 1; step <= steps; step++) {
                Map<String, Float> numbers = Map.of(
                        "rate", (float) (rate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step))));
                difference = program.run(state, numbers, Set.of("difference"))
                        .floats("difference")
                        .values()[0];
                if (difference < bound) {
                    break;
                }
            }
            return difference;
        }
    }

    private ProgramBuilder program(FloatArray picture, Map<String, FloatArray> start) {
        ProgramBuilder program = new ProgramBuilder();
        program.line("on = torch.set_grad_enabled(True)");
        Map<String, Value> leaves = new LinkedHashMap<>();
        for (String leaf : start.keySet()) {
            leaves.put(leaf, program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", program.state(leaf)));
        }
        Value rgb = parameterization.write(program, leaves, shape);
        Value off = program.let("off", "torch.sub({}, {})", rgb, program.constant(picture));
        Value loss = program.let("loss", "torch.mean(torch.mul({}, {}))", off, off);
        Value list = program.let(
                "grads",
                "torch.grad([{}], {}, None, False, False, False)",
                loss,
                ProgramBuilder.list(List.copyOf(leaves.values())));
        program.line("done = torch.set_grad_enabled(False)");
        program.output(
                "difference", program.let("d", "torch.reshape(torch.mean(torch.abs(torch.detach({}))), [1])", off));
        int i = 0;
        for (String leaf : leaves.keySet()) {
            Value g = program.let("g", "torch._unwrap_optional({}[{}])", list, i++);
            Value m = program.state(leaf + "_m");
            Value v = program.state(leaf + "_v");
            program.let("m", "torch.lerp_({}, {}, {})", m, g, 1 - BETA1);
            program.let("v", "torch.addcmul_(torch.mul_({}, {}), {}, {}, value={})", v, BETA2, g, g, 1 - BETA2);
            Value root = program.let("root", "torch.add(torch.sqrt({}), 1e-10)", v);
            Value step = program.let("step", "torch.mul(torch.div({}, {}), {})", m, root, program.number("rate"));
            program.let("x", "torch.sub_({}, {})", program.state(leaf), step);
        }
        return program;
    }

    /** The picture of a parameterization's own first numbers. */
    static FloatArray picture(Parameterization parameterization, ImageShape shape, Map<String, FloatArray> states) {
        ProgramBuilder program = new ProgramBuilder();
        Map<String, Value> leaves = states.keySet().stream()
                .collect(Collectors.toMap(leaf -> leaf, program::state, (a, b) -> a, LinkedHashMap::new));
        Value rgb = parameterization.write(program, leaves, shape);
        program.output("rgb", program.let("rows", "torch.contiguous({}, memory_format=0)", rgb));
        return Engines.run(program, new HashMap<>(states), Map.of(), "rgb").floats("rgb");
    }
}
