package org.phosphene.optvis.render;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.Noise;
import org.phosphene.optvis.param.Parameterization;

/**
 * What the network sees behind transparent pictures: random decorrelated Fourier images (Lucid's
 * {@code collapse_alpha_random}). A few are made once; each step takes one of them and rolls it by a random offset,
 * which is as good as a new one and costs nothing.
 */
final class Backgrounds {

    private static final int DIFFERENT = 16;
    private static final double SD = 0.5;
    private static final String WHICH = "background";
    private static final String DOWN = "background_down";
    private static final String RIGHT = "background_right";
    private static final long APART = 0x2545F4914F6CDD1DL; // from the transforms of the same step

    private Backgrounds() {}

    /** (16,3,H,W) in [0, 1], or empty where the recipe has no use for them. */
    static FloatArray make(TorchEngine engine, Recipe recipe) {
        if (recipe.parameterization().alpha() != Alpha.OPTIMISED) {
            return FloatArray.zeros(1);
        }
        ImageShape shape = new ImageShape(
                DIFFERENT, recipe.shape().height(), recipe.shape().width());
        Parameterization image = new Parameterization(new FourierImage(SD, 1), Colours.DECORRELATED, Alpha.NONE);
        Map<String, FloatArray> start = image.start(shape, new Noise(recipe.seed() ^ APART));
        ProgramBuilder program = new ProgramBuilder();
        Map<String, Value> leaves = new java.util.LinkedHashMap<>();
        start.keySet().forEach(leaf -> leaves.put(leaf, program.state(leaf)));
        program.output(WHICH, image.write(program, leaves, shape));
        try (Program loaded = engine.load(program.build());
                DeviceState state = engine.newState()) {
            start.forEach(state::set);
            return loaded.run(state, Map.of(), Set.of(WHICH)).floats(WHICH);
        }
    }

    /** Draws the background of a step. */
    static void draw(Recipe recipe, int step, Map<String, Float> numbers) {
        if (recipe.parameterization().alpha() == Alpha.OPTIMISED) {
            Random random = TransformDraws.of(recipe.seed() ^ APART, step);
            numbers.put(WHICH, (float) random.nextInt(DIFFERENT));
            numbers.put(DOWN, (float) random.nextInt(recipe.shape().height()));
            numbers.put(RIGHT, (float) random.nextInt(recipe.shape().width()));
        }
    }

    /**
     * Writes the background of a step.
     *
     * @param backgrounds from {@link #make}
     * @return (3,H,W)
     */
    static Value write(ProgramBuilder program, FloatArray backgrounds) {
        Value one = program.let(
                "background", "torch.select({}, 0, int({}))", program.constant(backgrounds), program.number(WHICH));
        return program.let(
                "rolled",
                "torch.roll({}, [int({}), int({})], [1, 2])",
                one,
                program.number(DOWN),
                program.number(RIGHT));
    }
}
