package org.phosphene.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.InputChoice;
import picocli.CommandLine.Option;

/** Options that say how pictures are given to a network. */
final class InputOptions {

    private static final float MOST_OF_UNIT = 1.5f;

    @Option(names = "--channels", paramLabel = "RGB|BGR|GREY", description = "What its planes take of a picture.")
    private Optional<String> channels = Optional.empty();

    @Option(names = "--layout", paramLabel = "NCHW|NHWC", description = "Whether colours come first or last.")
    private Optional<String> layout = Optional.empty();

    @Option(names = "--range", paramLabel = "LOW:HIGH", description = "What it sees for black and for white.")
    private Optional<String> range = Optional.empty();

    @Option(
            names = "--mean",
            paramLabel = "R,G,B",
            split = ",",
            description =
                    "Mean of each channel in the network's order: from 0 to 1 with --std, from 0 to 255 with --scale.")
    private List<Float> mean = List.of();

    @Option(
            names = "--std",
            paramLabel = "R,G,B",
            split = ",",
            description = "Standard deviation of each channel, from 0 to 1; with --mean.")
    private List<Float> deviation = List.of();

    @Option(
            names = "--scale",
            paramLabel = "R,G,B",
            split = ",",
            description = "What (value from 0 to 255 less --mean) is multiplied by.")
    private List<Float> scale = List.of();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Size.Converter.class,
            description = "Size of its pictures.")
    private Optional<Size> size = Optional.empty();

    /**
     * The choice with what was given.
     *
     * @throws PhospheneException when that cannot be used
     */
    InputChoice changed(InputChoice before) {
        InputChoice choice = before;
        if (layout.isPresent()) {
            choice = choice.withLayout(layout.get().toUpperCase(Locale.ROOT));
        }
        if (channels.isPresent()) {
            choice = choice.withChannels(channels.get().toUpperCase(Locale.ROOT));
        }
        if (range.isPresent()) {
            choice = ranged(choice, range.get());
        }
        choice = numbered(choice);
        return size.isPresent() ? choice.withSize(size.get().width(), size.get().height()) : choice;
    }

    private InputChoice numbered(InputChoice choice) {
        boolean one = deviation.isEmpty() != scale.isEmpty();
        if (mean.isEmpty() ? !deviation.isEmpty() || !scale.isEmpty() : !one) {
            throw new PhospheneException("--mean belongs together with one of --std (both from 0 to 1) and --scale "
                    + "(the mean from 0 to 255).");
        }
        if (mean.isEmpty()) {
            return choice;
        }
        if (!scale.isEmpty()) {
            return choice.withNumbers(mean, scale);
        }
        if (mean.stream().anyMatch(value -> value > MOST_OF_UNIT)) {
            throw new PhospheneException("With --std the means are from 0 to 1. Write --scale in place of --std for "
                    + "means from 0 to 255.");
        }
        return choice.withDeviations(mean, deviation);
    }

    private static InputChoice ranged(InputChoice choice, String range) {
        String[] ends = range.split(":", -1);
        try {
            if (ends.length == 2) {
                return choice.withRange(Float.parseFloat(ends[0].strip()), Float.parseFloat(ends[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw new PhospheneException("The range '" + range + "' is not two numbers, such as -1:1.", e);
        }
        throw new PhospheneException(
                "The range '" + range + "' is not two numbers with a colon between, such as -1:1.");
    }
}
