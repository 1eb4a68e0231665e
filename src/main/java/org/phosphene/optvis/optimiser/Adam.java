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
    private static final String CORRECTION = "adam_correction";

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
    public void numbers(int step, Map<String, Float> numbers) {
        numbers.put(RATE, (float) (rate / (1 - Math.pow(beta1, step + 1))));
        numbers.put(CORRECTION, (float) (1 / Math.sqrt(1 - Math.pow(beta2, step + 1))));
    }

    @Override
    public void write(ProgramBuilder program, String leaf, Value value, Value gradient) {
        Value mean = program.let(
                "m",
                "torch.add(torch.mul({}, {}), {}, alpha={})",
                program.state(mean(leaf)),
                beta1,
                gradient,
                1 - beta1);
        Value square = program.let(
                "v",
                "torch.addcmul(torch.mul({}, {}), {}, {}, value={})",
                program.state(square(leaf)),
                beta2,
                gradient,
                gradient,
                1 - beta2);
        Value denominator = program.let(
                "denominator",
                "torch.add(torch.mul(torch.sqrt({}), {}), {})",
                square,
                program.number(CORRECTION),
                epsilon);
        Value update =
                program.let("update", "torch.mul(torch.div({}, {}), {})", mean, denominator, program.number(RATE));
        program.next(mean(leaf), mean);
        program.next(square(leaf), square);
        program.next(leaf, program.let(leaf, "torch.add({}, {})", value, update));
    }

    private static String mean(String leaf) {
        return leaf + "_mean";
    }

    private static String square(String leaf) {
        return leaf + "_square";
    }
}
