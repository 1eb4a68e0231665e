package org.phosphene.cli;

import org.phosphene.studio.Bench;
import org.phosphene.studio.Studio;

/** What the command line needs from the program around it. */
public interface Services {

    /** Something to be taken back. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Opens the studio; the command closes it.
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

    /**
     * Has a task called when the user interrupts the program (Ctrl-C). The program lives until the task returns.
     *
     * @return closes when the task is no longer wanted
     */
    Registration onInterrupt(Runnable task);
}
