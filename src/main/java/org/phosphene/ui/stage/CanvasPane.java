package org.phosphene.ui.stage;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.phosphene.studio.Picture;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** The pictures of the run; in their place, where there are none, a sentence that says why and what to do. */
final class CanvasPane extends StackPane {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private static final double LEAST_HEIGHT = 48; // beside large letters

    private final StageViewModel model;
    private final FrameCanvas canvas = new FrameCanvas();
    private final IntConsumer toTray;

    /** @param toTray takes the index of an image that is to be added to the tray */
    CanvasPane(StageViewModel model, IntConsumer toTray) {
        this.model = model;
        this.toTray = toTray;
        getStyleClass().add("canvas-pane");
        canvas.setId("canvas");
        canvas.setMinHeight(LEAST_HEIGHT);
        canvas.setAccessibleText(Messages.get("stage.name"));
        canvas.dimmedProperty().bind(model.run().staleProperty());
        canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
        getChildren().addAll(canvas, hint());
        Follow.value(this, model.run().frameProperty(), canvas::show);
        Follow.value(this, model.run().pictureProperty(), now -> canvas.setNumbers(numbers(now)));
    }

    FrameCanvas canvas() {
        return canvas;
    }

    private VBox hint() {
        FontIcon icon = Icons.PICTURE.node();
        icon.getStyleClass().add("hint-icon");
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(36, 36);
        Label sentence = new Label();
        sentence.setId("hint");
        sentence.getStyleClass().add("hint");
        sentence.setWrapText(true);
        sentence.setMaxWidth(420);
        BooleanBinding failed = model.errorProperty().isNotEmpty();
        BooleanBinding waiting = Bindings.createBooleanBinding(
                () -> model.run().isActive() || model.run().tryingProperty().get(),
                model.run().stateProperty(),
                model.run().tryingProperty());
        sentence.textProperty()
                .bind(Bindings.when(waiting)
                        .then(Messages.get("stage.preparing"))
                        .otherwise(Bindings.when(failed)
                                .then(model.errorProperty())
                                .otherwise(Messages.get("stage.empty"))));
        Follow.value(sentence, failed, now -> {
            icon.setIconCode((now ? Icons.ERROR : Icons.PICTURE).node().getIconCode());
            sentence.pseudoClassStateChanged(FAILED, now);
        });
        show(turning, waiting);
        show(icon, waiting.not());
        VBox hint = new VBox(12, turning, icon, sentence);
        hint.setAlignment(Pos.CENTER);
        hint.setMouseTransparent(true);
        show(hint, model.run().frameProperty().isNull());
        return hint;
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void openMenu(ContextMenuEvent event) {
        OptionalInt image = canvas.imageAt(event.getX(), event.getY());
        if (image.isEmpty() || model.run().pictureProperty().get() == null) {
            return;
        }
        MenuItem add = new MenuItem(Messages.get("stage.tray.one"), Icons.TRAY.node());
        add.setOnAction(chosen -> toTray.accept(image.getAsInt()));
        new ContextMenu(add).show(canvas, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private static List<String> numbers(Picture picture) {
        return picture == null
                ? List.of()
                : picture.activations().stream().map(RunText::number).toList();
    }
}
