package org.phosphene.network;

import java.util.Arrays;
import java.util.Objects;

/**
 * How a picture becomes what the network sees: {@code (255 * x - mean) * scale} for x in [0, 1], one plane after the
 * other in the order named. Immutable.
 *
 * @param order order of the planes
 * @param mean one number a plane, in that order, on the scale 0 to 255
 * @param scale one number a plane, in that order
 */
public record Preprocessing(ChannelOrder order, float[] mean, float[] scale) {

    /** @throws IllegalArgumentException unless there are three finite means and three finite scales that are not 0 */
    public Preprocessing {
        Objects.requireNonNull(order);
        mean = mean.clone();
        scale = scale.clone();
        if (mean.length != 3 || scale.length != 3) {
            throw new IllegalArgumentException("three means and three scales are needed");
        }
        for (int i = 0; i < 3; i++) {
            if (!Float.isFinite(mean[i]) || !Float.isFinite(scale[i]) || scale[i] == 0) {
                throw new IllegalArgumentException("a mean is finite, a scale is finite and not 0");
            }
        }
    }

    /**
     * What torchvision's classifiers expect: RGB, ImageNet mean (0.485, 0.456, 0.406) and standard deviation (0.229,
     * 0.224, 0.225) on the scale 0 to 1.
     */
    public static Preprocessing torchvision() {
        return new Preprocessing(ChannelOrder.RGB, new float[] {0.485f * 255, 0.456f * 255, 0.406f * 255}, new float[] {
            1 / (0.229f * 255), 1 / (0.224f * 255), 1 / (0.225f * 255)
        });
    }

    @Override
    public float[] mean() {
        return mean.clone();
    }

    @Override
    public float[] scale() {
        return scale.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preprocessing that
                && order == that.order
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(scale, that.scale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, Arrays.hashCode(mean), Arrays.hashCode(scale));
    }

    @Override
    public String toString() {
        return order + " mean " + Arrays.toString(mean) + " scale " + Arrays.toString(scale);
    }
}
