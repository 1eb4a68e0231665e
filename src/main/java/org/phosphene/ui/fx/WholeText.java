package org.phosphene.ui.fx;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** Says the whole of a text that has no room, such as a large one in a small window, to whoever points at it. */
public final class WholeText {

    private static final double WIDTH = 360;
    private static final EventHandler<MouseEvent> ON_ENTER = event -> {
        if (event.getTarget() instanceof Node node) {
            tell(node);
        }
    };

    private WholeText() {}

    /** Watches all windows there are and those that open later; called once. */
    public static void watch() {
        Window.getWindows().forEach(WholeText::watch);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(WholeText::watch);
            }
        });
    }

    private static void watch(Window window) {
        if (window.getScene() != null) {
            watch(window.getScene());
        }
    }

    /** Watches one scene; again does no harm. */
    static void watch(Scene scene) {
        scene.removeEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, ON_ENTER);
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, ON_ENTER);
    }

    /** The pointer may be on the letters, which are a node of their own. */
    private static void tell(Node node) {
        Node at = node instanceof Text ? node.getParent() : node;
        if (at instanceof Labeled labeled && labeled.getTooltip() == null && isCut(labeled)) {
            Tooltip whole = new Tooltip();
            whole.setWrapText(true);
            whole.setMaxWidth(WIDTH);
            whole.textProperty().bind(labeled.textProperty());
            labeled.setTooltip(whole);
        }
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.getText() != null
                && labeled.lookup(".text") instanceof Text shown
                && shown.getParent() == labeled
                && !shown.getText().equals(labeled.getText());
    }
}
