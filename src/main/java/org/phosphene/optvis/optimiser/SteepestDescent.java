package org.phosphene.optvis.optimiser;

import java.util.Map;
import java.util.Objects;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * The steepest direction of a metric with a step of fixed length (the article's section on preconditioning). The
 * article's third direction, in decorrelated space, is {@link Metric#L2} with the decorrelated Fourier
 * parameterization.
 *
 * @param rate length of a step, above 0 and below 1e6: by how much a number changes, in root mean square
 * @param metric what length means
 */
public record SteepestDescent(double rate, Metric metric) implements Optimiser {

    /** What the length of a step is. */
    public enum Metric {
        /** x += rate * sqrt(n) * g / |g|, for each picture (each row of the first axis), n numbers in each. */
        L2("l2"),
        /** x += rate * sign(g). */
        LINF("linf");

        private final String word;

        Metric(String word) {
            this.word = word;
        }

        /** Name in recipes. */
        public String word() {
            return word;
        }
    }

    /** The Euclidean direction with Adam's usual length of a step. */
    public static final SteepestDescent DEFAULT = new SteepestDescent(0.05, Metric.L2);

    private static final String RATE = "steepest_rate";
    // only a gradient of zeros is below these; it is divided by them and stays 0
    private static final double LEAST_NUMBER = 1e-37;
    private static final double LEAST_MEAN = 1e-20;

    /** @throws IllegalArgumentException when the rate is not above 0 and below 1e6 */
    public SteepestDescent {
        Objects.requireNonNull(metric);
        if (!(rate > 0 && rate < 1e6)) {
            throw new IllegalArgumentException("not a length of a step: " + rate);
        }
    }

    @Override
    public String kind() {
        return "steepest";
    }

    @Override
    public Map<String, FloatArray> start(String leaf, long[] shape) {
        return Map.of();
    }

    @Override
    public void numbers(int step, double factor, Map<String, Float> numbers) {
        numbers.put(RATE, (float) (factor * rate));
    }

    @Override
    public void write(ProgramBuilder program, String leaf, Value gradient) {
        Value along =
                metric == Metric.L2 ? euclidean(program, gradient) : program.let("along", "torch.sign({})", gradient);
        Value rate = program.let("rate", "float({})", program.number(RATE));
        program.let("x", "torch.add_({}, {}, alpha={})", program.state(leaf), along, rate);
    }

    /** g / rms(g); divided by the largest number first, so that small gradients do not vanish when squared. */
    private static Value euclidean(ProgramBuilder program, Value gradient) {
        Value rows = program.let("rows", "torch.reshape({}, [torch.size({}, 0), -1])", gradient, gradient);
        Value largest = program.let("largest", "torch.amax(torch.abs({}), [1], True)", rows);
        Value scaled = program.let("scaled", "torch.div({}, torch.clamp_min({}, {}))", rows, largest, LEAST_NUMBER);
        Value mean = program.let("mean", "torch.mean(torch.square({}), [1], True)", scaled);
        Value length = program.let("length", "torch.clamp_min(torch.sqrt({}), {})", mean, LEAST_MEAN);
        return program.let("along", "torch.reshape_as(torch.div({}, {}), {})", scaled, length, gradient);
    }
}
