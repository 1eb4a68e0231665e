package org.phosphene.studio;

import java.util.function.LongSupplier;

/** Measures work that may be held. Safe on every thread. */
final class StopWatch {

    private final LongSupplier nanoseconds;
    private long worked;
    private long since;
    private boolean runs;

    /** @param nanoseconds the clock */
    StopWatch(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** Begins anew. */
    synchronized void restart() {
        worked = 0;
        since = nanoseconds.getAsLong();
        runs = true;
    }

    /** Work is held. */
    synchronized void hold() {
        worked = nanosecondsWorked();
        runs = false;
    }

    /** Work goes on. */
    synchronized void go() {
        if (!runs) {
            since = nanoseconds.getAsLong();
            runs = true;
        }
    }

    /** Seconds of work since {@link #restart}. */
    synchronized double seconds() {
        return nanosecondsWorked() / 1e9;
    }

    private long nanosecondsWorked() {
        return runs ? worked + nanoseconds.getAsLong() - since : worked;
    }
}
