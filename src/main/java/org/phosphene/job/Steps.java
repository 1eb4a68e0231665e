package org.phosphene.job;

/**
 * Long work cut into steps, so that several can take turns on one thread. Order of use: {@link #step()} until it
 * returns false or throws, then {@link #finish} exactly once, then nothing. All calls come on the engine thread.
 *
 * @param <T> what it leaves behind
 */
public interface Steps<T> {

    /**
     * Does one short piece.
     *
     * @return whether there is more to do
     * @throws Exception ends the work; the job fails with it
     */
    boolean step() throws Exception;

    /**
     * What was reached, after the last step or after a cancel.
     *
     * @param cancelled whether it was ended early
     * @throws Exception the job fails with it
     */
    T finish(boolean cancelled) throws Exception;

    /** Frees what it holds; called last, also after a failure; a second call does nothing. */
    default void close() {}
}
