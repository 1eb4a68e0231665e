package org.phosphene.optvis.render;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;

/** Finds what cannot work before anything is computed, and says it in a sentence. */
public final class RenderCheck {

    private static final int LONGEST_SIDE = 16_384;
    private static final int MOST_IMAGES = 1_024;

    private RenderCheck() {}

    /**
     * Refuses sizes that are not sizes, and sizes that need more memory than there is.
     *
     * @param shape what is asked for
     * @param bytesPerPixel memory of the network's activations for each pixel of one image, 0 if not known
     * @param available bytes that may be used
     * @throws PhospheneException with the estimate
     */
    public static void size(long images, long height, long width, double bytesPerPixel, long available) {
        if (height < 1 || width < 1 || images < 1) {
            throw new PhospheneException(
                    "The size %sx%s with %s images has no pixels. Give a width, height and number of images of at "
                            + "least 1.",
                    width, height, images);
        }
        double pixels = (double) height * width * images;
        // the spectrum, Adam's two memories, the picture, its transforms and their gradients
        double needed = pixels * (bytesPerPixel + 3 * Float.BYTES * 16);
        if (needed > available || height > LONGEST_SIDE || width > LONGEST_SIDE || images > MOST_IMAGES) {
            throw new PhospheneException(
                    "The size %sx%s%s would need about %s of memory, and %s are there. Choose a smaller size%s.",
                    width,
                    height,
                    images > 1 ? Sentence.of(" with %s images", images) : "",
                    memory(needed),
                    memory(available),
                    images > 1 ? Sentence.of(" or fewer images") : "");
        }
    }

    private static String memory(double bytes) {
        double gigabytes = bytes / (1L << 30);
        return gigabytes >= 10 ? Math.round(gigabytes) + " GB" : Math.max(1, Math.round(gigabytes * 1024)) + " MB";
    }

    /**
     * Bytes of activations that a step keeps for each pixel of an image, from the shapes at one size.
     *
     * @param height of the input the shapes were measured at
     * @param width of the input the shapes were measured at
     */
    public static double bytesPerPixel(RenderNetwork target, int height, int width) {
        double elements = target.shapes().values().stream()
                .mapToDouble(shape ->
                        shape.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b))
                .sum();
        return 2 * Float.BYTES * elements / ((double) height * width);
    }

    /**
     * Refuses objectives that name what the network does not have, or that mean nothing.
     *
     * @throws PhospheneException with what would be valid
     */
    public static void objective(Objective objective, RenderNetwork target, ImageShape shape) {
        new ObjectiveCheck(target, shape).check(objective);
    }

    /**
     * Refuses layers to skip that are not there, that change the shape of what goes into them, or that the objective
     * looks at.
     *
     * @throws PhospheneException with what would be valid
     */
    public static void skipped(Recipe recipe, RenderNetwork target) {
        new SkipCheck(recipe, target).check();
    }
}
