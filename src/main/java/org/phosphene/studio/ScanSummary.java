package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan found.
 *
 * @param index the SQLite file
 * @param photographs in the index now
 * @param added photographs that were not in it before
 * @param changed photographs that were in it and are others now
 * @param removed photographs that were in it and are no longer in the folder
 * @param unreadable what was skipped, and why
 * @param complete false when it was stopped before the end
 * @param perSecond photographs a second, 0 where none was new
 */
public record ScanSummary(
        Path index,
        int photographs,
        int added,
        int changed,
        int removed,
        List<Unreadable> unreadable,
        boolean complete,
        double perSecond) {

    /**
     * A file that looks like a picture and could not be read.
     *
     * @param name path within the folder
     * @param reason a sentence
     */
    public record Unreadable(String name, String reason) {}

    public ScanSummary {
        unreadable = List.copyOf(unreadable);
    }
}
