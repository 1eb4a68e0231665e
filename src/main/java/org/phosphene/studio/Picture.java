package org.phosphene.studio;

import java.util.List;
import org.phosphene.core.Frame;
import org.phosphene.core.Provenance;

/**
 * A picture that was made, with everything that says how.
 *
 * @param frame its images
 * @param title caption of what was visualized
 * @param objective canonical text
 * @param network id of the network
 * @param recipe JSON of the whole recipe
 * @param provenance what happened
 * @param activations the unit's activation of each image on the 8-bit picture, no transforms
 * @param similarity mean pairwise Gram cosine of the images at the diversity term's layer, on the 8-bit pictures; NaN
 *     without such a term
 * @param similarities Gram cosine of every image with every image, row by row, 1 on the diagonal; empty without such a
 *     term
 * @param reference how the same run does without its diversity term, where there is a steered one, else null
 * @param curve the objective of every step, as in {@link RenderProgress#curve()}
 * @param notes sentences to show with the picture (stopped early, some images dead, fall-back), may be empty
 */
public record Picture(
        Frame frame,
        String title,
        String objective,
        String network,
        String recipe,
        Provenance provenance,
        List<Double> activations,
        double similarity,
        List<List<Double>> similarities,
        Reference reference,
        float[] curve,
        List<String> notes) {

    /**
     * The simple picture a steered diversity run is compared with: same seed, same transforms, no diversity term.
     *
     * @param frame one image
     * @param activation of the unit on it
     * @param similarity mean Gram cosine between it and the diverse images
     */
    public record Reference(Frame frame, double activation, double similarity) {}

    public Picture {
        activations = List.copyOf(activations);
        similarities = similarities.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** Mean of {@link #activations()}. */
    public double activation() {
        return activations.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
