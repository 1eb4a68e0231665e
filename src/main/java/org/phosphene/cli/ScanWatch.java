package org.phosphene.cli;

import java.io.PrintStream;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.Scanning;

/** Waits for scans and shows how far they are. */
record ScanWatch(PrintStream err, Interruption interruption) {

    private static final int LOOK_EVERY_MILLISECONDS = 100;

    /** What a scan found; one that is interrupted says that it is not complete. */
    ScanSummary watch(Scanning scanning) {
        interruption.stops(scanning::stop);
        try (Progress progress = Progress.on(err, "scan", "photograph")) {
            boolean ended;
            do {
                ended = Waiting.done(scanning.result(), LOOK_EVERY_MILLISECONDS);
                ScanProgress now = scanning.progress();
                progress.show(now.done(), now.total(), ScanText.of(now));
            } while (!ended);
        }
        return Waiting.forResult(scanning.result());
    }
}
