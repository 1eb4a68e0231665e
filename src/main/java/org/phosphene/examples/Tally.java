package org.phosphene.examples;

/** Counts what a scan does. On the scan's thread. */
final class Tally {

    private final int total;
    private final int unchanged;
    private final int unreachable;
    private final int stillSkipped;
    private long begun;
    private int added;
    private int changed;
    private int unreadable;
    private int vanished;

    /** @param unreachable folders and links that cannot be looked into; not among the photographs */
    Tally(int total, FolderChanges changes, int unreachable) {
        this.total = total;
        this.unchanged = changes.unchanged();
        this.stillSkipped = changes.stillSkipped();
        this.unreachable = unreachable;
    }

    void begin() {
        begun = System.nanoTime();
    }

    boolean hasBegun() {
        return begun != 0;
    }

    void scanned(boolean before) {
        if (before) {
            changed++;
        } else {
            added++;
        }
    }

    void unreadable() {
        unreadable++;
    }

    void vanished() {
        vanished++;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    ScanCount count() {
        int scanned = added + changed;
        return new ScanCount(
                unchanged + scanned + unreadable + vanished,
                total,
                scanned,
                stillSkipped + unreachable + unreadable,
                begun == 0 ? 0 : System.nanoTime() - begun);
    }
}
