package org.phosphene.optvis.optimiser;

import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Adam (Kingma and Ba, 2015), as PyTorch computes it: x += rate / (1 - beta1^t) * m / (sqrt(v / (1 - beta2^t)) +
 * epsilon).
 *
 * @param rate learning rate
 * @param beta1 decay of the mean of gradients
 * @param beta2 decay of the mean of squared gradients
 * @param epsilon added to the denominator
 */
public record Adam(double rate, double beta1, double beta2, double epsilon) implements Optimiser {

    /** Lucid's and the article's: rate 0.05 and the usual decays. */
    public static final Adam DEFAULT = new Adam(0.05, 0.9, 0.999, 1e-8);

    private static final String RATE = "adam_rate";
    private static final String EPSILON = "adam_epsilon";

    /** @throws IllegalArgumentException on numbers outside what Adam is defined for */
    public Adam {
        if (!(rate > 0
                && rate < 1e6
                && beta1 >= 0
                && beta1 < 1
                && beta2 >= 0
                && beta2 < 1
                && epsilon > 0
                && epsilon < 1)) {
            throw new IllegalArgumentException("not Adam: " + rate + ", " + beta1 + ", " + beta2 + ", " + epsilon);
        }
    }

    @Override
    public String kind() {
        return "adam";
    }

    @Override
    public Map<String, FloatArray> start(String leaf, long[] shape) {
        return Map.of(mean(leaf), FloatArray.zeros(shape), square(leaf), FloatArray.zeros(shape));
    }

    @Override
    public void numbers(int step, double factor, Map<String, Float> numbers) {
        double correction = Math.sqrt(1 - Math.pow(beta2, step + 1));
        // the correction of v is taken out of the fraction: a pass over the tensors less
        numbers.put(RATE, (float) (factor * rate * correction / (1 - Math.pow(beta1, step + 1))));
        numbers.put(EPSILON, (float) (epsilon * correction));
    }

    @Override
    public void write(ProgramBuilder program, String leaf, Value gradient) {
        Value mean = program.state(mean(leaf));
        Value square = program.state(square(leaf));
        program.let("m", "torch.lerp_({}, {}, {})", mean, gradient, 1 - beta1);
        program.let(
                "v",
                "torch.addcmul_(torch.mul_({}, {}), {}, {}, value={})",
                square,
                beta2,
                gradient,
                gradient,
                1 - beta2);
        Value denominator =
                program.let("denominator", "torch.add_(torch.sqrt({}), float({}))", square, program.number(EPSILON));
        Value rate = program.let("rate", "float({})", program.number(RATE));
        program.let("x", "torch.addcdiv_({}, {}, {}, value={})", program.state(leaf), mean, denominator, rate);
    }

    private static String mean(String leaf) {
        return leaf + "_mean";
    }

    private static String square(String leaf) {
        return leaf + "_square";
    }
}
