package org.phosphene.optvis.transform;

import java.util.Map;
import java.util.Random;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A border of mid-grey on every side.
 *
 * @param amount its width in pixels
 */
public record Pad(int amount) implements Transform {

    /** @throws IllegalArgumentException unless 0 to 10,000 */
    public Pad {
        if (amount < 0 || amount > 10_000) {
            throw new IllegalArgumentException("a border of " + amount);
        }
    }

    @Override
    public String kind() {
        return "pad";
    }

    @Override
    public void draw(Random random, String name, Map<String, Float> numbers) {}

    @Override
    public Value write(ProgramBuilder program, String name, Value pictures) {
        String sides = ProgramBuilder.list(amount, amount, amount, amount);
        return program.let("padded", "torch.constant_pad_nd({}, {}, {})", pictures, sides, OUTSIDE);
    }
}
