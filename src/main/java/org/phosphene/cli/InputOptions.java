package org.phosphene.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.InputChoice;
import picocli.CommandLine.Option;

/** Options that say how pictures are given to a network. */
final class InputOptions {

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
            description = "Mean of each channel in the network's order, from 0 to 1; with --std.")
    private List<Float> mean = List.of();

    @Option(
            names = "--std",
            paramLabel = "R,G,B",
            split = ",",
            description = "Standard deviation of each channel, from 0 to 1; with --mean.")
    private List<Float> deviation = List.of();

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
        if (mean.isEmpty() != deviation.isEmpty()) {
            throw new PhospheneException("--mean and --std belong together: give both, on the scale 0 to 1.");
        }
        if (!mean.isEmpty()) {
            choice = choice.withDeviations(mean, deviation);
        }
        return size.isPresent() ? choice.withSize(size.get().width(), size.get().height()) : choice;
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
