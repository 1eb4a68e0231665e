package org.phosphene.optvis.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A chain of transforms as one bilinear sampling of the pictures. Not one after the other: each would read and write
 * the whole picture, forward and backward, and blur it again (docs/decisions/0002).
 */
public final class TransformChain {

    /** Mid-grey, the colour of what lies outside the picture. */
    public static final double OUTSIDE = 0.5;

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
        if (transforms.isEmpty()) {
            return;
        }
        Sampling sampling = Sampling.identity(height, width);
        for (Transform transform : transforms) {
            sampling = transform.apply(sampling, draw);
        }
        put(sampling.theta(height, width), numbers);
    }

    static void put(float[] theta, Map<String, Float> numbers) {
        for (int i = 0; i < NUMBERS; i++) {
            numbers.put(NUMBER + i, theta[i]);
        }
    }

    /** What must be added to the result of {@link #write} to get pictures in [0, 1] again. */
    public static double raisedBy(List<Transform> transforms) {
        return transforms.isEmpty() ? 0 : OUTSIDE;
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
        if (transforms.isEmpty()) {
            return pictures;
        }
        Value lowered = program.let("lowered", "torch.sub({}, {})", pictures, OUTSIDE);
        return zeroOutside(program, lowered, height, width);
    }

    /** The sampling alone, with zeros outside. */
    static Value zeroOutside(ProgramBuilder program, Value pictures, int height, int width) {
        List<Value> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            numbers.add(program.number(NUMBER + i));
        }
        Value theta =
                program.let("theta", "torch.reshape(torch.stack({}, 0), [1, 2, 3])", ProgramBuilder.list(numbers));
        Value grid = program.let(
                "grid", "torch.affine_grid_generator({}, {}, False)", theta, ProgramBuilder.list(1, 1, height, width));
        Value grids = program.let("grids", "torch.expand({}, [torch.size({}, 0), -1, -1, -1])", grid, pictures);
        return program.let("sampled", "torch.grid_sampler({}, {}, 0, 0, False)", pictures, grids);
    }
}
