package org.phosphene.optvis.transform;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Resizes the map bilinearly to round(size * s); s = 1 changes nothing.
 *
 * @param factors one of these is drawn, each as likely
 */
public record RandomScale(List<Double> factors) implements Transform {

    /** @throws IllegalArgumentException when there is none or one is not in 0.05 to 20 */
    public RandomScale {
        factors = List.copyOf(factors);
        if (factors.isEmpty() || factors.stream().anyMatch(f -> !(f >= 0.05 && f <= 20))) {
            throw new IllegalArgumentException("not scales: " + factors);
        }
    }

    @Override
    public String kind() {
        return "randomScale";
    }

    @Override
    public void draw(Random random, String name, Map<String, Float> numbers) {
        numbers.put(name + "_s", factors.get(random.nextInt(factors.size())).floatValue());
    }

    @Override
    public Value write(ProgramBuilder program, String name, Value pictures) {
        Value scale = program.let("scale", "float({})", program.number(name + "_s"));
        Value height = length(program, pictures, 2, scale);
        Value width = length(program, pictures, 3, scale);
        return program.let(
                "resized", "torch.upsample_bilinear2d({}, [{}, {}], False, None, None)", pictures, height, width);
    }

    private static Value length(ProgramBuilder program, Value pictures, int axis, Value scale) {
        // floor(x + 0.5): the language's own round goes to the even neighbour
        return program.let(
                "length",
                "ops.prim.max(torch.floor(torch.add(torch.mul(torch.size({}, {}), {}), 0.5)), 1)",
                pictures,
                axis,
                scale);
    }
}
