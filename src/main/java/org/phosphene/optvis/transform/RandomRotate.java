package org.phosphene.optvis.transform;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Rotation about the centre, bilinear.
 *
 * @param degrees one of these angles is drawn, each as likely; counter-clockwise with y up
 */
public record RandomRotate(List<Double> degrees) implements Transform {

    /** @throws IllegalArgumentException when there is none or one is beyond a full turn */
    public RandomRotate {
        degrees = List.copyOf(degrees);
        if (degrees.isEmpty() || degrees.stream().anyMatch(d -> !(Math.abs(d) <= 360))) {
            throw new IllegalArgumentException("not angles: " + degrees);
        }
    }

    @Override
    public String kind() {
        return "randomRotate";
    }

    @Override
    public void draw(Random random, String name, Map<String, Float> numbers) {
        double angle = Math.toRadians(degrees.get(random.nextInt(degrees.size())));
        numbers.put(name + "_cos", (float) Math.cos(angle));
        numbers.put(name + "_sin", (float) Math.sin(angle));
    }

    @Override
    public Value write(ProgramBuilder program, String name, Value pictures) {
        Value cos = program.number(name + "_cos");
        Value sin = program.number(name + "_sin");
        return AffineSample.write(program, pictures, cos, sin);
    }
}
