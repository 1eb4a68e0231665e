package org.phosphene.examples;

/**
 * How far a scan is.
 *
 * @param done photographs that need no more work: scanned, unchanged or skipped
 * @param total photographs of the folder
 * @param scanned photographs that this scan has run the network on
 * @param skipped photographs that cannot be read
 * @param nanos since the first of them was looked at
 */
public record ScanCount(int done, int total, int scanned, int skipped, long nanos) {

    /** Photographs a second, 0 before there is anything to measure. */
    public double perSecond() {
        return scanned == 0 || nanos <= 0 ? 0 : scanned * 1e9 / nanos;
    }
}
