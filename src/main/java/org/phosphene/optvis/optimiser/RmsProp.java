package org.phosphene.optvis.optimiser;

import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * RMSProp (Hinton, lecture of 2012), as PyTorch computes it without momentum and not centred: v = alpha v + (1 - alpha)
 * g^2; x += rate * g / (sqrt(v) + epsilon).
 *
 * @param rate learning rate, above 0 and below 1e6
 * @param alpha decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the denominator, between 0 and 1
 */
public record RmsProp(double rate, double alpha, double epsilon) implements Optimiser {

    /** PyTorch's values with Lucid's rate. */
    public static final RmsProp DEFAULT = new RmsProp(0.05, 0.99, 1e-8);

    private static final String RATE = "rmsprop_rate";
    private static final String EPSILON = "rmsprop_epsilon";

    /** @throws IllegalArgumentException on numbers outside what RMSProp is defined for */
    public RmsProp {
        if (!(rate > 0 && rate < 1e6 && alpha >= 0 && alpha < 1 && epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("not RMSProp: " + rate + ", " + alpha + ", " + epsilon);
        }
    }

    @Override
    public String kind() {
        return "rmsProp";
    }

    @Override
    public Map<String, FloatArray> start(String leaf, long[] shape) {
        return Map.of(Moments.squareName(leaf), FloatArray.zeros(shape));
    }

    @Override
    public void numbers(int step, double factor, Map<String, Float> numbers) {
        numbers.put(RATE, (float) (factor * rate));
        numbers.put(EPSILON, (float) epsilon);
    }

    @Override
    public void write(ProgramBuilder program, String leaf, Value gradient) {
        Moments.writeSquare(program, Moments.squareName(leaf), gradient, alpha);
        Value denominator = Moments.denominator(program, leaf, program.number(EPSILON));
        Value rate = program.let("rate", "float({})", program.number(RATE));
        program.let("x", "torch.addcdiv_({}, {}, {}, value={})", program.state(leaf), gradient, denominator, rate);
    }
}
