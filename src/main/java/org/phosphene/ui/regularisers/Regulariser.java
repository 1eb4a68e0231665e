package org.phosphene.ui.regularisers;

/** A way against noise that has a strength, in the order of the article: penalties, transforms, preconditioning. */
enum Regulariser {
    /** Weight of the distance from grey. */
    L1(0.2),
    /** Weight of the total variation. */
    TOTAL_VARIATION(1),
    /** Weight of the distance from the blurred picture. */
    BLUR_PENALTY(4),
    /** Pixels the picture moves. */
    JITTER(32),
    /** Largest share by which it is resized. */
    SCALE(0.3),
    /** Largest angle in degrees by which it is turned. */
    ROTATION(45),
    /** Largest standard deviation in pixels by which the network sees it blurred. */
    BLUR(3),
    /** How much faster coarse shapes move than fine ones; the blur of the gradient. Only with a Fourier image. */
    DECAY(2);

    private final double most;

    Regulariser(double most) {
        this.most = most;
    }

    /** Greatest strength; the least is 0. */
    double most() {
        return most;
    }
}
