package org.phosphene.ui.shell;

import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.phosphene.ui.theme.Messages;

/** The line at the bottom: what runs on the left; device, threads and memory on the right. */
final class StatusBarView extends StatusBar {

    /** @param tasks opens the list of what runs */
    StatusBarView(ShellViewModel model, Node tasks) {
        getLeftItems().add(tasks);
        setFocusTraversable(false);
        textProperty().bind(model.runningProperty());
        getRightItems()
                .addAll(
                        item(model.deviceProperty(), "status.device.hint"),
                        new Separator(Orientation.VERTICAL),
                        item(model.threadsProperty(), "status.threads.hint"),
                        new Separator(Orientation.VERTICAL),
                        item(model.memoryProperty(), "status.memory.hint"));
    }

    private static Label item(ObservableStringValue text, String hintKey) {
        Label label = new Label();
        label.getStyleClass().add("quiet");
        label.textProperty().bind(text);
        label.setTooltip(new Tooltip(Messages.get(hintKey)));
        return label;
    }
}
