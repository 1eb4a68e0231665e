package org.phosphene.optvis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every optimiser against a slow twin of its formula as PyTorch's documentation has it, with a falling rate. */
@Tag("engine")
class OptimisersTest {

    @Test
    void adamClimbsByItsFormula() {
        Climb.compare(new Adam(0.1, 0.8, 0.95, 1e-3), () -> adam(0));
    }

    @Test
    void adamWDecaysTheNumberBeforeAdamsStep() {
        Climb.compare(new AdamW(0.1, 0.8, 0.95, 1e-3, 0.5), () -> adam(0.5));
    }

    private static Climb.Twin adam(double decay) {
        double[] memory = new double[2];
        return (t, x, g, factor) -> {
            double rate = 0.1 * factor;
            memory[0] = 0.8 * memory[0] + 0.2 * g;
            memory[1] = 0.95 * memory[1] + 0.05 * g * g;
            double mean = memory[0] / (1 - Math.pow(0.8, t));
            double square = memory[1] / (1 - Math.pow(0.95, t));
            return x - rate * decay * x + rate * mean / (Math.sqrt(square) + 1e-3);
        };
    }

    @Test
    void nAdamClimbsByItsFormula() {
        Climb.compare(new NAdam(0.1, 0.8, 0.95, 1e-3, 0.1), () -> {
            double[] memory = {0, 0, 1};
            return (t, x, g, factor) -> {
                double mu = 0.8 * (1 - 0.5 * Math.pow(0.96, t * 0.1));
                double next = 0.8 * (1 - 0.5 * Math.pow(0.96, (t + 1) * 0.1));
                memory[0] = 0.8 * memory[0] + 0.2 * g;
                memory[1] = 0.95 * memory[1] + 0.05 * g * g;
                memory[2] *= mu;
                double mean = next * memory[0] / (1 - memory[2] * next) + (1 - mu) * g / (1 - memory[2]);
                double square = memory[1] / (1 - Math.pow(0.95, t));
                return x + 0.1 * factor * mean / (Math.sqrt(square) + 1e-3);
            };
        });
    }

    @Test
    void sgdWithoutMomentumFollowsTheGradient() {
        Climb.compare(new Sgd(0.1, 0, false), () -> (t, x, g, factor) -> x + 0.1 * factor * g);
    }

    @Test
    void sgdWithMomentumFollowsItsBuffer() {
        Climb.compare(new Sgd(0.1, 0.7, false), () -> sgd(false));
    }

    @Test
    void nesterovsSgdLooksAhead() {
        Climb.compare(new Sgd(0.1, 0.7, true), () -> sgd(true));
    }

    private static Climb.Twin sgd(boolean nesterov) {
        double[] buffer = new double[1];
        return (t, x, g, factor) -> {
            buffer[0] = t == 1 ? g : 0.7 * buffer[0] + g;
            return x + 0.1 * factor * (nesterov ? g + 0.7 * buffer[0] : buffer[0]);
        };
    }

    @Test
    void rmsPropDividesByTheMeanSquare() {
        Climb.compare(new RmsProp(0.1, 0.9, 1e-3), () -> {
            double[] square = new double[1];
            return (t, x, g, factor) -> {
                square[0] = 0.9 * square[0] + 0.1 * g * g;
                return x + 0.1 * factor * g / (Math.sqrt(square[0]) + 1e-3);
            };
        });
    }

    @Test
    void theSteepestStepOfLInfinityMovesEveryNumberAsFar() {
        Climb.compare(
                new SteepestDescent(0.1, SteepestDescent.Metric.LINF),
                () -> (t, x, g, factor) -> x + 0.1 * factor * Math.signum(g));
    }

    @Test
    void theSteepestStepOfL2HasItsLengthInEveryPicture() {
        float[][] after = Climb.run(new SteepestDescent(0.1, SteepestDescent.Metric.L2), new long[] {2, 3});
        double[] x = {Climb.start(0), Climb.start(1), Climb.start(2), Climb.start(3), Climb.start(4), Climb.start(5)};
        for (int step = 0; step < Climb.STEPS; step++) {
            for (int picture = 0; picture < 2; picture++) {
                double squares = 0;
                for (int i = 3 * picture; i < 3 * picture + 3; i++) {
                    squares += Math.pow(Climb.gradient(i, step), 2);
                }
                for (int i = 3 * picture; i < 3 * picture + 3; i++) {
                    double along = Climb.gradient(i, step) / Math.sqrt(squares);
                    x[i] += 0.1 * Climb.factor(step) * Math.sqrt(3) * along;
                    assertThat((double) after[step][i]).as("step %d", step).isCloseTo(x[i], within(1e-5));
                }
            }
        }
    }

    @Test
    void aPictureWithoutAGradientStaysWhereItIs() {
        // number 3 has a gradient of exactly 0 and is the only one of its picture
        for (SteepestDescent.Metric metric : SteepestDescent.Metric.values()) {
            float[][] after = Climb.run(new SteepestDescent(0.1, metric), new long[] {6});
            for (float[] numbers : after) {
                assertThat(numbers[3]).as(metric.word()).isEqualTo(Climb.start(3));
            }
        }
    }

    @Test
    void numbersAnOptimiserIsNotDefinedForAreRefused() {
        List<ThrowingCallable> wrong = List.of(
                () -> new Adam(0, 0.9, 0.999, 1e-8),
                () -> new Adam(0.05, 1, 0.999, 1e-8),
                () -> new Adam(0.05, 0.9, -0.1, 1e-8),
                () -> new Adam(0.05, 0.9, 0.999, Double.NaN),
                () -> new NAdam(0, 0.9, 0.999, 1e-8, 0.004),
                () -> new NAdam(1, 1, 0.999, 1e-8, 0.004),
                () -> new NAdam(1, 0.9, 0.999, 1e-8, -1),
                () -> new AdamW(1, 0.9, 0.999, 0, 0.01),
                () -> new AdamW(1, 0.9, 0.999, 1e-8, 1.5),
                () -> new AdamW(1, 0.9, 0.999, 1e-8, Double.NaN),
                () -> new Sgd(-1, 0.9, false),
                () -> new Sgd(1, 1, false),
                () -> new Sgd(1, 0, true),
                () -> new RmsProp(0.1, 1, 1e-8),
                () -> new RmsProp(0.1, 0.9, Double.NaN),
                () -> new SteepestDescent(0, SteepestDescent.Metric.L2));
        for (ThrowingCallable each : wrong) {
            assertThatThrownBy(each).as("entry %d", wrong.indexOf(each)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
