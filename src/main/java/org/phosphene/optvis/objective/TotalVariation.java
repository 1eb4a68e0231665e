package org.phosphene.optvis.objective;

import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * The sum of absolute differences of vertical and of horizontal neighbours of a picture, in [0, 1], before transforms.
 * Used with a negative weight against noise (Simonyan et al. 2014; Lucid's {@code total_variation}).
 */
public record TotalVariation() implements Objective {

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public String print() {
        return new CallText("tv").end();
    }

    @Override
    public Value write(Scene scene) {
        Value x = scene.pictures();
        return scene.program().let("variation", "torch.add({}, {})", along(scene, x, 2), along(scene, x, 3));
    }

    private static Value along(Scene scene, Value x, int axis) {
        ProgramBuilder program = scene.program();
        Value length = program.let("length", "torch.size({}, {})", x, axis);
        Value after = program.let("after", "torch.slice({}, {}, 1, {}, 1)", x, axis, length);
        Value before = program.let("before", "torch.slice({}, {}, 0, torch.sub({}, 1), 1)", x, axis, length);
        return program.let("differences", "torch.sum(torch.abs(torch.sub({}, {})), [1, 2, 3])", after, before);
    }
}
