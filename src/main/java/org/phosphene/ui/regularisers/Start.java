package org.phosphene.ui.regularisers;

import static org.phosphene.ui.regularisers.Regulariser.BLUR_PENALTY;
import static org.phosphene.ui.regularisers.Regulariser.DECAY;
import static org.phosphene.ui.regularisers.Regulariser.JITTER;
import static org.phosphene.ui.regularisers.Regulariser.L1;
import static org.phosphene.ui.regularisers.Regulariser.ROTATION;
import static org.phosphene.ui.regularisers.Regulariser.SCALE;
import static org.phosphene.ui.regularisers.Regulariser.TOTAL_VARIATION;

import java.util.Map;

/** Points of the article's spectrum of regularisers, to begin with. */
enum Start {
    /** Nothing against noise. */
    NONE(Map.of(), false, false),
    /** Noise is punished; weights of Lucid's notebook regularization.ipynb. */
    PENALTIES(Map.of(L1, 0.05, TOTAL_VARIATION, 0.25, BLUR_PENALTY, 1.0), false, false),
    /** What stays good when the picture moves; the ranges of the article's footnote. */
    TRANSFORMS(Map.of(JITTER, 16.0, SCALE, 0.05, ROTATION, 5.0), false, false),
    /** Steps in decorrelated space. */
    PRECONDITIONING(Map.of(DECAY, 1.0), true, true),
    /** The last two together, as the article's figures are made. */
    ALL(Map.of(JITTER, 16.0, SCALE, 0.05, ROTATION, 5.0, DECAY, 1.0), true, true);

    private final Map<Regulariser, Double> strengths;
    private final boolean fourier;
    private final boolean decorrelated;

    Start(Map<Regulariser, Double> strengths, boolean fourier, boolean decorrelated) {
        this.strengths = strengths;
        this.fourier = fourier;
        this.decorrelated = decorrelated;
    }

    /** How strong one of them is, 0 for not at all. */
    double strength(Regulariser of) {
        return strengths.getOrDefault(of, 0.0);
    }

    /** Whether the picture is stored as a spectrum. */
    boolean fourier() {
        return fourier;
    }

    /** Whether its colours are decorrelated. */
    boolean decorrelated() {
        return decorrelated;
    }
}
