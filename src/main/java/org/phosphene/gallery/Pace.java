package org.phosphene.gallery;

/**
 * How long a channel's picture takes, from the batches so far: a mean in which the newest batch counts a third, so that
 * it follows a machine that is busier or idler than before. Safe on every thread.
 */
public final class Pace {

    private static final double NEWEST = 1.0 / 3;

    private double perChannel = Double.NaN;

    /**
     * A batch is done.
     *
     * @param channels in it
     * @param seconds it took
     */
    public synchronized void batch(int channels, double seconds) {
        double each = seconds / channels;
        perChannel = Double.isNaN(perChannel) ? each : perChannel + NEWEST * (each - perChannel);
    }

    /** Seconds of a channel, NaN before the first batch. */
    public synchronized double perChannel() {
        return perChannel;
    }
}
