package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.phosphene.optvis.optimiser.Optimiser;
import org.phosphene.optvis.optimiser.Schedule;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.transform.CropOrPad;
import org.phosphene.optvis.transform.Transform;

/**
 * How pictures are made, whatever they are of: what presets and recipes share. Immutable.
 *
 * @param parameterization how pictures are stored while they are optimised
 * @param transforms changes before the network sees them
 * @param penalties frequency penalties
 * @param optimiser how a gradient changes the pictures
 * @param schedule how its learning rate changes
 * @param steps number of updates, 1 to 1,000,000
 * @param stop when the run ends before that
 * @param reluRule what the gradient does at a ReLU that is off
 * @param skip names of layers that hand on what goes into them, in every run of the network
 */
public record Method(
        Parameterization parameterization,
        List<Transform> transforms,
        Penalties penalties,
        Optimiser optimiser,
        Schedule schedule,
        int steps,
        StopRule stop,
        ReluRule reluRule,
        List<String> skip) {

    /** Most updates a run may ask for. */
    public static final int MOST_STEPS = 1_000_000;

    /** @throws IllegalArgumentException when steps are out of range */
    public Method {
        Objects.requireNonNull(parameterization);
        Objects.requireNonNull(penalties);
        Objects.requireNonNull(optimiser);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(stop);
        Objects.requireNonNull(reluRule);
        transforms = List.copyOf(transforms);
        skip = List.copyOf(skip);
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps " + steps);
        }
    }

    /** No layer is skipped. */
    public Method(
            Parameterization parameterization,
            List<Transform> transforms,
            Penalties penalties,
            Optimiser optimiser,
            Schedule schedule,
            int steps,
            StopRule stop,
            ReluRule reluRule) {
        this(parameterization, transforms, penalties, optimiser, schedule, steps, stop, reluRule, List.of());
    }

    /** No penalties, a constant learning rate, no early end, redirected ReLUs. */
    public Method(Parameterization parameterization, List<Transform> transforms, Optimiser optimiser, int steps) {
        this(
                parameterization,
                transforms,
                Penalties.NONE,
                optimiser,
                Schedule.CONSTANT,
                steps,
                new StopRule.Steps(),
                ReluRule.REDIRECTED);
    }

    public Method withParameterization(Parameterization other) {
        return new Method(other, transforms, penalties, optimiser, schedule, steps, stop, reluRule, skip);
    }

    public Method withTransforms(List<Transform> others) {
        return new Method(parameterization, others, penalties, optimiser, schedule, steps, stop, reluRule, skip);
    }

    public Method withPenalties(Penalties other) {
        return new Method(parameterization, transforms, other, optimiser, schedule, steps, stop, reluRule, skip);
    }

    public Method withOptimiser(Optimiser other) {
        return new Method(parameterization, transforms, penalties, other, schedule, steps, stop, reluRule, skip);
    }

    public Method withSteps(int number) {
        return new Method(parameterization, transforms, penalties, optimiser, schedule, number, stop, reluRule, skip);
    }

    public Method withStop(StopRule other) {
        return new Method(parameterization, transforms, penalties, optimiser, schedule, steps, other, reluRule, skip);
    }

    public Method withReluRule(ReluRule other) {
        return new Method(parameterization, transforms, penalties, optimiser, schedule, steps, stop, other, skip);
    }

    public Method withSkip(List<String> layers) {
        return new Method(parameterization, transforms, penalties, optimiser, schedule, steps, stop, reluRule, layers);
    }

    /** The same with transforms that lead to pictures of a size; none stay none. */
    Method fitted(ImageShape shape) {
        List<Transform> all = new ArrayList<>(transforms);
        if (!all.isEmpty() && all.get(all.size() - 1) instanceof CropOrPad) {
            all.remove(all.size() - 1);
        }
        if (!all.isEmpty()) {
            all.add(new CropOrPad(shape.height(), shape.width()));
        }
        return withTransforms(all);
    }
}
