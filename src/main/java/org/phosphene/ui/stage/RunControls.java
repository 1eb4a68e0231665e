package org.phosphene.ui.stage;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.Rendering;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** Start, pause, stop, again; how far the run is and how fast. */
final class RunControls extends VBox {

    private final Button start;
    private final FlowPane buttons = new FlowPane(4, 4);

    RunControls(StageViewModel model) {
        getStyleClass().add("run-controls");
        start = IconButton.of(Icons.PLAY, "stage.start", model::startOrPause);
        start.setId("start");
        Button stop = IconButton.of(Icons.STOP, "stage.stop", model::stop);
        stop.setId("stop");
        Button again = IconButton.of(Icons.NEW_SEED, "stage.again", model::again);
        again.setId("again");
        BooleanBinding running = running(model);
        ObservableStringValue cannotStop =
                Bindings.when(running).then("").otherwise(Messages.get("stage.stop.nothing"));
        buttons.getChildren().setAll(start, new Explained(stop, cannotStop), again, recipe(model.recipe()));
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(progress(model), buttons);
        Follow.value(this, model.run().stateProperty(), this::describeStart);
    }

    /** Places another feature's switch beside the buttons. */
    void addTool(Node tool) {
        buttons.getChildren().add(tool); // they go below in a narrow window
    }

    private static ToggleButton recipe(RecipeViewModel model) {
        ToggleButton button = IconButton.toggle(Icons.RECIPE, "recipe.toggle");
        IconButton.tell(button, Keys.RECIPE.beside("recipe.toggle"));
        button.setId("recipe-toggle");
        button.getStyleClass().remove(Styles.BUTTON_ICON);
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(model.formProperty()
                        .map(form -> model.changes() == 0
                                ? Messages.get("recipe.name")
                                : Messages.get("recipe.name.changes", String.valueOf(model.changes()))));
        button.selectedProperty().bindBidirectional(model.openProperty());
        return button;
    }

    private static HBox progress(StageViewModel model) {
        Label step = new Label();
        step.setId("step");
        step.getStyleClass().add("step");
        step.setMinWidth(USE_PREF_SIZE);
        step.textProperty()
                .bind(model.run()
                        .progressProperty()
                        .map(now -> RunText.step(now.step(), now.steps()))
                        .orElse(""));
        Label pace = new Label();
        pace.getStyleClass().add("quiet");
        pace.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> pace(model),
                        model.run().progressProperty(),
                        model.run().stateProperty(),
                        model.run().tryingProperty()));
        ProgressBar bar = bar(model);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(8, bar, pace, step);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static BooleanBinding running(StageViewModel model) {
        return Bindings.createBooleanBinding(
                () -> model.run().isActive() || model.run().tryingProperty().get(),
                model.run().stateProperty(),
                model.run().tryingProperty());
    }

    private static ProgressBar bar(StageViewModel model) {
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(24);
        bar.setAccessibleText(Messages.get("stage.progress"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> share(model),
                        model.run().progressProperty(),
                        model.run().stateProperty(),
                        model.run().tryingProperty()));
        return bar;
    }

    private static double share(StageViewModel model) {
        RenderProgress now = model.run().progressProperty().get();
        if (preparing(model)) {
            return ProgressBar.INDETERMINATE_PROGRESS;
        }
        return now == null || now.steps() == 0 ? 0 : (double) now.step() / now.steps();
    }

    private static String pace(StageViewModel model) {
        Rendering.State state = model.run().stateProperty().get();
        if (preparing(model)) {
            return Messages.get("stage.preparing");
        }
        if (state == null || state == Rendering.State.FAILED) {
            return "";
        }
        RenderProgress now = model.run().progressProperty().get();
        if (state != Rendering.State.RUNNING) {
            return Messages.get("stage.state." + state);
        }
        return now == null
                ? ""
                : RunText.pace(now.stepsPerSecond(), now.steps() - now.step()); // none yet when it begins
    }

    private static boolean preparing(StageViewModel model) {
        return model.run().tryingProperty().get() || model.run().stateProperty().get() == Rendering.State.PREPARING;
    }

    private void describeStart(Rendering.State now) {
        boolean goesOn = now == Rendering.State.RUNNING || now == Rendering.State.PREPARING;
        if (goesOn) {
            IconButton.describe(start, Icons.PAUSE, "stage.pause");
        } else {
            String ended = now == null ? "stage.start" : "stage.restart";
            IconButton.describe(start, Icons.PLAY, now == Rendering.State.PAUSED ? "stage.resume" : ended);
        }
    }
}
