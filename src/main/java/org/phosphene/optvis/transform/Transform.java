package org.phosphene.optvis.transform;

/**
 * A change of the whole batch, with one draw of its random numbers a step: pixels move, and what comes into the picture
 * from outside is mid-grey. Immutable.
 */
public sealed interface Transform permits Pad, Jitter, RandomScale, RandomRotate, CropOrPad {

    /** Name in recipes. */
    String kind();

    /**
     * Draws the change of one step.
     *
     * @param before the chain of transforms before this one
     * @return the chain with this one
     */
    Sampling apply(Sampling before, Draw draw);
}
