package org.phosphene.optvis.render;

/**
 * Similarities of pictures from sums over pairs.
 *
 * @param shown mean Gram cosine over the pairs of the shown pictures, NaN for a single one
 * @param reference mean Gram cosine between the reference and the shown pictures, NaN where there is none
 */
public record Similarity(double shown, double reference) {

    /** No diversity term, nothing measured. */
    public static final Similarity NONE = new Similarity(Double.NaN, Double.NaN);

    /** Mean over pairs from a diversity, which is the sum over ordered pairs divided by the number of images. */
    static double meanOfPairs(double diversity, int images) {
        return images < 2 ? Double.NaN : diversity / (images - 1);
    }

    /**
     * Both means from the diversity of the shown pictures and of all.
     *
     * @param all diversity of the shown ones and the reference
     * @param some diversity of the shown ones
     * @param hasReference whether there is a reference
     */
    static Similarity of(double all, double some, int shown, boolean hasReference) {
        double sumOfAll = all * (shown + 1);
        double between = hasReference ? (sumOfAll - some * shown) / (2.0 * shown) : Double.NaN;
        return new Similarity(meanOfPairs(some, shown), between);
    }
}
