package org.phosphene.ui.fx;

/** The longest time between two pulses; what a user feels as a hitch. Not safe for several threads. */
final class PulseGap {

    private long last;
    private boolean started;
    private long longest;

    void reset() {
        started = false;
        longest = 0;
    }

    void pulse(long nanos) {
        if (started) {
            longest = Math.max(longest, nanos - last);
        }
        started = true;
        last = nanos;
    }

    double longestMillis() {
        return longest / 1e6;
    }
}
