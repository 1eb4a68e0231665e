package org.phosphene.network.download;

import java.time.Duration;

/**
 * How patient and how trusting a download is.
 *
 * @param connect longest wait for a connection
 * @param silence longest wait for the next byte
 * @param most bytes taken where nobody says how many there are
 * @param redirects followed at most
 * @param attempts in a row that bring nothing new before a broken connection is given up
 * @param unpackedRatio largest size of what comes out of an archive, as a multiple of the archive's
 */
public record DownloadLimits(
        Duration connect, Duration silence, long most, int redirects, int attempts, int unpackedRatio) {

    /** Those of the program. */
    public static final DownloadLimits DEFAULT =
            new DownloadLimits(Duration.ofSeconds(15), Duration.ofSeconds(30), 8L << 30, 10, 3, 100);
}
