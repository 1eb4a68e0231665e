package org.phosphene.optvis.render;

import java.util.List;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.optvis.objective.Direction;
import org.phosphene.optvis.objective.Diversity;
import org.phosphene.optvis.objective.Logit;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;
import org.phosphene.optvis.objective.Steered;
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
            throw new PhospheneException("The size " + width + "x" + height + " with " + images
                    + " images has no pixels. Give a width, height and number of images of at least 1.");
        }
        double pixels = (double) height * width * images;
        // the spectrum, Adam's two memories, the picture, its transforms and their gradients
        double needed = pixels * (bytesPerPixel + 3 * Float.BYTES * 16);
        if (needed > available || height > LONGEST_SIDE || width > LONGEST_SIDE || images > MOST_IMAGES) {
            throw new PhospheneException(
                    "The size " + width + "x" + height + (images > 1 ? " with " + images + " images" : "")
                            + " would need about " + memory(needed) + " of memory, and " + memory(available)
                            + " are there. Choose a smaller size" + (images > 1 ? " or fewer images." : "."));
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
        NetworkScene.layersOf(objective, target).forEach(target::shape);
        objective.units().forEach(unit -> unit(unit, target));
        objective.all().forEach(part -> part(part, target, shape));
        if (objective instanceof Steered) {
            throw new PhospheneException("A steered term needs something it is subtracted from, such as "
                    + "block5/add:3 - steered(diversity(block5/add), 0.75).");
        }
    }

    private static void part(Objective part, RenderNetwork target, ImageShape shape) {
        if (part instanceof Logit logit) {
            classIndex(logit.index(), target.shape(target.logits().orElseThrow()));
        } else if (part instanceof Probability probability) {
            classIndex(probability.index(), target.shape(target.probabilities().orElseThrow()));
        } else if (part instanceof Direction direction) {
            int channels = target.shape(direction.layer()).get(1);
            if (direction.vector().length != channels) {
                throw new PhospheneException("The direction has " + direction.vector().length + " numbers, but layer '"
                        + direction.layer() + "' has " + channels + " channels. Give one number for each.");
            }
        } else if (part instanceof Diversity diversity) {
            diversity(diversity, target, shape);
        }
    }

    private static void diversity(Diversity diversity, RenderNetwork target, ImageShape shape) {
        List<Integer> lengths = target.shape(diversity.layer());
        if (lengths.size() != 4 || lengths.get(2) * lengths.get(3) == 1) {
            throw new PhospheneException(
                    "Layer '" + diversity.layer() + "' has no positions, so there is no diversity at it. "
                            + "Use an earlier layer whose map is larger than 1x1.");
        }
        if (shape.images() < 2) {
            throw new PhospheneException("Diversity compares images with each other, so it needs at least 2. "
                    + "Ask for more images, such as 4.");
        }
    }

    private static void unit(UnitRef unit, RenderNetwork target) {
        List<Integer> shape = target.shape(unit.layer());
        if (shape.size() != 4 && shape.size() != 2) {
            throw new PhospheneException("Layer '" + unit.layer() + "' has the shape " + shape
                    + ", which this version cannot visualize. Choose a layer with channels.");
        }
        int channels = shape.get(1);
        if (unit.channel() >= channels) {
            throw new PhospheneException("Layer '" + unit.layer() + "' has " + channels + " channels, 0 to "
                    + (channels - 1) + "; there is no channel " + unit.channel() + ".");
        }
        unit.position().ifPresent(position -> position(unit, position, shape));
    }

    private static void position(UnitRef unit, UnitRef.Position position, List<Integer> shape) {
        if (shape.size() != 4) {
            throw new PhospheneException("Layer '" + unit.layer() + "' has no positions; write '"
                    + UnitRef.channel(unit.layer(), unit.channel()) + "' without the @.");
        }
        if (position.y() >= shape.get(2) || position.x() >= shape.get(3)) {
            throw new PhospheneException("The map of layer '" + unit.layer() + "' is " + shape.get(2) + " high and "
                    + shape.get(3) + " wide at this size: y is 0 to " + (shape.get(2) - 1) + ", x is 0 to "
                    + (shape.get(3) - 1) + ", so there is no position " + position.y() + "," + position.x() + ".");
        }
    }

    private static void classIndex(int index, List<Integer> shape) {
        int classes = shape.get(1);
        if (index >= classes) {
            throw new PhospheneException("The network has " + classes + " classes, 0 to " + (classes - 1)
                    + "; there is no class " + index + ".");
        }
    }
}
