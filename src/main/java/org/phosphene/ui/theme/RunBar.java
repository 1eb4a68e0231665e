package org.phosphene.ui.theme;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.Rendering;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.LiveRun;

/** How far a run is, how fast, how long it takes, and a button that stops it. */
public final class RunBar extends HBox {

    private final ProgressBar bar = new ProgressBar(0);
    private final Label pace = new Label();
    private final Label step = new Label();

    /** @param run whose numbers are shown */
    public RunBar(LiveRun run) {
        super(10);
        getStyleClass().add("run-controls");
        setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        bar.setAccessibleText(Messages.get("stage.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        pace.getStyleClass().add("quiet");
        step.getStyleClass().add("step");
        Button stop = IconButton.of(Icons.STOP, "compare.stop", run::stop);
        stop.getStyleClass().add("side-stop");
        getChildren()
                .addAll(
                        bar,
                        pace,
                        step,
                        new Explained(
                                stop,
                                Bindings.createStringBinding(
                                        () -> run.isActive() ? "" : Messages.get("stage.stop.nothing"),
                                        run.stateProperty())));
        Follow.changes(
                this, run.stateProperty(), now -> show(run.progressProperty().get(), now));
        Follow.value(
                this,
                run.progressProperty(),
                now -> show(now, run.stateProperty().get()));
    }

    private void show(RenderProgress now, Rendering.State state) {
        boolean running = now != null && state == Rendering.State.RUNNING;
        bar.setProgress(now == null || now.steps() == 0 ? 0 : (double) now.step() / now.steps());
        pace.setText(running ? RunText.pace(now.stepsPerSecond(), now.steps() - now.step()) : "");
        step.setText(now == null ? "" : RunText.step(now.step(), now.steps()));
    }
}
