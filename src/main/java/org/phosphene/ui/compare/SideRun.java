package org.phosphene.ui.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import org.phosphene.studio.Picture;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** A run beside the one on the stage. */
interface SideRun {

    /** State and pictures of the run. */
    LiveRun run();

    /** What stands in place of the pictures, a sentence. */
    ReadOnlyStringProperty hintProperty();

    /** What is to be told about the pictures, or what was done; empty otherwise. */
    ReadOnlyStringProperty noticeProperty();

    /** A file name for the pictures; empty without them. */
    Optional<String> proposedFileName();

    /** Saves the pictures side by side. */
    void save(Path png);

    /** Saves a picture, if there is one, and tells how that ended. */
    static void save(Studio studio, Picture made, Path png, Consumer<String> notice, Executor window) {
        if (made != null) {
            studio.savePicture(made, png)
                    .whenCompleteAsync(
                            (file, failure) -> notice.accept(
                                    failure == null
                                            ? Messages.get("stage.saved", file)
                                            : Failure.of(failure).sentence()),
                            window);
        }
    }

    /** Does what the run on the stage does: pauses, goes on and stops with it. */
    default void follow(Rendering.State stage) {
        Rendering.State own = run().stateProperty().get();
        if (stage == Rendering.State.STOPPED) {
            run().stop();
        } else if (stage == Rendering.State.PAUSED && run().isActive() && own != Rendering.State.PAUSED
                || stage == Rendering.State.RUNNING && own == Rendering.State.PAUSED) {
            run().togglePause();
        }
    }
}
