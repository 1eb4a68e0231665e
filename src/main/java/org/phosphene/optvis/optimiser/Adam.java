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
        Moments.check("Adam", rate, beta1, beta2, epsilon);
    }

    @Override
    public String kind() {
        return "adam";
    }

    @Override
    public Map<String, FloatArray> start(String leaf, long[] shape) {
        return Moments.start(leaf, shape);
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
        Moments.write(program, leaf, gradient, beta1, beta2);
        Value denominator = Moments.denominator(program, leaf, program.number(EPSILON));
        Value mean = Moments.mean(program, leaf);
        Value rate = program.let("rate", "float({})", program.number(RATE));
        program.let("x", "torch.addcdiv_({}, {}, {}, value={})", program.state(leaf), mean, denominator, rate);
    }
}
