package org.phosphene.optvis.transform;

/** A transform that moves pixels, and with them what lies outside the picture (see {@link Outside}). */
public sealed interface Move extends Transform permits Pad, Jitter, RandomScale, RandomRotate, RandomCrop, CropOrPad {

    /**
     * Draws the change of one step.
     *
     * @param before the chain of transforms before this one
     * @return the chain with this one
     */
    Sampling apply(Sampling before, Draw draw);
}
