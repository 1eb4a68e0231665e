package org.phosphene.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;

/** What a scan found, as text and as JSON. */
record ScanText(ScanRequest request, ScanSummary summary) {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /** Said where a scan was interrupted. */
    static final String STOPPED = "Stopped. What was scanned is kept; the same command goes on from there.";

    /** A line of a name, a tab and the value for each number, then one for each file that was skipped. */
    void print(PrintStream out) {
        Report report = new Report(out);
        report.line("photographs", Integer.toString(summary.photographs()));
        report.line("added", Integer.toString(summary.added()));
        report.line("changed", Integer.toString(summary.changed()));
        report.line("removed", Integer.toString(summary.removed()));
        report.line("unreadable", Integer.toString(summary.unreadable().size()));
        report.line("index", Printable.of(summary.index().toString()));
        for (ScanSummary.Unreadable file : summary.unreadable()) {
            report.line("skipped", Printable.of(file.name()) + "\t" + Printable.of(file.reason()));
        }
    }

    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("network", request.network()).put("folder", request.folder().toString());
        json.put("index", summary.index().toString()).put("photographs", summary.photographs());
        json.put("added", summary.added()).put("changed", summary.changed()).put("removed", summary.removed());
        ArrayNode skipped = json.putArray("unreadable");
        summary.unreadable()
                .forEach(file -> skipped.addObject().put("name", file.name()).put("reason", file.reason()));
        json.put("complete", summary.complete()).put("perSecond", summary.perSecond());
        return json.toPrettyString();
    }

    /** @throws PhospheneException when a scan came to its end and there is no photograph to look at */
    void requireSome() {
        if (summary.photographs() > 0 || !summary.complete()) {
            return;
        }
        String folder = Printable.of(request.folder().toString());
        int skipped = summary.unreadable().size();
        throw new PhospheneException(
                skipped == 0
                        ? "There is no photograph in " + folder
                                + ". Choose a folder with photographs (JPEG, PNG, WebP, TIFF, GIF or BMP)."
                        : "None of the " + skipped + " pictures in " + folder + " could be read. The first: "
                                + Printable.of(summary.unreadable().get(0).reason()));
    }

    /** Speed, time left and files skipped so far, as far as they are known. */
    static String of(ScanProgress now) {
        StringBuilder text = new StringBuilder();
        if (now.perSecond() > 0) {
            text.append(String.format(Locale.ROOT, "%.3g a second", now.perSecond()));
        }
        now.secondsLeft()
                .ifPresent(left -> text.append(text.isEmpty() ? "" : ", ").append(duration(left) + " left"));
        if (now.unreadable() > 0) {
            text.append(text.isEmpty() ? "" : ", ").append(now.unreadable() + " unreadable");
        }
        return text.toString();
    }

    /** Such as {@code 40 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
    static String duration(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        return seconds < HOUR
                ? seconds / MINUTE + " min " + seconds % MINUTE + " s"
                : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
    }
}
