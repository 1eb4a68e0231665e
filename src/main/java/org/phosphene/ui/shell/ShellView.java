package org.phosphene.ui.shell;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** The window: layers, channels and stage from left to right, the tray below the stage, the status bar below all. */
public final class ShellView extends StackPane {

    private static final Duration STATUS_INTERVAL = Duration.millis(500);

    /**
     * The features to lay out.
     *
     * @param layers the network and its layers
     * @param channels the channels of a layer
     * @param stage the pictures
     * @param compare pictures beside the stage, where they are wanted
     * @param examples photographs beside them
     * @param tray what was collected
     * @param settings makes the form of the settings, as they are now
     */
    public record Parts(
            Region layers,
            Region channels,
            Region stage,
            Region compare,
            Region examples,
            Region tray,
            Supplier<Node> settings) {}

    private final ShellCommands commands;
    private final Overlays overlays;

    public ShellView(ShellViewModel model, NoticesViewModel notices, ShellCommands commands, Parts parts) {
        this.commands = commands;
        overlays = new Overlays(parts.settings());
        getStyleClass().add("shell");
        BorderPane frame = new BorderPane(columns(parts));
        frame.setBottom(new StatusBarView(model));
        NoticesView cards = new NoticesView(notices);
        StackPane.setAlignment(cards, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, cards, overlays.node());
        setOnDragOver(this::allow);
        setOnDragDropped(this::drop);
        Timeline status = new Timeline(
                new KeyFrame(STATUS_INTERVAL, event -> Fx.guard(model::refresh).run()));
        status.setCycleCount(Animation.INDEFINITE);
        status.play();
    }

    /** Lets the keys of the window work in a scene. */
    public void installKeys(Scene scene) {
        new Shortcuts(commands, overlays).install(scene);
    }

    private Columns columns(Parts parts) {
        VBox left = new VBox(title(), parts.layers());
        left.getStyleClass().add("side");
        VBox.setVgrow(parts.layers(), Priority.ALWAYS);
        return new Columns(parts, left);
    }

    private HBox title() {
        Label name = new Label(Messages.get("app.title"));
        name.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(
                name,
                gap,
                photograph(),
                IconButton.of(Icons.SETTINGS, "shell.settings", overlays::showSettings),
                IconButton.of(Icons.KEYBOARD, "shell.keys", overlays::showKeys),
                IconButton.of(Icons.ABOUT, "shell.about", overlays::showAbout));
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button photograph() {
        Button button = IconButton.of(
                Icons.PHOTOGRAPH, "reading.open", () -> commands.photograph().run());
        button.setId("photograph");
        return button;
    }

    private void allow(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            commands.open().accept(files.get(0).toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
