package org.phosphene.optvis.param;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * The half spectrum S of each picture: z = irfft2(S s, ortho) / 4 with s = 1 / max(f, 1 / max(h, w))^decay and f in
 * cycles per pixel (lucid/optvis/param/spatial.py; the division by 4 is Lucid's). An odd width is given to the inverse
 * transform as its size.
 *
 * @param sd standard deviation of the first real and imaginary parts; Lucid's is 0.01
 * @param decay power of the frequency scale; Lucid's is 1
 */
public record FourierImage(double sd, double decay) implements Basis {

    private static final String SPECTRUM = "spectrum";
    private static final float LUCID_DIVISOR = 4;

    /** Lucid's values. */
    public static final FourierImage DEFAULT = new FourierImage(0.01, 1);

    /** @throws IllegalArgumentException unless the deviation is 0 to 1,000 and the decay 0 to 4 */
    public FourierImage {
        Sd.check(sd);
        if (!(decay >= 0 && decay <= 4)) {
            throw new IllegalArgumentException("a decay is between 0 and 4: " + decay);
        }
    }

    @Override
    public String kind() {
        return "fourier";
    }

    @Override
    public List<String> leaves() {
        return List.of(SPECTRUM);
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, int planes, Noise noise) {
        Leaves.Each spectrum = new Leaves.Each(SPECTRUM, sd, planes, shape.height(), shape.width() / 2 + 1, 2);
        return Leaves.start(shape.images(), noise, List.of(spectrum));
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape, int planes) {
        Value factor = program.constant(factor(shape, false));
        Value complex = program.let("scaled", "torch.view_as_complex(torch.mul({}, {}))", leaves.get(SPECTRUM), factor);
        String size = ProgramBuilder.list(shape.height(), shape.width());
        return program.let("z", "torch.fft_irfft2({}, {}, [-2, -1], \"ortho\")", complex, size);
    }

    @Override
    public Optional<Map<String, Value>> invert(ProgramBuilder program, Value z, ImageShape shape, int planes) {
        Value complex = program.let("complex", "torch.fft_rfft2({}, None, [-2, -1], \"ortho\")", z);
        Value inverse = program.constant(factor(shape, true));
        Value spectrum = program.let("spectrum", "torch.mul(torch.view_as_real({}), {})", complex, inverse);
        return Optional.of(Map.of(SPECTRUM, spectrum));
    }

    /** s / 4 for the real and the imaginary part, or its inverse, (h, w / 2 + 1, 1). */
    private FloatArray factor(ImageShape shape, boolean inverse) {
        FloatArray scale = frequencyScale(shape.height(), shape.width());
        float[] factor = scale.values().clone();
        for (int i = 0; i < factor.length; i++) {
            // here rather than on the whole picture
            factor[i] = inverse ? LUCID_DIVISOR / factor[i] : factor[i] / LUCID_DIVISOR;
        }
        return new FloatArray(new long[] {scale.shape()[0], scale.shape()[1], 1}, factor);
    }

    /** s, (h, w / 2 + 1). */
    FloatArray frequencyScale(int height, int width) {
        int columns = width / 2 + 1;
        FloatArray scale = FloatArray.zeros(height, columns);
        double lowest = 1.0 / Math.max(height, width);
        for (int row = 0; row < height; row++) {
            double fy = (row <= (height - 1) / 2 ? row : row - height) / (double) height;
            for (int column = 0; column < columns; column++) {
                double fx = column / (double) width;
                double f = Math.max(Math.sqrt(fx * fx + fy * fy), lowest);
                scale.values()[row * columns + column] = (float) (1 / Math.pow(f, decay));
            }
        }
        return scale;
    }
}
