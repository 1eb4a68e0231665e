package org.phosphene.ui.figure;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.studio.FigureWork;
import org.phosphene.ui.theme.Messages;

/**
 * What is asked before a figure is saved: whether runs that were stopped go on, and whether to wait for what is
 * missing.
 *
 * @param out file or folder
 * @param stopped number of pictures whose runs were stopped
 * @param kept what has to be made with those pictures as they are
 * @param whole the figure with their last pictures
 * @param toTheEnd what has to be made for that
 */
record ExportQuestion(Path out, Format format, int stopped, FigureWork kept, FigureSpec whole, FigureWork toTheEnd) {

    private static final double MINUTE = 60;

    /** Whether there is something to decide. */
    boolean isAsked() {
        return stopped > 0 || kept.runs() > 0;
    }

    String sentence() {
        StringJoiner all = new StringJoiner(" ");
        if (stopped > 0) {
            all.add(Messages.get("paper.ask.stopped", stopped, time(toTheEnd.seconds())));
        }
        if (kept.runs() > 0) {
            all.add(Messages.get("paper.ask.missing", kept.runs(), time(kept.seconds())));
        }
        return all.toString();
    }

    private static String time(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return Messages.get("paper.ask.time.unknown");
        }
        double time = seconds.getAsDouble();
        return time < MINUTE
                ? Messages.get("paper.ask.time.seconds", (long) Math.max(1, Math.ceil(time)))
                : Messages.get("paper.ask.time.minutes", Math.round(time / MINUTE));
    }
}
