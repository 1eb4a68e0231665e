package org.phosphene.ui.compare;

/**
 * The numbers of both runs; NaN where there is none yet.
 *
 * @param simple the unit's activation without the diversity term
 * @param simpleToDiverse mean similarity between the simple picture and the diverse ones
 * @param diverse mean activation of the diverse pictures
 * @param similarity mean pairwise similarity of the diverse pictures
 * @param weight of the diversity term
 */
public record Comparison(double simple, double simpleToDiverse, double diverse, double similarity, double weight) {

    static final Comparison NOTHING = new Comparison(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Share of the simple activation that the diverse pictures keep; NaN where it has no meaning. */
    public double share() {
        return simple > 0 ? diverse / simple : Double.NaN;
    }
}
