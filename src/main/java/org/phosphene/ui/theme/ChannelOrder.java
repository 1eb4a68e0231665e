package org.phosphene.ui.theme;

import org.phosphene.studio.ChannelFigures;

/** What the channels of a layer are sorted by; all but the first by scanned photographs. */
public enum ChannelOrder {
    INDEX,
    MEAN,
    SPARSITY,
    SELECTIVITY;

    /** The figure of a channel; NaN for its number. */
    public double of(ChannelFigures figures) {
        return switch (this) {
            case INDEX -> Double.NaN;
            case MEAN -> figures.mean();
            case SPARSITY -> figures.sparsity();
            case SELECTIVITY -> figures.selectivity();
        };
    }
}
