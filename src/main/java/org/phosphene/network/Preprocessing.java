package org.phosphene.network;

import java.util.Arrays;
import java.util.Objects;

/**
 * How a picture becomes what the network sees: {@code (255 * x - mean) * scale} for x in [0, 1], plane by plane.
 * Immutable.
 *
 * @param order what the planes take of the picture
 * @param layout where the planes stand among the axes
 * @param mean one number a plane, in that order, on the scale 0 to 255
 * @param scale one number a plane, in that order, above 0
 */
public record Preprocessing(ChannelOrder order, PlaneLayout layout, float[] mean, float[] scale) {

    /** Planes that take a colour; those of RGB and BGR behind them are 0 whatever the picture. */
    public static final int COLOURS = 3;

    static final int MOST_PLANES = 4096;

    private static final float[] BRIGHTNESS = {0.299f, 0.587f, 0.114f}; // ITU-R BT.601
    private static final float[] CAFFE_BGR = {103.939f, 116.779f, 123.68f};

    /**
     * @throws IllegalArgumentException unless there are as many finite means as finite scales above 0, at least three
     *     for colours and one for grey
     */
    public Preprocessing {
        Objects.requireNonNull(order);
        Objects.requireNonNull(layout);
        mean = mean.clone();
        scale = scale.clone();
        int fewest = order == ChannelOrder.GREY ? 1 : COLOURS;
        if (mean.length != scale.length || mean.length < fewest || mean.length > MOST_PLANES) {
            throw new IllegalArgumentException("one mean and one scale a plane are needed, for at least " + fewest);
        }
        for (int i = 0; i < mean.length; i++) {
            if (!Float.isFinite(mean[i]) || !Float.isFinite(scale[i]) || scale[i] <= 0) {
                throw new IllegalArgumentException("a mean is finite, a scale is finite and above 0");
            }
        }
    }

    /** Planes before height and width. */
    public Preprocessing(ChannelOrder order, float[] mean, float[] scale) {
        this(order, PlaneLayout.NCHW, mean, scale);
    }

    /**
     * What torchvision's classifiers expect: RGB, ImageNet mean (0.485, 0.456, 0.406) and standard deviation (0.229,
     * 0.224, 0.225) on the scale 0 to 1.
     */
    public static Preprocessing torchvision() {
        return standardised(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});
    }

    /**
     * RGB, less a mean and divided by a standard deviation.
     *
     * @param mean three numbers on the scale 0 to 1
     * @param deviation three numbers above 0 on the scale 0 to 1
     */
    public static Preprocessing standardised(float[] mean, float[] deviation) {
        float[] means = new float[COLOURS];
        float[] scales = new float[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            means[i] = mean[i] * 255;
            scales[i] = 1 / (deviation[i] * 255);
        }
        return new Preprocessing(ChannelOrder.RGB, means, scales);
    }

    /**
     * All planes from black to white.
     *
     * @param black what a network sees where x is 0
     * @param white what it sees where x is 1; more than black
     */
    public static Preprocessing range(ChannelOrder order, float black, float white) {
        float scale = (float) ((white - (double) black) / 255);
        float mean = (float) (-black * 255.0 / (white - (double) black)) + 0f; // not -0
        return new Preprocessing(order, fill(mean, COLOURS), fill(scale, COLOURS));
    }

    /** BGR from 0 to 255 less the mean of ImageNet: Caffe's networks, and those of Keras in its mode "caffe". */
    public static Preprocessing caffe() {
        return new Preprocessing(ChannelOrder.BGR, CAFFE_BGR, fill(1, COLOURS));
    }

    private static float[] fill(float value, int length) {
        float[] filled = new float[length];
        Arrays.fill(filled, value);
        return filled;
    }

    /** How much red, green and blue count for the brightness of {@link ChannelOrder#GREY}; their sum is 1. */
    public static float[] brightness() {
        return BRIGHTNESS.clone();
    }

    /** Number of planes. */
    public int planes() {
        return mean.length;
    }

    /** The same with the planes elsewhere among the axes. */
    public Preprocessing withLayout(PlaneLayout value) {
        return new Preprocessing(order, value, mean, scale);
    }

    /**
     * The same for another number of planes: fewer than three take the brightness with the average of the colours'
     * means and scales, those behind the third have mean 0 and scale 1.
     */
    public Preprocessing withPlanes(int planes) {
        if (planes == mean.length) {
            return this;
        }
        if (planes < COLOURS) {
            return new Preprocessing(
                    ChannelOrder.GREY, layout, fill(average(mean), planes), fill(average(scale), planes));
        }
        float[] means = Arrays.copyOf(mean.length < COLOURS ? fill(mean[0], COLOURS) : mean, planes);
        float[] scales = Arrays.copyOf(scale.length < COLOURS ? fill(scale[0], COLOURS) : scale, planes);
        for (int i = Math.max(COLOURS, mean.length); i < planes; i++) {
            scales[i] = 1;
        }
        return new Preprocessing(order, layout, means, scales);
    }

    private static float average(float[] numbers) {
        float sum = 0;
        int length = Math.min(numbers.length, COLOURS);
        for (int i = 0; i < length; i++) {
            sum += numbers[i];
        }
        return sum / length;
    }

    /** Sizes of the axes of the input for some pictures. */
    public long[] inputShape(long batch, long height, long width) {
        return layout.shape(batch, planes(), height, width);
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
                && layout == that.layout
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(scale, that.scale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, layout, Arrays.hashCode(mean), Arrays.hashCode(scale));
    }

    @Override
    public String toString() {
        return order + " " + layout + " mean " + Arrays.toString(mean) + " scale " + Arrays.toString(scale);
    }
}
