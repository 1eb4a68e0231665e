package org.phosphene.optvis.objective;

import java.util.Arrays;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * The blur of Lucid's penalties: a square of weights 1 with a border of weights 0.5, divided by the sum of the weights.
 * At the edge of a picture the weights outside of it are left out of both sums, so that the edge does not darken and a
 * uniform picture stays as it is.
 */
final class BlurKernel {

    private BlurKernel() {}

    /**
     * Writes blurred pictures.
     *
     * @param pictures (N,3,H,W)
     * @param width of the square, odd, at least 3
     */
    static Value blurred(ProgramBuilder program, Value pictures, int width) {
        Value kernel = program.constant(kernel(width));
        Value sum = weighted(program, pictures, kernel, width);
        Value one = program.let("one", "torch.ones_like(torch.detach({}))", pictures);
        return program.let("blurred", "torch.div({}, {})", sum, weighted(program, one, kernel, width));
    }

    private static Value weighted(ProgramBuilder program, Value pictures, Value kernel, int width) {
        int half = width / 2;
        return program.let(
                "weighted", "torch.conv2d({}, {}, None, [1, 1], [{}, {}], [1, 1], 3)", pictures, kernel, half, half);
    }

    private static FloatArray kernel(int width) {
        float[] weights = new float[3 * width * width];
        Arrays.fill(weights, 0.5f);
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 1; y < width - 1; y++) {
                int row = (plane * width + y) * width;
                Arrays.fill(weights, row + 1, row + width - 1, 1);
            }
        }
        return new FloatArray(new long[] {3, 1, width, width}, weights);
    }
}
