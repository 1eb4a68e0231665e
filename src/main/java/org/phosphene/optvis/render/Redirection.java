package org.phosphene.optvis.render;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.Program;
import org.phosphene.engine.TorchEngine;

/**
 * Does the first steps of dead images again with redirected ReLUs, as the recipe's rule says. The program for it is
 * built when the first dead image is met, which most runs never do.
 */
final class Redirection implements AutoCloseable {

    /** Steps in which ReLUs may be redirected: 0 to 16, as Lucid. */
    static final int STEPS = 17;

    private final Recipe recipe;
    private final RenderNetwork target;
    private final Supplies supplies;
    private final TorchEngine engine;
    private final int[] steps;
    private Program program;

    Redirection(Recipe recipe, RenderNetwork target, Supplies supplies, TorchEngine engine, int images) {
        this.recipe = recipe;
        this.target = target;
        this.supplies = supplies;
        this.engine = engine;
        this.steps = new int[images];
    }

    /** Whether dead images of a step are to be done again. */
    boolean isOn(int step) {
        return recipe.method().reluRule() == ReluRule.REDIRECTED && step < STEPS;
    }

    /**
     * Does a step again if an image of it has a gradient of exactly zero; the step must have changed nothing then.
     *
     * @param outputs of the ordinary step, finite
     * @return the outputs of the step that counts
     */
    Outputs again(Outputs outputs, DeviceState state, Map<String, Float> numbers, Set<String> wanted) {
        float[] gradients = outputs.floats(StepProgram.GRADIENTS).values();
        FloatArray mask = FloatArray.zeros(gradients.length);
        boolean any = false;
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] == 0) {
                mask.values()[i] = 1;
                steps[i]++;
                any = true;
            }
        }
        if (!any) {
            return outputs;
        }
        if (program == null) {
            program = engine.load(StepProgram.redirected(recipe, target, supplies));
        }
        state.set(StepProgram.REDIRECTED, mask);
        return program.run(state, numbers, wanted);
    }

    /** A sentence for the user, if an image needed it. */
    Optional<String> note(int shown) {
        int images = 0;
        int most = 0;
        for (int i = 0; i < shown; i++) {
            images += steps[i] > 0 ? 1 : 0;
            most = Math.max(most, steps[i]);
        }
        if (images == 0) {
            return Optional.empty();
        }
        String which = shown == 1 ? "The unit was" : images + " of " + shown + " images were";
        return Optional.of(which + " dead at the start: redirected ReLUs woke "
                + (shown == 1 ? "it" : "them") + " in " + most + (most == 1 ? " step" : " steps")
                + ", none later than step "
                + (STEPS - 1) + ".");
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
            program = null;
        }
    }
}
