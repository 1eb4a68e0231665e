package org.phosphene.ui.gallery;

import org.phosphene.studio.ChannelFigures;

/** What the pictures are sorted by; all but the first come from scanned photographs, the greatest first. */
enum GalleryOrder {
    INDEX,
    ACTIVATION,
    SPARSITY,
    SELECTIVITY;

    double of(ChannelFigures figures) {
        return switch (this) {
            case INDEX -> figures.channel();
            case ACTIVATION -> figures.mean();
            case SPARSITY -> figures.sparsity();
            case SELECTIVITY -> figures.selectivity();
        };
    }
}
