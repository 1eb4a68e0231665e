package org.phosphene.optvis.optimiser;

import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Plain ascent with momentum, as PyTorch's SGD computes it (no dampening, no decay): b = momentum * b + g; x += rate *
 * b, or with Nesterov's look ahead x += rate * (g + momentum * b).
 *
 * @param rate learning rate, above 0 and below 1e9: gradients of pictures are small
 * @param momentum 0 for none, below 1
 * @param nesterov look ahead; needs a momentum
 */
public record Sgd(double rate, double momentum, boolean nesterov) implements Optimiser {

    /** A rate of 1 with the usual momentum. */
    public static final Sgd DEFAULT = new Sgd(1, 0.9, false);

    private static final String RATE = "sgd_rate";

    /** @throws IllegalArgumentException on numbers outside what SGD is defined for */
    public Sgd {
        if (!(rate > 0 && rate < 1e9 && momentum >= 0 && momentum < 1) || nesterov && momentum == 0) {
            throw new IllegalArgumentException("not SGD: " + rate + ", " + momentum + ", " + nesterov);
        }
    }

    @Override
    public String kind() {
        return "sgd";
    }

    @Override
    public Map<String, FloatArray> start(String leaf, long[] shape) {
        return momentum == 0 ? Map.of() : Map.of(buffer(leaf), FloatArray.zeros(shape));
    }

    @Override
    public void numbers(int step, double factor, Map<String, Float> numbers) {
        numbers.put(RATE, (float) (factor * rate));
    }

    @Override
    public void write(ProgramBuilder program, String leaf, Value gradient) {
        Value along = momentum == 0 ? gradient : along(program, leaf, gradient);
        Value rate = program.let("rate", "float({})", program.number(RATE));
        program.let("x", "torch.add_({}, {}, alpha={})", program.state(leaf), along, rate);
    }

    private Value along(ProgramBuilder program, String leaf, Value gradient) {
        Value buffer = program.state(buffer(leaf));
        program.let("b", "torch.add_(torch.mul_({}, {}), {}, alpha=1)", buffer, momentum, gradient);
        return nesterov ? program.let("along", "torch.add({}, {}, alpha={})", gradient, buffer, momentum) : buffer;
    }

    private static String buffer(String leaf) {
        return leaf + "_buffer";
    }
}
