package org.phosphene.optvis.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.testkit.Engines;

/** Chains of transforms on one picture, for tests. */
final class Chains {

    private Chains() {}

    /** What the network would see, (3,height,width), drawn from a generator of seed 5. */
    static float[] run(List<Transform> chain, float[] picture, int height, int width) {
        return run(chain, new Draw(new Random(5), 0), picture, height, width);
    }

    static float[] run(List<Transform> chain, Draw draw, float[] picture, int height, int width) {
        Map<String, Float> numbers = new HashMap<>();
        TransformChain.draw(chain, draw, height, width, numbers);
        ProgramBuilder program = new ProgramBuilder();
        Value moved = TransformChain.write(program, chain, program.state("rgb"), height, width);
        program.output("out", program.let("raised", "torch.add({}, {})", moved, TransformChain.raisedBy(chain)));
        FloatArray state = new FloatArray(new long[] {1, 3, height, width}, picture);
        return Engines.run(program, Map.of("rgb", state), numbers, "out")
                .floats("out")
                .values();
    }

    /** Random pixels in [0, 1). */
    static float[] picture(int height, int width) {
        float[] values = new float[3 * height * width];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    static void close(float[] ours, float[] expected, float tolerance) {
        assertThat(ours).hasSameSizeAs(expected);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("element %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }
}
