package org.phosphene.studio;

import java.util.OptionalLong;

/**
 * How far a scan is.
 *
 * @param done photographs that are in the index or were found unreadable
 * @param total photographs in the folder, 0 while they are being counted
 * @param unreadable photographs that could not be read
 * @param perSecond photographs a second of this scan, 0 before there is anything to measure
 * @param secondsLeft at that speed, empty where it is not known
 */
public record ScanProgress(int done, int total, int unreadable, double perSecond, OptionalLong secondsLeft) {

    /** Before the folder was looked at. */
    public static final ScanProgress NONE = new ScanProgress(0, 0, 0, 0, OptionalLong.empty());
}
