package org.phosphene.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.Rendering;

/** Waits for runs and shows how far they are. */
final class Runs {

    private static final int LOOK_EVERY_MILLISECONDS = 100;

    private final PrintStream err;

    Runs(PrintStream err) {
        this.err = err;
    }

    /**
     * The picture of a run.
     *
     * @param title shown with the progress
     * @param enough asked again and again; once true the run is stopped
     */
    Picture watch(Rendering rendering, String title, BooleanSupplier enough) {
        try (Progress progress = Progress.on(err, title, "step")) {
            String told = "";
            boolean ended;
            do {
                ended = Waiting.done(rendering.result(), LOOK_EVERY_MILLISECONDS);
                RenderProgress now = rendering.progress();
                progress.show(now.step(), now.steps(), activation(now));
                if (!now.message().equals(told)) {
                    told = now.message();
                    err.println(told);
                }
                if (enough.getAsBoolean()) {
                    rendering.stop();
                }
            } while (!ended);
        }
        Picture picture = Waiting.forResult(rendering.result());
        picture.notes().forEach(err::println);
        return picture;
    }

    /** As it is shown beside the steps; empty before it was measured. */
    private static String activation(RenderProgress now) {
        return Double.isNaN(now.activation()) ? "" : String.format(Locale.ROOT, "activation %.4g", now.activation());
    }
}
