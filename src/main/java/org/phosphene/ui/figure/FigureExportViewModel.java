package org.phosphene.ui.figure;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.studio.Exporting;
import org.phosphene.studio.FigureTexts;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** A figure on its way to a file, and what is written about it in a paper. {@link #tick} follows it. */
public final class FigureExportViewModel {

    private final Studio studio;
    private final Executor window;
    private final FigureViewModel figure;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private String file = "my-figure.pdf";
    private Exporting current;
    private Supplier<String> says = () -> "";
    private final Object language = Messages.whenChanged(() -> say(says));

    /** @param window runs a task on the thread of the window */
    public FigureExportViewModel(Studio studio, Executor window, FigureViewModel figure) {
        this.studio = studio;
        this.window = window;
        this.figure = figure;
    }

    // Properties

    /** Whether a figure is on its way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Share of the work that is done, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is done now, or where the last figure was saved; empty before the first. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Why the last export failed; empty if it did not. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The line that makes the last figure again, to be run where its files are; empty before the first. */
    public ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    // Commands

    /** Begins to save the figure as it is now; nothing happens while another is on its way. */
    public void export(Path out, Format format) {
        if (running.get()) {
            return;
        }
        FigureSpec spec = figure.specProperty().get();
        error.set("");
        command.set("");
        running.set(true);
        current = studio.figures().export(spec, out, format);
        tick();
        current.result().whenCompleteAsync((path, failure) -> ended(path, failure, format), window);
    }

    private void ended(Path path, Throwable failure, Format format) {
        running.set(false);
        progress.set(0);
        if (failure == null) {
            String name = String.valueOf(path.getFileName());
            file = format == Format.FOLDER ? file : name; // texts show one file
            say(() -> Messages.get(
                    "paper.saved",
                    path.toString(),
                    String.valueOf(FigureTexts.sidecar(path, format).getFileName())));
            command.set(FigureTexts.command(path, format));
            figure.lookAgain();
        } else {
            say(() -> "");
            error.set(Failure.of(failure).sentence());
        }
    }

    /** Looks how far the export is; cheap. */
    public void tick() {
        if (!running.get()) {
            return;
        }
        int recipes = current.recipes();
        int done = current.done();
        double step = current.rendering().map(FigureExportViewModel::share).orElse(0.0);
        progress.set(recipes == 0 ? 0 : Math.min(1, (done + step) / recipes));
        say(() -> done == recipes
                ? Messages.get("paper.writing")
                : Messages.get("paper.making", String.valueOf(done + 1), String.valueOf(recipes)));
    }

    private void say(Supplier<String> sentence) {
        says = sentence;
        status.set(sentence.get());
    }

    private static double share(Rendering rendering) {
        int steps = rendering.progress().steps();
        return steps == 0 ? 0 : (double) rendering.progress().step() / steps;
    }

    /** Ends the export; nothing is saved. */
    public void stop() {
        if (running.get()) {
            current.stop();
        }
    }

    /** LaTeX that shows the figure by the name it was saved with last. */
    public String latex() {
        return FigureTexts.latex(figure.specProperty().get(), file);
    }

    /** Markdown that shows the figure by the name it was saved with last. */
    public String markdown() {
        return FigureTexts.markdown(figure.specProperty().get(), file);
    }
}
