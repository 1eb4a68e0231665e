package org.phosphene.optvis.optimiser;

import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Adam with Nesterov's momentum (Dozat, 2016), as PyTorch's NAdam computes it. With t from 1, mu_t = beta1 (1 - 0.5 *
 * 0.96^(t * momentumDecay)) and M_t the product of mu_1 to mu_t: x += rate * ((1 - mu_t) / (1 - M_t) * g + mu_{t+1} /
 * (1 - M_{t+1}) * m) / (sqrt(v / (1 - beta2^t)) + epsilon).
 *
 * @param rate learning rate, above 0 and below 1e6
 * @param beta1 decay of the mean of gradients, 0 to below 1
 * @param beta2 decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the denominator, between 0 and 1
 * @param momentumDecay how fast the momentum reaches beta1, 0 to 1
 */
public record NAdam(double rate, double beta1, double beta2, double epsilon, double momentumDecay)
        implements Optimiser {

    /** PyTorch's values with Lucid's rate. */
    public static final NAdam DEFAULT = new NAdam(0.05, 0.9, 0.999, 1e-8, 0.004);

    private static final String GRADIENT_RATE = "nadam_gradient_rate";
    private static final String MEAN_RATE = "nadam_mean_rate";
    private static final String EPSILON = "nadam_epsilon";
    private static final double NOTHING = 1e-20; // 1 less this is 1

    /** @throws IllegalArgumentException on numbers outside what NAdam is defined for */
    public NAdam {
        Moments.check("NAdam", rate, beta1, beta2, epsilon);
        if (!(momentumDecay >= 0 && momentumDecay <= 1)) {
            throw new IllegalArgumentException("not a momentum decay of NAdam: " + momentumDecay);
        }
    }

    @Override
    public String kind() {
        return "nadam";
    }

    @Override
    public Map<String, FloatArray> start(String leaf, long[] shape) {
        return Moments.start(leaf, shape);
    }

    @Override
    public void numbers(int step, double factor, Map<String, Float> numbers) {
        int t = step + 1;
        double correction = Math.sqrt(1 - Math.pow(beta2, t));
        double product = productUpTo(t);
        double next = momentum(t + 1);
        numbers.put(GRADIENT_RATE, (float) (factor * rate * correction * (1 - momentum(t)) / (1 - product)));
        numbers.put(MEAN_RATE, (float) (factor * rate * correction * next / (1 - product * next)));
        numbers.put(EPSILON, (float) (epsilon * correction));
    }

    private double momentum(int t) {
        return beta1 * (1 - 0.5 * Math.pow(0.96, t * momentumDecay));
    }

    private double productUpTo(int t) {
        double product = 1;
        for (int i = 1; i <= t && product > NOTHING; i++) {
            product *= momentum(i);
        }
        return product;
    }

    @Override
    public void write(ProgramBuilder program, String leaf, Value gradient) {
        Moments.write(program, leaf, gradient, beta1, beta2);
        Value denominator = Moments.denominator(program, leaf, program.number(EPSILON));
        Value x = program.state(leaf);
        Value gradientRate = program.let("rate", "float({})", program.number(GRADIENT_RATE));
        Value meanRate = program.let("rate", "float({})", program.number(MEAN_RATE));
        program.let("x", "torch.addcdiv_({}, {}, {}, value={})", x, gradient, denominator, gradientRate);
        program.let("x", "torch.addcdiv_({}, {}, {}, value={})", x, Moments.mean(program, leaf), denominator, meanRate);
    }
}
