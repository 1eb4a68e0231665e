package org.phosphene.optvis.param;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * One number a pixel and plane.
 *
 * @param sd standard deviation of the first numbers; Lucid's is 0.01
 */
public record PixelImage(double sd) implements Basis {

    private static final String PIXELS = "pixels";

    /** Lucid's value. */
    public static final PixelImage DEFAULT = new PixelImage(0.01);

    /** @throws IllegalArgumentException unless 0 to 1,000 */
    public PixelImage {
        Sd.check(sd);
    }

    @Override
    public String kind() {
        return "pixel";
    }

    @Override
    public List<String> leaves() {
        return List.of(PIXELS);
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, int planes, Noise noise) {
        Leaves.Each pixels = new Leaves.Each(PIXELS, sd, planes, shape.height(), shape.width());
        return Leaves.start(shape.images(), noise, List.of(pixels));
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape, int planes) {
        return leaves.get(PIXELS);
    }

    @Override
    public Optional<Map<String, Value>> invert(ProgramBuilder program, Value z, ImageShape shape, int planes) {
        return Optional.of(Map.of(PIXELS, z));
    }
}
