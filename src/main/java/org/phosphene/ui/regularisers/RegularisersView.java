package org.phosphene.ui.regularisers;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunBar;

/** The page Regularisers. */
public final class RegularisersView extends VBox {

    private final RegularisersViewModel model;

    /** @param explore takes what is run to where one unit is explored */
    public RegularisersView(RegularisersViewModel model, Consumer<RenderRequest> explore) {
        super(8);
        this.model = model;
        setId("regularisers");
        setPadding(new Insets(10, 12, 8, 12));
        HBox middle = new HBox(16, new SlidersPane(model), pictures());
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(units(explore), problem(), middle, new CheckpointRow(model), new RunBar(model.run()));
        FramePump pump = new FramePump(model::tick);
        sceneProperty().addListener((all, old, now) -> {
            if (now == null) {
                pump.stop();
            } else {
                pump.start();
            }
        });
    }

    private HBox units(Consumer<RenderRequest> explore) {
        TextField field = new TextField();
        field.setId("regularisers-unit");
        field.getStyleClass().add("code");
        field.setPromptText(Messages.get("regularisers.unit.prompt"));
        field.setAccessibleText(Messages.get("regularisers.unit"));
        field.setTooltip(new Tooltip(Messages.get("regularisers.unit.tip")));
        field.setOnAction(event -> model.show(field.getText()));
        model.unitProperty().addListener((all, old, now) -> field.setText(now));
        field.setText(model.unitProperty().get());
        HBox.setHgrow(field, Priority.ALWAYS);
        ObservableStringValue nothing = Bindings.when(model.unitProperty().isEmpty())
                .then(Messages.get("regularisers.empty"))
                .otherwise("");
        Button copy = button("regularisers.copy", "regularisers-copy", () -> model.recipe(RegularisersView::copy));
        Button take = button("regularisers.take", "regularisers-take", () -> explore.accept(model.request()));
        Button again = button("regularisers.again", "regularisers-again", model::restart);
        HBox row = new HBox(
                6,
                field,
                button("regularisers.current", "regularisers-current", model::showCurrent),
                new Explained(again, nothing),
                new Explained(copy, nothing),
                new Explained(take, nothing));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void copy(String recipe) {
        ClipboardContent content = new ClipboardContent();
        content.putString(recipe);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("regularisers-problem");
        problem.getStyleClass().add("input-error");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private StackPane pictures() {
        FrameCanvas canvas = new FrameCanvas();
        canvas.setAccessibleText(Messages.get("regularisers.picture"));
        canvas.dimmedProperty().bind(model.run().staleProperty());
        model.run().frameProperty().addListener((all, old, now) -> canvas.show(now));
        canvas.show(model.run().frameProperty().get());
        Label hint = new Label();
        hint.setId("regularisers-hint");
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        hint.textProperty().bind(model.hintProperty());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        StackPane pane = new StackPane(canvas, hint);
        pane.setMinSize(0, 0);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(Messages.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
