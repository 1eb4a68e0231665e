package org.phosphene.optvis.param;

import java.util.Arrays;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * From free numbers to colours: a mixing matrix or none, then the sigmoid. rgb = sigmoid(C z). Immutable, compared by
 * value.
 *
 * @param kind which
 * @param matrix C, row by row, 9 numbers for {@link Kind#DECORRELATED} and {@link Kind#MEASURED}, else empty; copied in
 *     and out
 */
public record Colours(Kind kind, float[] matrix) {

    /** The kinds of colours. */
    public enum Kind {
        /** Red, green and blue are three independent numbers. */
        PLAIN("plain"),
        /** Lucid's square root of the colour covariance of photographs, divided by its largest column norm. */
        DECORRELATED("decorrelated"),
        /** The same, measured from the user's photographs. */
        MEASURED("measured"),
        /** One number: red, green and blue are exactly equal. */
        GREY("grey");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Name in recipes. */
        public String word() {
            return word;
        }
    }

    private static final double LARGEST_COLUMN = 0.461952;
    private static final double[] SQRT_OF_COVARIANCE = {0.26, 0.09, 0.02, 0.27, 0.00, -0.05, 0.27, -0.09, 0.03};

    public static final Colours PLAIN = new Colours(Kind.PLAIN, new float[0]);
    public static final Colours DECORRELATED = new Colours(Kind.DECORRELATED, lucid());
    public static final Colours GREY = new Colours(Kind.GREY, new float[0]);

    /** @throws IllegalArgumentException when the matrix does not fit the kind or has no inverse */
    public Colours {
        matrix = matrix.clone();
        boolean mixed = kind == Kind.DECORRELATED || kind == Kind.MEASURED;
        if (matrix.length != (mixed ? 9 : 0)) {
            throw new IllegalArgumentException("the colours " + kind.word() + " with " + matrix.length + " numbers");
        }
        if (mixed && !(Math.abs(determinant(matrix)) > 1e-9)) {
            throw new IllegalArgumentException("a matrix of colours without an inverse: " + Arrays.toString(matrix));
        }
    }

    /** Colours measured from photographs. */
    public static Colours measured(float[] matrix) {
        return new Colours(Kind.MEASURED, matrix);
    }

    /** C, row by row, a copy. */
    @Override
    public float[] matrix() {
        return matrix.clone();
    }

    /** Planes of free numbers, 3 or 1. */
    public int planes() {
        return kind == Kind.GREY ? 1 : 3;
    }

    /**
     * Writes colours in [0, 1].
     *
     * @param z (N,planes,H,W), any numbers
     * @return (N,3,H,W)
     */
    Value write(ProgramBuilder program, Value z, ImageShape shape) {
        if (kind == Kind.GREY) {
            Value grey = program.let("grey", "torch.sigmoid({})", z);
            return program.let("rgb", "torch.cat([{}, {}, {}], 1)", grey, grey, grey);
        }
        if (kind == Kind.PLAIN) {
            return program.let("rgb", "torch.sigmoid({})", z);
        }
        return program.let("rgb", "torch.sigmoid({})", mix(program, z, matrix, shape));
    }

    /**
     * Writes the free numbers of some colours.
     *
     * @param rgb (N,3,H,W), strictly between 0 and 1
     * @return (N,planes,H,W)
     */
    Value invert(ProgramBuilder program, Value rgb, ImageShape shape) {
        Value logits = program.let("logits", "torch.logit({}, None)", rgb);
        return switch (kind) {
            case GREY -> program.let("z", "torch.mean({}, [1], True)", logits);
            case PLAIN -> logits;
            default -> mix(program, logits, inverse(matrix), shape);
        };
    }

    private static Value mix(ProgramBuilder program, Value z, float[] by, ImageShape shape) {
        long pixels = (long) shape.height() * shape.width();
        Value matrix = program.constant(new FloatArray(new long[] {3, 3}, by));
        String flat = ProgramBuilder.list(shape.images(), 3, pixels);
        Value mixed = program.let("mixed", "torch.matmul({}, torch.reshape({}, {}))", matrix, z, flat);
        String size = ProgramBuilder.list(shape.images(), 3, shape.height(), shape.width());
        return program.let("colours", "torch.reshape({}, {})", mixed, size);
    }

    private static float[] lucid() {
        float[] matrix = new float[9];
        for (int i = 0; i < 9; i++) {
            matrix[i] = (float) (SQRT_OF_COVARIANCE[i] / LARGEST_COLUMN);
        }
        return matrix;
    }

    private static double determinant(float[] m) {
        return minor(m, 0, 0) * m[0] - minor(m, 0, 1) * m[1] + minor(m, 0, 2) * m[2];
    }

    private static double minor(float[] m, int row, int column) {
        int r0 = row == 0 ? 1 : 0;
        int r1 = row == 2 ? 1 : 2;
        int c0 = column == 0 ? 1 : 0;
        int c1 = column == 2 ? 1 : 2;
        return (double) m[3 * r0 + c0] * m[3 * r1 + c1] - (double) m[3 * r0 + c1] * m[3 * r1 + c0];
    }

    /** The inverse of a 3 by 3 matrix, by cofactors. */
    static float[] inverse(float[] m) {
        double determinant = determinant(m);
        float[] inverse = new float[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double sign = (row + column) % 2 == 0 ? 1 : -1;
                inverse[3 * column + row] = (float) (sign * minor(m, row, column) / determinant);
            }
        }
        return inverse;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Colours colours && kind == colours.kind && Arrays.equals(matrix, colours.matrix);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(matrix);
    }
}
