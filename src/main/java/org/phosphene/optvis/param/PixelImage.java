package org.phosphene.optvis.param;

import java.util.List;
import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * One number a pixel and colour, before colours and sigmoid.
 *
 * @param sd standard deviation of the first numbers; Lucid's is 0.01
 * @param decorrelate whether the numbers are decorrelated colours
 */
public record PixelImage(double sd, boolean decorrelate) implements Parameterization {

    private static final String PIXELS = "pixels";

    /** Lucid's values, plain colours. */
    public static final PixelImage DEFAULT = new PixelImage(0.01, false);

    @Override
    public String kind() {
        return "pixel";
    }

    @Override
    public List<String> leaves() {
        return List.of(PIXELS);
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, Noise noise) {
        int each = 3 * shape.height() * shape.width();
        FloatArray pixels = FloatArray.zeros(shape.images(), 3, shape.height(), shape.width());
        for (int image = 0; image < shape.images(); image++) {
            noise.fill(pixels.values(), image * each, each, sd, image);
        }
        return Map.of(PIXELS, pixels);
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape) {
        return Colours.write(program, leaves.get(PIXELS), shape, decorrelate);
    }
}
