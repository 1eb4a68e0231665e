package org.phosphene.optvis.transform;

import java.util.Map;
import java.util.Random;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Noise added to what the network sees, normal and uniform (MACO uses both), the same for the whole batch. One field of
 * it is drawn when the program is made and rolled by an offset of the step, down, across and through the planes:
 * drawing a field a step would cost more than the network's first layers.
 *
 * @param normal standard deviation of the normal part, where pixels are 0 to 1; 0 to 1
 * @param uniform largest value of the uniform part, which is about 0; 0 to 1
 */
public record Noise(double normal, double uniform) implements PixelChange {

    /** MACO's. */
    public static final Noise DEFAULT = new Noise(0.08, 0.04);

    private static final String DOWN = "down";
    private static final String ACROSS = "across";
    private static final String PLANES = "planes";
    private static final long SEED = 20_230_611L; // any fixed number: the field is part of the definition

    /** @throws IllegalArgumentException unless both are 0 to 1 */
    public Noise {
        if (!(normal >= 0 && normal <= 1 && uniform >= 0 && uniform <= 1)) {
            throw new IllegalArgumentException("not a noise: " + normal + ", " + uniform);
        }
    }

    @Override
    public String kind() {
        return "noise";
    }

    @Override
    public void draw(String name, Draw draw, int height, int width, Map<String, Float> numbers) {
        numbers.put(name + DOWN, (float) draw.upTo(height - 1));
        numbers.put(name + ACROSS, (float) draw.upTo(width - 1));
        numbers.put(name + PLANES, (float) draw.upTo(2));
    }

    @Override
    public Value write(ProgramBuilder program, String name, Value pictures, int height, int width) {
        return program.let(
                "noisy",
                "torch.add({}, torch.roll({}, [int({}), int({}), int({})], [1, 2, 3]))",
                pictures,
                program.constant(field(height, width)),
                program.number(name + PLANES),
                program.number(name + DOWN),
                program.number(name + ACROSS));
    }

    /** The field before it is rolled, (1,3,height,width). */
    FloatArray field(int height, int width) {
        FloatArray field = FloatArray.zeros(1, 3, height, width);
        Random random = new Random(SEED);
        for (int i = 0; i < field.values().length; i++) {
            field.values()[i] = (float) (normal * random.nextGaussian() + uniform * (2 * random.nextDouble() - 1));
        }
        return field;
    }
}
