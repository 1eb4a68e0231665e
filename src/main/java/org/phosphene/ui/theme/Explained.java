package org.phosphene.ui.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** A control that says why it cannot be used. JavaFX shows no tooltip on a disabled node, so a node around it does. */
public final class Explained extends StackPane {

    /**
     * Disables the control while there is a reason.
     *
     * @param reason a sentence; empty while the control can be used
     */
    public Explained(Node control, ObservableStringValue reason) {
        super(control);
        control.disableProperty().bind(Bindings.isNotEmpty(reason));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(reason);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.textProperty().addListener((all, old, now) -> install(tooltip, now));
        install(tooltip, reason.get());
    }

    private void install(Tooltip tooltip, String reason) {
        if (reason == null || reason.isEmpty()) {
            Tooltip.uninstall(this, tooltip);
        } else {
            Tooltip.install(this, tooltip);
        }
    }
}
