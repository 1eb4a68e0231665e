package org.phosphene.examples;

import java.util.List;

/**
 * What a scan found.
 *
 * @param photographs in the index now
 * @param added that were not in it
 * @param changed that were in it and are others now
 * @param removed that were in it and are no longer in the folder
 * @param skipped what cannot be read
 * @param complete whether it came to the end of the folder
 * @param perSecond photographs a second, 0 where none was new
 */
public record ScanResult(
        int photographs,
        int added,
        int changed,
        int removed,
        List<Skipped> skipped,
        boolean complete,
        double perSecond) {

    public ScanResult {
        skipped = List.copyOf(skipped);
    }
}
