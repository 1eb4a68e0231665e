package org.phosphene.ui.stage;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/** The objective as text that can be edited; Enter runs it, a mistake is pointed at under it. */
final class ObjectiveBar extends VBox {

    private final StageViewModel model;
    private final TextField field = new TextField();

    ObjectiveBar(StageViewModel model) {
        this.model = model;
        getStyleClass().add("objective-bar");
        field.setId("objective");
        field.getStyleClass().add("code");
        field.setPromptText(Messages.get("stage.objective.prompt"));
        field.setTooltip(new Tooltip(Messages.get("stage.objective.tip")));
        field.setAccessibleText(Messages.get("stage.objective.name"));
        field.textProperty().bindBidirectional(model.objectiveProperty());
        field.setOnAction(event -> model.runObjective());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.BUILD.match(event)) {
                build();
                event.consume();
            }
        });
        new CompletionPopup(field, model.objective());
        Button build = IconButton.of(Icons.BUILD, "stage.objective.build", this::build);
        build.setId("build");
        Button run = IconButton.of(Icons.PLAY, "stage.objective.run", model::runObjective);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, field, build, run), error());
        Follow.changes(this, model.inputErrorProperty(), now -> pointAt());
    }

    private Label error() {
        Label error = new Label();
        error.setId("objective-error");
        error.getStyleClass().addAll("code", "input-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.textProperty().bind(model.objective().errorProperty());
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        error.textProperty()
                .addListener((all, old, now) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty()));
        return error;
    }

    private void build() {
        if (model.networkProperty().get() != null) {
            new BuilderDialog(model, getScene().getWindow()).show();
        }
    }

    /** Puts the caret where a text that was run is wrong. */
    private void pointAt() {
        model.errorColumn().ifPresent(column -> {
            int characters = Math.min(column, field.getText().codePointCount(0, field.getLength()));
            field.requestFocus();
            field.selectRange(
                    field.getText().offsetByCodePoints(0, characters),
                    field.getText().offsetByCodePoints(0, characters));
        });
    }
}
