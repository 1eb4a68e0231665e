package org.phosphene.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work is: a bar that is drawn over itself on a terminal, lines elsewhere. */
interface Progress extends AutoCloseable {

    /**
     * Shows the state of now.
     *
     * @param done of the units of work
     * @param total 0 while it is not known
     * @param more numbers of now, may be empty
     */
    void show(int done, int total, String more);

    @Override
    void close();

    /**
     * The form that fits the stream.
     *
     * @param unit of the work, such as {@code step}
     */
    static Progress on(PrintStream err, String title, String unit) {
        return Terminal.is(err) ? new Bar(err, title) : new Lines(err, title, unit);
    }

    /** A bar with speed and remaining time. */
    final class Bar implements Progress {
        private final ProgressBar bar;
        private final OneEnd end;

        Bar(PrintStream err, String title) {
            end = new OneEnd(err);
            bar = new ProgressBarBuilder()
                    .setTaskName(title)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(end)
                    .showSpeed()
                    .build();
        }

        @Override
        public void show(int done, int total, String more) {
            bar.maxHint(total);
            bar.stepTo(done);
            bar.setExtraMessage(" " + more);
        }

        @Override
        public void close() {
            bar.close();
            end.close();
        }

        /** Ends the line once: the library leaves it open when a run is over before its first drawing. */
        private static final class OneEnd extends ConsoleProgressBarConsumer {
            private boolean ended;

            OneEnd(PrintStream err) {
                super(err);
            }

            @Override
            public synchronized void close() {
                if (!ended) {
                    ended = true;
                    super.close();
                }
            }
        }
    }

    /** A line for each tenth of the work. */
    final class Lines implements Progress {
        private static final int PARTS = 10;

        private final PrintStream err;
        private final String title;
        private final String unit;
        private int shown;

        Lines(PrintStream err, String title, String unit) {
            this.err = err;
            this.title = title;
            this.unit = unit;
        }

        @Override
        public void show(int done, int total, String more) {
            int part = total < 1 ? 0 : (int) ((long) done * PARTS / total);
            if (part > shown) {
                shown = part;
                err.println(title + ": " + unit + " " + done + " of " + total + (more.isEmpty() ? "" : ", " + more));
            }
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
