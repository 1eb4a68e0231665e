package org.phosphene.studio;

/** Opens the use cases; found by {@link java.util.ServiceLoader}, so that window and command line know no engine. */
public interface StudioProvider {

    /**
     * Opens a studio; the caller closes it. Returns before the engine is ready.
     *
     * @param threads of the engine, 0 to choose by the machine
     */
    Studio studio(int threads);

    /**
     * What measures.
     *
     * @param threads of the engine, 0 to choose by the machine
     */
    Bench bench(int threads);
}
