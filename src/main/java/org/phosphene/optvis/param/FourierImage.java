package org.phosphene.optvis.param;

import java.util.List;
import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * The half spectrum S of each picture: z = irfft2(S s, ortho) / 4 with s = 1 / max(f, 1 / max(h, w))^decay and f in
 * cycles per pixel, then colours and sigmoid (lucid/optvis/param/spatial.py; the division by 4 is Lucid's). An odd
 * width is given to the inverse transform as its size.
 *
 * @param sd standard deviation of the first real and imaginary parts; Lucid's is 0.01
 * @param decay power of the frequency scale; Lucid's is 1
 * @param decorrelate whether the numbers are decorrelated colours
 */
public record FourierImage(double sd, double decay, boolean decorrelate) implements Parameterization {

    private static final String SPECTRUM = "spectrum";
    private static final float LUCID_DIVISOR = 4;

    /** Lucid's values, decorrelated colours. */
    public static final FourierImage DEFAULT = new FourierImage(0.01, 1, true);

    @Override
    public String kind() {
        return "fourier";
    }

    @Override
    public List<String> leaves() {
        return List.of(SPECTRUM);
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, Noise noise) {
        int columns = shape.width() / 2 + 1;
        int each = 3 * shape.height() * columns * 2;
        FloatArray spectrum = FloatArray.zeros(shape.images(), 3, shape.height(), columns, 2);
        for (int image = 0; image < shape.images(); image++) {
            noise.fill(spectrum.values(), image * each, each, sd, image);
        }
        return Map.of(SPECTRUM, spectrum);
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape) {
        FloatArray scale = frequencyScale(shape.height(), shape.width());
        float[] quarter = scale.values().clone();
        for (int i = 0; i < quarter.length; i++) {
            quarter[i] /= LUCID_DIVISOR; // here rather than on the whole picture
        }
        long[] realAndImaginary = {scale.shape()[0], scale.shape()[1], 1};
        Value factor = program.constant(new FloatArray(realAndImaginary, quarter));
        Value complex = program.let("scaled", "torch.view_as_complex(torch.mul({}, {}))", leaves.get(SPECTRUM), factor);
        String size = ProgramBuilder.list(shape.height(), shape.width());
        Value z = program.let("z", "torch.fft_irfft2({}, {}, [-2, -1], \"ortho\")", complex, size);
        return Colours.write(program, z, shape, decorrelate);
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
