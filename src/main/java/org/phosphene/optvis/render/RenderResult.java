package org.phosphene.optvis.render;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.Frame;

/**
 * What a run leaves behind.
 *
 * @param frame the pictures
 * @param reference the picture without the steered term, where there is one
 * @param activations what was measured on the 8-bit pictures without transforms, one a picture
 * @param referenceActivation the same on the reference, NaN where there is none
 * @param similarity of the pictures, where there is a diversity term
 * @param curve the objective of every step, mean over the pictures
 * @param seconds the run took, pauses and other runs' turns included
 * @param notes sentences to show with it
 * @param still indices of the pictures that never moved, since their gradient stayed exactly zero
 */
public record RenderResult(
        Frame frame,
        Optional<Frame> reference,
        List<Double> activations,
        double referenceActivation,
        Similarity similarity,
        float[] curve,
        double seconds,
        List<String> notes,
        List<Integer> still) {

    public RenderResult {
        activations = List.copyOf(activations);
        notes = List.copyOf(notes);
        still = List.copyOf(still);
    }
}
