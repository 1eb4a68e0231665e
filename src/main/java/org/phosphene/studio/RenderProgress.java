package org.phosphene.studio;

/**
 * Numbers of a run at one moment.
 *
 * @param step updates done
 * @param steps updates asked for
 * @param stepsPerSecond over the last second, 0 before the first step
 * @param curve the objective of every step so far without its diversity terms, under transforms, mean over the images;
 *     never written to again
 * @param activation the unit's activation on the 8-bit picture without transforms, mean over the images; NaN before it
 *     was first measured. Measured a few times a second
 * @param similarity mean pairwise Gram cosine of the images under transforms, 1 identical, NaN where there is no
 *     diversity term
 * @param weight weight of the steered diversity term, NaN where there is none
 * @param message a sentence for the user, such as a fall-back to the processor; empty if there is none
 */
public record RenderProgress(
        int step,
        int steps,
        double stepsPerSecond,
        float[] curve,
        double activation,
        double similarity,
        double weight,
        String message) {}
