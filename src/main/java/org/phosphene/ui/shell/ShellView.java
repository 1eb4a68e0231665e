package org.phosphene.ui.shell;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.phosphene.ui.fx.WhileShown;
import org.phosphene.ui.tasks.TasksView;

/** The window: the rail, layers, channels and the page from left to right, the status bar below all. */
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

    public ShellView(Workspace workspace, NoticesViewModel notices, ShellCommands commands, Parts parts) {
        this.commands = commands;
        overlays = new Overlays(parts.settings());
        getStyleClass().add("shell");
        List<Page> pages = Pages.of(workspace, parts, commands);
        ProjectMenu project = new ProjectMenu(workspace.session());
        Rail rail = new Rail(workspace.pages(), pages, project, commands, overlays);
        BorderPane frame = new BorderPane(new Columns(workspace.pages(), pages, parts));
        frame.setLeft(rail);
        if (SystemMenu.isUsual(System.getProperty("os.name"))) {
            frame.setTop(new SystemMenu(commands, overlays, pages, rail::show, project));
        }
        ShellViewModel model = workspace.frame().status();
        TasksView tasks = new TasksView(workspace.frame().tasks());
        frame.setBottom(new StatusBarView(model, tasks));
        NoticesView cards = new NoticesView(notices);
        StackPane.setAlignment(cards, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, cards, overlays.node());
        setOnDragOver(this::allow);
        setOnDragDropped(this::drop);
        WhileShown.every(STATUS_INTERVAL, this, model::refresh);
        WhileShown.every(STATUS_INTERVAL, this, tasks::refresh);
        WhileShown.every(STATUS_INTERVAL, this, workspace.session()::look);
        Shortcuts keys = new Shortcuts(commands, overlays, rail::show);
        sceneProperty().addListener((observable, before, now) -> live(before, now, keys));
    }

    /** A view that is no longer in a scene must not go on hearing. */
    private static void live(Scene before, Scene now, Shortcuts keys) {
        if (before != null) {
            keys.remove(before);
        }
        if (now != null) {
            keys.install(now);
        }
    }

    /** Opens the settings. */
    public void showSettings() {
        overlays.showSettings();
    }

    /** Opens the list of keys. */
    public void showKeys() {
        overlays.showKeys();
    }

    /** Opens what there is to say about the program. */
    public void showAbout() {
        overlays.showAbout();
    }

    /** Closes what lies over the window. */
    public void closeSheets() {
        overlays.close();
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
