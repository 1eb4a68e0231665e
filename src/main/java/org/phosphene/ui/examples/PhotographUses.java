package org.phosphene.ui.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.PhotographPanel;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** What a photograph is used for: looked at elsewhere, begun from, put on a page. */
public final class PhotographUses {

    private static final int TRAY_SIDE = 512;

    private final Supplier<DatasetExamples> examples;
    private final Executor window;
    private final Consumer<Throwable> errors;
    private Consumer<Path> start = photograph -> {};
    private Consumer<Path> door = file -> {};
    private Consumer<GridTile> tray = tile -> {};

    PhotographUses(Supplier<DatasetExamples> examples, Executor window, Consumer<Throwable> errors) {
        this.examples = examples;
        this.window = window;
        this.errors = errors;
    }

    /** Who starts the picture on the stage from a photograph. */
    public void onStart(Consumer<Path> listener) {
        start = listener;
    }

    /** Who opens a file or a folder with the program for it. */
    public void onOpen(Consumer<Path> listener) {
        door = listener;
    }

    /** Who takes photographs for a page. */
    public void onTray(Consumer<GridTile> listener) {
        tray = listener;
    }

    /** Opens a photograph with the program for it. */
    void openFile(DatasetExample example) {
        pass(example.photograph(), example);
    }

    /** Shows the folder a photograph is in. */
    void openFolder(DatasetExample example) {
        pass(example.photograph().toAbsolutePath().getParent(), example);
    }

    /** Starts the picture on the stage from a photograph. */
    public void startFrom(DatasetExample example) {
        start.accept(example.photograph());
    }

    /** Puts a photograph into the tray with its activation and class. */
    void addToTray(DatasetExample example, boolean whole) {
        String number = RunText.number(example.activation());
        addToTray(example, whole, example.category().isEmpty() ? number : number + ", " + example.category());
    }

    /**
     * Puts a photograph into the tray.
     *
     * @param whole false for the part that the strongest position sees
     */
    void addToTray(DatasetExample example, boolean whole, String caption) {
        examples.get()
                .thumbnail(example, whole, TRAY_SIDE)
                .whenCompleteAsync(
                        (frame, error) -> {
                            if (error == null) {
                                tray.accept(new PhotographPanel(example, frame, caption, whole));
                            } else {
                                errors.accept(error);
                            }
                        },
                        window);
    }

    private void pass(Path file, DatasetExample example) {
        if (Files.exists(file)) {
            door.accept(file);
        } else {
            errors.accept(new PhospheneException(Messages.get("examples.gone", example.name())));
        }
    }
}
