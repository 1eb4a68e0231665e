package org.phosphene.optvis.optimiser;

import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Adam with a decay of its own (Loshchilov and Hutter, 2019), as PyTorch's AdamW computes it: first x *= 1 - rate *
 * weightDecay, then Adam's step. Numbers shrink towards 0, which is mid-grey.
 *
 * @param rate learning rate, above 0 and below 1e6
 * @param beta1 decay of the mean of gradients, 0 to below 1
 * @param beta2 decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the denominator, between 0 and 1
 * @param weightDecay 0 or more, and rate * weightDecay at most 1
 */
public record AdamW(double rate, double beta1, double beta2, double epsilon, double weightDecay) implements Optimiser {

    /** PyTorch's values with Lucid's rate. */
    public static final AdamW DEFAULT = new AdamW(0.05, 0.9, 0.999, 1e-8, 0.01);

    private static final String KEPT = "adamw_kept";

    /** @throws IllegalArgumentException on numbers outside what AdamW is defined for */
    public AdamW {
        Moments.check("AdamW", rate, beta1, beta2, epsilon);
        if (!(weightDecay >= 0 && rate * weightDecay <= 1)) {
            throw new IllegalArgumentException("not a weight decay of AdamW: " + weightDecay);
        }
    }

    @Override
    public String kind() {
        return "adamw";
    }

    @Override
    public Map<String, FloatArray> start(String leaf, long[] shape) {
        return adam().start(leaf, shape);
    }

    @Override
    public void numbers(int step, double factor, Map<String, Float> numbers) {
        numbers.put(KEPT, (float) (1 - factor * rate * weightDecay));
        adam().numbers(step, factor, numbers);
    }

    @Override
    public void write(ProgramBuilder program, String leaf, Value gradient) {
        program.let("x", "torch.mul_({}, {})", program.state(leaf), program.number(KEPT));
        adam().write(program, leaf, gradient);
    }

    private Adam adam() {
        return new Adam(rate, beta1, beta2, epsilon);
    }
}
