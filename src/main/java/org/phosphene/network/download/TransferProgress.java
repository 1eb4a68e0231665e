package org.phosphene.network.download;

import java.util.OptionalLong;

/**
 * How far a download is.
 *
 * @param bytes that are here, those of an earlier try included
 * @param total bytes, empty where nobody says
 * @param bytesPerSecond over the last seconds, 0 before there is anything to measure
 */
public record TransferProgress(long bytes, OptionalLong total, double bytesPerSecond) {

    /** Before the first byte. */
    public static final TransferProgress NONE = new TransferProgress(0, OptionalLong.empty(), 0);

    /** Seconds until the last byte at the speed of now; empty where size or speed are not known. */
    public OptionalLong secondsLeft() {
        return total.isEmpty() || bytesPerSecond <= 0
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(Math.max(0, total.getAsLong() - bytes) / bytesPerSecond));
    }
}
