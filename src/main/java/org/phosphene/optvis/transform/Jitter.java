package org.phosphene.optvis.transform;

import java.util.Map;
import java.util.Random;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A random crop that is smaller by some pixels, so that the picture moves and shrinks (Lucid's jitter).
 *
 * @param pixels how much smaller; the offset is uniform in 0..pixels on each axis
 */
public record Jitter(int pixels) implements Transform {

    /** @throws IllegalArgumentException unless 0 to 10,000 */
    public Jitter {
        if (pixels < 0 || pixels > 10_000) {
            throw new IllegalArgumentException("a jitter of " + pixels);
        }
    }

    @Override
    public String kind() {
        return "jitter";
    }

    @Override
    public void draw(Random random, String name, Map<String, Float> numbers) {
        numbers.put(name + "_y", (float) random.nextInt(pixels + 1));
        numbers.put(name + "_x", (float) random.nextInt(pixels + 1));
    }

    @Override
    public Value write(ProgramBuilder program, String name, Value pictures) {
        Value rows = crop(program, pictures, 2, program.number(name + "_y"));
        return crop(program, rows, 3, program.number(name + "_x"));
    }

    private Value crop(ProgramBuilder program, Value pictures, int axis, Value offset) {
        Value start = program.let("start", "int({})", offset);
        Value length = program.let("length", "torch.sub(torch.size({}, {}), {})", pictures, axis, pixels);
        return program.let("jittered", "torch.narrow({}, {}, {}, {})", pictures, axis, start, length);
    }
}
