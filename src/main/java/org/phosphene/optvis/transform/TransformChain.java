package org.phosphene.optvis.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A chain of transforms: those that move pixels as one bilinear sampling of the pictures, then those that change
 * colours. Not one after the other: each would read and write the whole picture, forward and backward, and blur it
 * again (docs/decisions/0002).
 */
public final class TransformChain {

    private static final String NUMBER = "transform_";
    private static final int NUMBERS = 6;

    private TransformChain() {}

    /**
     * Draws the numbers of one step.
     *
     * @param height of the pictures
     * @param width of the pictures
     * @param numbers gets them
     */
    public static void draw(List<Transform> transforms, Draw draw, int height, int width, Map<String, Float> numbers) {
        Sampling sampling = Sampling.identity(height, width);
        for (int i = 0; i < transforms.size(); i++) {
            if (transforms.get(i) instanceof Move move) {
                sampling = move.apply(sampling, draw);
            } else if (transforms.get(i) instanceof PixelChange change) {
                change.draw(nameOf(i), draw, height, width, numbers);
            }
        }
        if (isMoved(transforms)) {
            put(sampling.theta(height, width), numbers);
        }
    }

    private static boolean isMoved(List<Transform> transforms) {
        return transforms.stream().anyMatch(Move.class::isInstance);
    }

    private static String nameOf(int index) {
        return NUMBER + "at_" + index + "_";
    }

    /** What lies outside the picture: what the first border says, else grey. */
    private static Outside outside(List<Transform> transforms) {
        return transforms.stream()
                .filter(Pad.class::isInstance)
                .map(pad -> ((Pad) pad).outside())
                .findFirst()
                .orElse(Outside.GREY);
    }

    static void put(float[] theta, Map<String, Float> numbers) {
        for (int i = 0; i < NUMBERS; i++) {
            numbers.put(NUMBER + i, theta[i]);
        }
    }

    /** What must be added to the result of {@link #write} to get pictures in [0, 1] again. */
    public static double raisedBy(List<Transform> transforms) {
        return isMoved(transforms) ? outside(transforms).value() : 0;
    }

    /**
     * Writes the change; nothing for an empty chain.
     *
     * @param pictures (N,3,h,w) in [0, 1]
     * @param height of the result, to which the chain leads
     * @param width of the result
     * @return (N,3,height,width), less {@link #raisedBy}: whoever scales it next adds it without another pass
     */
    public static Value write(
            ProgramBuilder program, List<Transform> transforms, Value pictures, int height, int width) {
        Value seen = isMoved(transforms) ? moved(program, outside(transforms), pictures, height, width) : pictures;
        for (int i = 0; i < transforms.size(); i++) {
            if (transforms.get(i) instanceof PixelChange change) {
                seen = change.write(program, nameOf(i), seen, height, width);
            }
        }
        return seen;
    }

    private static Value moved(ProgramBuilder program, Outside outside, Value pictures, int height, int width) {
        Value lowered = outside.value() == 0
                ? pictures
                : program.let("lowered", "torch.sub({}, {})", pictures, outside.value());
        return sampled(program, lowered, height, width, outside.padding());
    }

    /**
     * The sampling alone.
     *
     * @param padding of {@link Outside}
     */
    static Value sampled(ProgramBuilder program, Value pictures, int height, int width, int padding) {
        List<Value> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            numbers.add(program.number(NUMBER + i));
        }
        Value theta =
                program.let("theta", "torch.reshape(torch.stack({}, 0), [1, 2, 3])", ProgramBuilder.list(numbers));
        Value grid = program.let(
                "grid", "torch.affine_grid_generator({}, {}, False)", theta, ProgramBuilder.list(1, 1, height, width));
        Value grids = program.let("grids", "torch.expand({}, [torch.size({}, 0), -1, -1, -1])", grid, pictures);
        return program.let("sampled", "torch.grid_sampler({}, {}, 0, {}, False)", pictures, grids, padding);
    }
}
