package org.phosphene.ui.channels;

import org.phosphene.studio.ChannelFigures;

/** What the channels of a layer are sorted by; each has a text {@code channels.order.NAME}. */
enum ChannelOrder {
    INDEX,
    MEAN,
    SPARSITY,
    SELECTIVITY;

    /** The figure of a channel; NaN for its number. */
    double of(ChannelFigures figures) {
        return switch (this) {
            case INDEX -> Double.NaN;
            case MEAN -> figures.mean();
            case SPARSITY -> figures.sparsity();
            case SELECTIVITY -> figures.selectivity();
        };
    }
}
