package org.phosphene.optvis.render;

/**
 * Chooses the weight of a steered term during the run, so that the pictures keep a share of the activation that the
 * reference has without the term. The weight is a factor times the reference's own activation, because the same weight
 * is too much for one network and nothing for another; the factor grows a little while the pictures do better than
 * asked and shrinks while they do worse. Depends on nothing but the numbers of the run, so a run can be repeated.
 */
final class Steering {

    private static final double FIRST = 0.1;
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e4;
    private static final double GAIN = 0.15;
    private static final double FASTEST = 0.06;

    private final double share;
    private double factor = FIRST;
    private double scale;

    /** @param share of the reference's activation that is to be kept, 0 to 1 */
    Steering(double share) {
        this.share = share;
    }

    /** Weight of the next step. */
    float weight() {
        return (float) (factor * scale);
    }

    /**
     * Takes in the numbers of a step.
     *
     * @param pictures mean activation of the pictures
     * @param reference activation of the reference under the same transforms
     */
    void update(double pictures, double reference) {
        scale = Math.max(scale * 0.99, Math.max(reference, 0));
        if (reference <= 0 || reference < 0.05 * scale) {
            return; // nothing to keep a share of yet
        }
        double error = pictures / reference - share;
        double change = Math.max(-FASTEST, Math.min(FASTEST, GAIN * error));
        factor = Math.max(SMALLEST, Math.min(LARGEST, factor * Math.exp(change)));
    }
}
