package org.phosphene.optvis.transform;

/**
 * A change of the whole batch, with one draw of its random numbers a step. Immutable. Those that move pixels are
 * composed into one sampling, in their order; those that change colours follow it, in theirs.
 */
public sealed interface Transform permits Move, PixelChange {

    /** Name in recipes. */
    String kind();

    /** Whether what it does at a step depends on how many steps the run has. */
    default boolean followsRun() {
        return false;
    }
}
