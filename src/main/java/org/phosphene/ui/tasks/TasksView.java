package org.phosphene.ui.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.phosphene.studio.RunningTask;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.fx.WatchedTask;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** A button with the number of things that run; it opens their list. */
public final class TasksView extends StackPane {

    private static final double WIDTH = 380;
    private static final double HEIGHT = 260;

    private final TasksViewModel model;
    private final Button button = new Button();
    private final TaskProgressView<WatchedTask> list = new TaskProgressView<>();
    private final Label nothing = new Label(Messages.get("tasks.nothing"));
    private final Map<RunningTask, WatchedTask> shown = new HashMap<>();
    private final PopOver popOver;

    public TasksView(TasksViewModel model) {
        this.model = model;
        button.setId("tasks");
        button.setGraphic(Icons.TASKS.node());
        button.getStyleClass().addAll("flat", "tasks-button");
        button.setOnAction(event -> toggle());
        nothing.getStyleClass().add("hint");
        list.setId("task-list");
        list.setAccessibleText(Messages.get("tasks.title"));
        list.setRetainTasks(true); // they are taken out when the work has ended
        list.setPrefHeight(HEIGHT);
        Em.atLeast(list, WIDTH);
        StackPane content = new StackPane(list, nothing);
        VBox box = new VBox(content);
        box.setPadding(new Insets(8));
        popOver = new PopOver(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.setTitle(Messages.get("tasks.title"));
        popOver.setAnimated(false);
        getChildren().add(button);
        Follow.list(this, model.tasks(), this::fill);
        fill();
    }

    /** Shows how far everything is; called a few times a second. */
    public void refresh() {
        model.refresh();
        shown.forEach((task, row) -> row.tell(TasksViewModel.progress(task), task.progress()));
        name();
    }

    /** ControlsFX writes English on the buttons of its rows, and lets them stop only what it runs itself. */
    private void name() {
        list.lookupAll(".task-cancel-button").stream().map(Button.class::cast).forEach(stop -> {
            stop.setText(Messages.get("tasks.stop"));
            stop.setMinWidth(USE_PREF_SIZE);
            stop.setTooltip(null);
            stop.disableProperty().unbind();
            stop.setDisable(false);
        });
    }

    /** ControlsFX's own sheet, which is white, stands behind those of the window otherwise. */
    private void dress() {
        List<String> sheets = popOver.getRoot().getStylesheets();
        getScene().getStylesheets().stream()
                .filter(sheet -> sheet.endsWith("phosphene.css") && !sheets.contains(sheet))
                .forEach(sheets::add);
    }

    private void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            dress();
            popOver.show(button);
            Fx.later(this::name);
        }
    }

    private void fill() {
        shown.keySet().removeIf(task -> !model.tasks().contains(task));
        model.tasks()
                .forEach(task ->
                        shown.computeIfAbsent(task, now -> new WatchedTask(TasksViewModel.title(now), now::stop)));
        list.getTasks().setAll(model.tasks().stream().map(shown::get).toList());
        int count = shown.size();
        list.setVisible(count > 0);
        nothing.setVisible(count == 0);
        button.setText(Messages.get("tasks.count", count));
        button.setAccessibleText(Messages.get("tasks.count.spoken", count));
    }
}
