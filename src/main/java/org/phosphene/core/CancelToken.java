package org.phosphene.core;

/** Asked by long work between two steps; once true it stays true. */
@FunctionalInterface
public interface CancelToken {

    /** Never cancelled. */
    CancelToken NEVER = () -> false;

    /** Whether the work should end at the next step, keeping what it has. */
    boolean isCancelled();
}
