package org.phosphene.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.PlaneLayout;
import org.phosphene.network.Preprocessing;

/**
 * How pictures are given to a network: plane by plane {@code (255 * x - mean) * scale} for x in [0, 1].
 *
 * @param channels {@code RGB}, {@code BGR} or {@code GREY}
 * @param layout {@code NCHW} or {@code NHWC}
 * @param mean one number a plane, on the scale 0 to 255
 * @param scale one number a plane, above 0
 * @param width of the pictures in pixels
 * @param height of the pictures in pixels
 */
public record InputChoice(String channels, String layout, List<Float> mean, List<Float> scale, int width, int height) {

    /** Words for {@link #channels}. */
    public static final List<String> CHANNELS = List.of("RGB", "BGR", "GREY");

    /** Words for {@link #layout}. */
    public static final List<String> LAYOUTS = List.of("NCHW", "NHWC");

    private static final int LARGEST = 4096;
    private static final float WHITE = 255;

    /** @throws PhospheneException when it cannot be used, with what can */
    public InputChoice {
        mean = List.copyOf(mean);
        scale = List.copyOf(scale);
        if (!CHANNELS.contains(channels) || !LAYOUTS.contains(layout)) {
            throw new PhospheneException("The channels are one of %s, the layout is one of %s.", CHANNELS, LAYOUTS);
        }
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new PhospheneException("The width and height of the input are 1 to %s pixels.", LARGEST);
        }
        if (mean.isEmpty() || mean.size() != scale.size() || mean.size() > LARGEST) {
            throw new PhospheneException(
                    "There are %s means and %s scales; give one of each a channel.", mean.size(), scale.size());
        }
        if (!channels.equals("GREY") && mean.size() < Preprocessing.COLOURS) {
            throw new PhospheneException("%s needs three means and three scales; choose GREY for fewer.", channels);
        }
        for (int i = 0; i < mean.size(); i++) {
            if (!Float.isFinite(mean.get(i)) || !Float.isFinite(scale.get(i)) || scale.get(i) <= 0) {
                throw new PhospheneException("A mean is a number and a scale is a number above 0. "
                        + "A range that goes from bright to dark cannot be used.");
            }
        }
    }

    static InputChoice of(Preprocessing how, int width, int height) {
        return new InputChoice(
                how.order().name(), how.layout().name(), numbers(how.mean()), numbers(how.scale()), width, height);
    }

    private static List<Float> numbers(float[] from) {
        List<Float> numbers = new ArrayList<>();
        for (float number : from) {
            numbers.add(number);
        }
        return numbers;
    }

    Preprocessing preprocessing() {
        return new Preprocessing(
                ChannelOrder.valueOf(channels), PlaneLayout.valueOf(layout), array(mean), array(scale));
    }

    private static float[] array(List<Float> from) {
        float[] array = new float[from.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = from.get(i);
        }
        return array;
    }

    /** The same with other channels. */
    public InputChoice withChannels(String value) {
        return new InputChoice(value, layout, mean, scale, width, height);
    }

    /** The same with another layout. */
    public InputChoice withLayout(String value) {
        return new InputChoice(channels, value, mean, scale, width, height);
    }

    /** The same at another size. */
    public InputChoice withSize(int newWidth, int newHeight) {
        return new InputChoice(channels, layout, mean, scale, newWidth, newHeight);
    }

    /**
     * The same with all planes from black to white.
     *
     * @param black what the network sees for black
     * @param white what it sees for white, more than black
     * @throws PhospheneException when black is not below white
     */
    public InputChoice withRange(float black, float white) {
        if (!(black < white)) {
            throw new PhospheneException(
                    "The range %s to %s goes from bright to dark. Give the smaller number first, such as -1 to 1.",
                    number(black), number(white));
        }
        Preprocessing how = Preprocessing.range(ChannelOrder.RGB, black, white);
        return withNumbers(
                Collections.nCopies(mean.size(), how.mean()[0]), Collections.nCopies(mean.size(), how.scale()[0]));
    }

    /**
     * The same with a mean and a standard deviation a plane, both on the scale 0 to 1.
     *
     * @throws PhospheneException unless there are as many as planes, and deviations are above 0
     */
    public InputChoice withDeviations(List<Float> means, List<Float> deviations) {
        List<Float> newMean = means.stream().map(value -> value * WHITE).toList();
        List<Float> newScale =
                deviations.stream().map(value -> 1 / (value * WHITE)).toList();
        return withNumbers(newMean, newScale);
    }

    /** The same with other numbers: means on the scale 0 to 255, and scales. */
    public InputChoice withNumbers(List<Float> newMean, List<Float> newScale) {
        return new InputChoice(channels, layout, newMean, newScale, width, height);
    }

    /** What the network sees for black, plane by plane. */
    public List<Float> black() {
        return plane(0);
    }

    /** What the network sees for white, plane by plane. */
    public List<Float> white() {
        return plane(WHITE);
    }

    private List<Float> plane(float pixel) {
        List<Float> seen = new ArrayList<>();
        for (int i = 0; i < mean.size(); i++) {
            seen.add((pixel - mean.get(i)) * scale.get(i));
        }
        return seen;
    }

    /** Such as {@code RGB, -1 to 1}, or with a mean and a deviation where planes differ. */
    public Sentence text() {
        Object order = layout.equals("NHWC") ? Sentence.of("%s (colours last)", channels) : channels;
        boolean same = mean.stream().distinct().count() == 1
                && scale.stream().distinct().count() == 1;
        if (same) {
            return Sentence.of("%s, %s to %s", order, number(black().get(0)), number(white().get(0)));
        }
        return Sentence.of("%s, mean %s, scale %s", order, numbers(mean, 1), numbers(scale, 1));
    }

    private static String numbers(List<Float> numbers, float factor) {
        return String.join(
                " / ", numbers.stream().map(value -> number(value * factor)).toList());
    }

    private static String number(float value) {
        String text = String.format(Locale.ROOT, "%.5g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
