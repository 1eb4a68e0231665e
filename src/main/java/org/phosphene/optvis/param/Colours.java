package org.phosphene.optvis.param;

import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * From free numbers to colours: an optional decorrelation, then the sigmoid. rgb = C z with Lucid's square root of the
 * colour covariance of photographs, divided by its largest column norm (lucid/optvis/param/color.py).
 */
final class Colours {

    private static final double LARGEST_COLUMN = 0.461952;
    private static final double[] SQRT_OF_COVARIANCE = {0.26, 0.09, 0.02, 0.27, 0.00, -0.05, 0.27, -0.09, 0.03};

    private Colours() {}

    /**
     * Writes colours in [0, 1].
     *
     * @param z (N,3,H,W), any numbers
     */
    static Value write(ProgramBuilder program, Value z, ImageShape shape, boolean decorrelate) {
        if (!decorrelate) {
            return program.let("rgb", "torch.sigmoid({})", z);
        }
        long pixels = (long) shape.height() * shape.width();
        Value matrix = program.constant(new FloatArray(new long[] {3, 3}, matrix()));
        String flat = ProgramBuilder.list(shape.images(), 3, pixels);
        Value mixed = program.let("mixed", "torch.matmul({}, torch.reshape({}, {}))", matrix, z, flat);
        String size = ProgramBuilder.list(shape.images(), 3, shape.height(), shape.width());
        return program.let("rgb", "torch.sigmoid(torch.reshape({}, {}))", mixed, size);
    }

    /** C, row by row. */
    static float[] matrix() {
        float[] matrix = new float[9];
        for (int i = 0; i < 9; i++) {
            matrix[i] = (float) (SQRT_OF_COVARIANCE[i] / LARGEST_COLUMN);
        }
        return matrix;
    }
}
