package org.phosphene.cli;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.phosphene.studio.RenderProgress;

/** Shows how far a run is: a bar that is drawn over itself on a terminal, lines elsewhere. */
interface Progress extends AutoCloseable {

    /** Shows the state of now. */
    void show(RenderProgress now);

    @Override
    void close();

    /** The form that fits the stream. */
    static Progress on(PrintStream err, String title) {
        return Terminal.is(err) ? new Bar(err, title) : new Lines(err, title);
    }

    /** The activation as it is shown beside the steps; empty before it was measured. */
    private static String activation(RenderProgress now) {
        return Double.isNaN(now.activation()) ? "" : String.format(Locale.ROOT, "activation %.4g", now.activation());
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
        public void show(RenderProgress now) {
            bar.maxHint(now.steps());
            bar.stepTo(now.step());
            bar.setExtraMessage(" " + activation(now));
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

    /** A line for each tenth of the steps. */
    final class Lines implements Progress {
        private static final int PARTS = 10;

        private final PrintStream err;
        private final String title;
        private int shown;

        Lines(PrintStream err, String title) {
            this.err = err;
            this.title = title;
        }

        @Override
        public void show(RenderProgress now) {
            int part = now.steps() < 1 ? 0 : (int) ((long) now.step() * PARTS / now.steps());
            if (part > shown) {
                shown = part;
                String activation = activation(now);
                err.println(title + ": step " + now.step() + " of " + now.steps()
                        + (activation.isEmpty() ? "" : ", " + activation));
            }
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
