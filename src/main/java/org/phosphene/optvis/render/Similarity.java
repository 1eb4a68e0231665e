package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike pictures are, by the cosine of their Gram matrices at a layer.
 *
 * @param shown mean over the pairs of the shown pictures, NaN for a single one
 * @param reference mean over the pairs of the reference with a shown picture, NaN where there is none
 * @param pairs of the shown pictures, row by row, 1 on the diagonal; empty where nothing was measured
 */
public record Similarity(double shown, double reference, List<List<Double>> pairs) {

    /** No diversity term, nothing measured. */
    public static final Similarity NONE = new Similarity(Double.NaN, Double.NaN, List.of());

    public Similarity {
        pairs = pairs.stream().map(List::copyOf).toList();
    }

    /** Mean over pairs from a diversity, which is the sum over ordered pairs divided by the number of images. */
    static double meanOfPairs(double diversity, int images) {
        return images < 2 ? Double.NaN : diversity / (images - 1);
    }

    /**
     * From the cosines of all pictures.
     *
     * @param cosines row by row, of the shown pictures and the reference behind them, if there is one
     * @param shown number of shown pictures
     */
    static Similarity of(float[] cosines, int shown) {
        int all = (int) Math.round(Math.sqrt(cosines.length));
        List<List<Double>> pairs = new ArrayList<>();
        double between = 0;
        double withReference = 0;
        for (int i = 0; i < shown; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < shown; j++) {
                row.add((double) cosines[i * all + j]);
                between += i == j ? 0 : cosines[i * all + j];
            }
            pairs.add(row);
            withReference += all > shown ? cosines[i * all + shown] : Double.NaN;
        }
        double mean = shown < 2 ? Double.NaN : between / (shown * (shown - 1.0));
        return new Similarity(mean, withReference / shown, pairs);
    }
}
