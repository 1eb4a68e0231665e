package org.phosphene.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.Activations;

/** The mean of each channel over its positions, image by image. */
final class ChannelMeans {

    /**
     * A channel of an image.
     *
     * @param image 0-based
     * @param channel 0-based
     * @param mean over the positions
     */
    record Strong(int image, int channel, double mean) {

        UnitRef unit(String layer) {
            return UnitRef.channel(layer, channel);
        }
    }

    private final double[][] means;

    private ChannelMeans(double[][] means) {
        this.means = means;
    }

    /** Of (N,C) and (N,C,H,W); of tokens (N,T,C), where the channel is the last axis. */
    static ChannelMeans of(Activations activations) {
        List<Integer> shape = activations.shape();
        boolean tokens = shape.size() == 3;
        int images = shape.get(0);
        int channels = shape.get(tokens ? 2 : 1);
        int positions = tokens ? shape.get(1) : shape.stream().skip(2).reduce(1, (a, b) -> a * b);
        float[] values = activations.values();
        double[][] means = new double[images][channels];
        for (int image = 0; image < images; image++) {
            for (int channel = 0; channel < channels; channel++) {
                double sum = 0;
                for (int position = 0; position < positions; position++) {
                    int inside = tokens ? position * channels + channel : channel * positions + position;
                    sum += values[image * channels * positions + inside];
                }
                means[image][channel] = sum / positions;
            }
        }
        return new ChannelMeans(means);
    }

    /** The strongest of each image, image by image, the strongest first; of equal ones the first channel first. */
    List<Strong> strongest(int number) {
        List<Strong> all = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            int image = i;
            IntStream.range(0, means[image].length)
                    .mapToObj(channel -> new Strong(image, channel, means[image][channel]))
                    .sorted(Comparator.comparingDouble(Strong::mean).reversed())
                    .limit(number)
                    .forEach(all::add);
        }
        return all;
    }
}
