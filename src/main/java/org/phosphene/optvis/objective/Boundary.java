package org.phosphene.optvis.objective;

import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * How plain the border of a picture is: minus the sum over a border of (blur(x) - x)^2 + 0.8 (x - centre)^2, x in [0,
 * 1] before transforms, blur by a 5x5 kernel with border 0.5 as in {@link BlurKernel} (Lucid's
 * {@code penalize_boundary_complexity}). It is at most 0, so its weight is positive. Of a picture that is not wider
 * than two borders everything counts.
 *
 * @param width of the border in pixels, at least 1
 * @param centre the colour the border should have, the same in red, green and blue, finite
 */
public record Boundary(int width, double centre) implements Objective {

    /** The width where none is given. */
    public static final int WIDTH = 20;

    /** @throws IllegalArgumentException on a width below 1 or a colour that is not finite */
    public Boundary {
        if (width < 1) {
            throw new IllegalArgumentException("a border has a width: " + width);
        }
        centre = Distance1.checkedCentre(centre);
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public String print() {
        CallText text = new CallText("boundary");
        if (centre == Distance1.GREY) {
            return text.number(width, WIDTH).end();
        }
        return text.number(width).number(centre).end();
    }

    @Override
    public Value write(Scene scene) {
        ProgramBuilder program = scene.program();
        Value x = scene.pictures();
        Value rough = program.let("rough", "torch.sub({}, {})", BlurKernel.blurred(program, x, 5), x);
        Value away = program.let("away", "torch.sub({}, {})", x, centre);
        Value cost =
                program.let("cost", "torch.addcmul(torch.mul({}, {}), {}, {}, value=0.8)", rough, rough, away, away);
        Value whole = program.let("whole", "torch.sum({}, [1, 2, 3])", cost);
        Value inner = cost;
        for (int axis = 2; axis <= 3; axis++) {
            // from beyond the end the slice is empty, and its sum 0
            Value length = program.let("length", "torch.size({}, {})", x, axis);
            Value end = program.let("end", "ops.prim.max(torch.sub({}, {}), {})", length, width, width);
            inner = program.let("inner", "torch.slice({}, {}, {}, {}, 1)", inner, axis, width, end);
        }
        return program.let("boundary", "torch.sub(torch.sum({}, [1, 2, 3]), {})", inner, whole);
    }
}
