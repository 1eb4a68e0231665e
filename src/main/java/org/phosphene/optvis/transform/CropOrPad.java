package org.phosphene.optvis.transform;

import java.util.Map;
import java.util.Random;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Cuts or fills each axis about its centre to a fixed size, so that the network's maps keep theirs.
 *
 * @param height in pixels
 * @param width in pixels
 */
public record CropOrPad(int height, int width) implements Transform {

    @Override
    public String kind() {
        return "cropOrPad";
    }

    @Override
    public void draw(Random random, String name, Map<String, Float> numbers) {}

    @Override
    public Value write(ProgramBuilder program, String name, Value pictures) {
        Value missingRows = program.let("missing", "torch.sub({}, torch.size({}, 2))", height, pictures);
        Value top = program.let("top", "torch.floordiv({}, 2)", missingRows);
        Value missingColumns = program.let("missing", "torch.sub({}, torch.size({}, 3))", width, pictures);
        Value left = program.let("left", "torch.floordiv({}, 2)", missingColumns);
        // negative padding crops
        return program.let(
                "fitted",
                "torch.constant_pad_nd({}, [{}, torch.sub({}, {}), {}, torch.sub({}, {})], {})",
                pictures,
                left,
                missingColumns,
                left,
                top,
                missingRows,
                top,
                OUTSIDE);
    }
}
