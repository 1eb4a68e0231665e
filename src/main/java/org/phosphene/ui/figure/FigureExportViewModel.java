package org.phosphene.ui.figure;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.studio.Exporting;
import org.phosphene.studio.FigureTexts;
import org.phosphene.studio.FigureWork;
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
    private final ReadOnlyObjectWrapper<ExportQuestion> question = new ReadOnlyObjectWrapper<>();
    private String file = "my-figure.pdf";
    private Exporting current;
    private FigureSpec saved;
    private Supplier<String> says = () -> "";
    private final Object language = Messages.whenChanged(() -> say(says));

    /** @param window runs a task on the thread of the window */
    public FigureExportViewModel(Studio studio, Executor window, FigureViewModel figure) {
        this.studio = studio;
        this.window = window;
        this.figure = figure;
        figure.specProperty().addListener((all, old, now) -> {
            dismiss();
            if (!now.equals(saved)) { // the file no longer is what is shown
                command.set("");
                say(() -> "");
            }
        });
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

    /** What is to be decided before the figure is saved; null while there is nothing. */
    ReadOnlyObjectProperty<ExportQuestion> questionProperty() {
        return question.getReadOnlyProperty();
    }

    // Commands

    /**
     * Begins to save the figure as it is now; nothing happens while another is on its way. Where pictures have to be
     * made first or were stopped, {@link #questionProperty()} asks before anything is made.
     */
    public void export(Path out, Format format) {
        if (running.get()) {
            return;
        }
        error.set("");
        dismiss();
        FigureSpec spec = figure.specProperty().get();
        FigureSpec whole = figure.whole();
        int stopped = figure.stopped();
        CompletableFuture<FigureWork> toTheEnd =
                stopped == 0 ? CompletableFuture.completedFuture(FigureWork.NOTHING) : work(whole);
        work(spec)
                .thenCombine(toTheEnd, (kept, end) -> new ExportQuestion(out, format, stopped, kept, whole, end))
                .whenCompleteAsync((asked, failure) -> ask(spec, asked, failure), window);
    }

    private CompletableFuture<FigureWork> work(FigureSpec spec) {
        return studio.figures().work(spec);
    }

    private void ask(FigureSpec spec, ExportQuestion asked, Throwable failure) {
        if (failure != null) {
            error.set(Failure.of(failure).sentence());
        } else if (asked.isAsked()) {
            question.set(asked);
        } else {
            begin(spec, asked.out(), asked.format());
        }
    }

    /** Saves the figure with the pictures as they are; what is missing is made. */
    public void keep() {
        ExportQuestion asked = question.get();
        dismiss();
        begin(figure.specProperty().get(), asked.out(), asked.format());
    }

    /** Makes runs that were stopped to the end, and saves the figure with their last pictures. */
    public void finish() {
        ExportQuestion asked = question.get();
        figure.change(now -> asked.whole());
        dismiss();
        begin(figure.specProperty().get(), asked.out(), asked.format());
    }

    /** Takes the question back; nothing is saved. */
    public void dismiss() {
        question.set(null);
    }

    private void begin(FigureSpec spec, Path out, Format format) {
        if (running.get()) {
            return;
        }
        error.set("");
        command.set("");
        saved = spec;
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
