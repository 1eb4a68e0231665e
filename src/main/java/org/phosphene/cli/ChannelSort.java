package org.phosphene.cli;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.phosphene.studio.ChannelFigures;

/** What channels are sorted by. */
enum ChannelSort {
    MEAN(ChannelFigures::mean),
    SPARSITY(ChannelFigures::sparsity),
    SELECTIVITY(ChannelFigures::selectivity);

    private final ToDoubleFunction<ChannelFigures> figure;

    ChannelSort(ToDoubleFunction<ChannelFigures> figure) {
        this.figure = figure;
    }

    /** The largest first, of equal ones the first channel first, what is no number last. */
    List<ChannelFigures> sorted(List<ChannelFigures> channels) {
        ToDoubleFunction<ChannelFigures> last = channel -> {
            double value = figure.applyAsDouble(channel);
            return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        };
        return channels.stream()
                .sorted(Comparator.comparingDouble(last).reversed())
                .toList();
    }
}
