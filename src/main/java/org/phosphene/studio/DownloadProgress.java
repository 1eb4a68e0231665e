package org.phosphene.studio;

import java.util.OptionalLong;

/**
 * How far a download is.
 *
 * @param bytes that are here, those of an earlier try included
 * @param total bytes, empty where nobody says
 * @param bytesPerSecond over the last seconds, 0 before there is anything to measure
 * @param secondsLeft at that speed, empty where size or speed are not known
 */
public record DownloadProgress(long bytes, OptionalLong total, double bytesPerSecond, OptionalLong secondsLeft) {

    /** Before the first byte. */
    public static final DownloadProgress NONE = new DownloadProgress(0, OptionalLong.empty(), 0, OptionalLong.empty());
}
