package org.phosphene.optvis.optimiser;

import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/** The two running means that Adam and its kin keep of one tensor: of its gradient and of the gradient squared. */
final class Moments {

    private Moments() {}

    static void check(String name, double rate, double beta1, double beta2, double epsilon) {
        if (!(rate > 0
                && rate < 1e6
                && beta1 >= 0
                && beta1 < 1
                && beta2 >= 0
                && beta2 < 1
                && epsilon > 0
                && epsilon < 1)) {
            throw new IllegalArgumentException(
                    "not " + name + ": " + rate + ", " + beta1 + ", " + beta2 + ", " + epsilon);
        }
    }

    static Map<String, FloatArray> start(String leaf, long[] shape) {
        return Map.of(meanName(leaf), FloatArray.zeros(shape), squareName(leaf), FloatArray.zeros(shape));
    }

    /** m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2. */
    static void write(ProgramBuilder program, String leaf, Value gradient, double beta1, double beta2) {
        program.let("m", "torch.lerp_({}, {}, {})", mean(program, leaf), gradient, 1 - beta1);
        writeSquare(program, squareName(leaf), gradient, beta2);
    }

    /** v = beta v + (1 - beta) g^2. */
    static void writeSquare(ProgramBuilder program, String name, Value gradient, double beta) {
        program.let(
                "v",
                "torch.addcmul_(torch.mul_({}, {}), {}, {}, value={})",
                program.state(name),
                beta,
                gradient,
                gradient,
                1 - beta);
    }

    static Value mean(ProgramBuilder program, String leaf) {
        return program.state(meanName(leaf));
    }

    /** sqrt(v) + epsilon. */
    static Value denominator(ProgramBuilder program, String leaf, Value epsilon) {
        return program.let(
                "denominator", "torch.add_(torch.sqrt({}), float({}))", program.state(squareName(leaf)), epsilon);
    }

    private static String meanName(String leaf) {
        return leaf + "_mean";
    }

    static String squareName(String leaf) {
        return leaf + "_square";
    }
}
