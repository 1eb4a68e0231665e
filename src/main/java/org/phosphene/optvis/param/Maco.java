package org.phosphene.optvis.param;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.image.NpyArray;

/**
 * Pictures whose magnitude spectrum is that of photographs and whose phase alone is optimised (Fel et al., "Unlocking
 * Feature Visualization for Deeper Networks with Magnitude Constrained Optimization", 2023). Each picture's phase is
 * brought to mean 0 and deviation 1 before use, and so is the picture before its colours.
 *
 * @param spectrum whose magnitudes; decorrelated ones are for decorrelated colours
 */
public record Maco(Spectrum spectrum) implements Basis {

    /** Mean magnitudes of a thousand photographs. */
    public enum Spectrum {
        /** Of their decorrelated colours. */
        DECORRELATED("decorrelated", "natural-magnitude-256-decorrelated.npy"),
        /** Of their red, green and blue. */
        RGB("rgb", "natural-magnitude-256.npy");

        private final String word;
        private final String resource;

        Spectrum(String word, String resource) {
            this.word = word;
            this.resource = resource;
        }

        /** Name in recipes. */
        public String word() {
            return word;
        }
    }

    private static final String PHASE = "phase";
    private static final double SMALL = 1e-5;
    private static final int PLANES = 3;

    /** For decorrelated colours. */
    public static final Maco DEFAULT = new Maco(Spectrum.DECORRELATED);

    @Override
    public String kind() {
        return "maco";
    }

    @Override
    public List<String> leaves() {
        return List.of(PHASE);
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, int planes, Noise noise) {
        Leaves.Each phase = new Leaves.Each(PHASE, 1, planes, shape.height(), shape.width() / 2 + 1);
        return Leaves.start(shape.images(), noise, List.of(phase));
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape, int planes) {
        Value phase = standardised(program, leaves.get(PHASE));
        Value magnitude = program.constant(magnitudes(shape.height(), shape.width() / 2 + 1, planes));
        Value spectrum = program.let("spectrum", "torch.polar(torch.expand_as({}, {}), {})", magnitude, phase, phase);
        String size = ProgramBuilder.list(shape.height(), shape.width());
        Value image = program.let("image", "torch.fft_irfft2({}, {}, [-2, -1], \"ortho\")", spectrum, size);
        return standardised(program, image);
    }

    private static Value standardised(ProgramBuilder program, Value value) {
        Value mean = program.let("mean", "torch.mean({}, [1, 2, 3], True)", value);
        Value centred = program.let("centred", "torch.sub({}, {})", value, mean);
        Value square = program.let("square", "torch.mean(torch.mul({}, {}), [1, 2, 3], True)", centred, centred);
        return program.let("standardised", "torch.div({}, torch.add(torch.sqrt({}), {}))", centred, square, SMALL);
    }

    /** (planes,h,columns): the magnitudes resized bilinearly; one plane has their mean. */
    FloatArray magnitudes(int height, int columns, int planes) {
        NpyArray measured = read();
        int rows = (int) measured.shape()[1];
        int width = (int) measured.shape()[2];
        float[] from = measured.floats();
        FloatArray to = FloatArray.zeros(planes, height, columns);
        for (int i = 0; i < to.values().length; i++) {
            double y = place(i / columns % height, height, rows);
            double x = place(i % columns, columns, width);
            int plane = i / (height * columns);
            double value = 0;
            for (int p = 0; p < PLANES; p++) {
                if (planes > 1 && p != plane) {
                    continue;
                }
                value += at(from, p * rows * width, width, rows, y, x);
            }
            to.values()[i] = (float) (planes > 1 ? value : value / PLANES);
        }
        return to;
    }

    private static double place(int index, int of, int in) {
        return Math.max(0, Math.min(in - 1, (index + 0.5) * in / of - 0.5));
    }

    private static double at(float[] from, int start, int width, int height, double y, double x) {
        int y0 = (int) y;
        int x0 = (int) x;
        int y1 = Math.min(height - 1, y0 + 1);
        int x1 = Math.min(width - 1, x0 + 1);
        double upper = from[start + y0 * width + x0] * (1 - (x - x0)) + from[start + y0 * width + x1] * (x - x0);
        double lower = from[start + y1 * width + x0] * (1 - (x - x0)) + from[start + y1 * width + x1] * (x - x0);
        return upper * (1 - (y - y0)) + lower * (y - y0);
    }

    private NpyArray read() {
        try (InputStream in = Maco.class.getResourceAsStream(spectrum.resource)) {
            return NpyArray.read(in, spectrum.resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty: the phase of a photograph does not have deviation 1, so the picture would be another. */
    @Override
    public Optional<Map<String, Value>> invert(ProgramBuilder program, Value z, ImageShape shape, int planes) {
        return Optional.empty();
    }
}
