package org.phosphene.testkit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** Finds controls that the keyboard reaches and a screen reader could say nothing about. */
public final class Spoken {

    private Spoken() {}

    /** One line for each control without a name. */
    public static List<String> silent(Node from) {
        List<String> found = new ArrayList<>();
        collect(from, List.of(), found);
        return found;
    }

    private static void collect(Node node, List<Node> above, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        boolean reached = node.isFocusTraversable() && !(node instanceof ScrollPane);
        boolean inside = above.stream().anyMatch(Spoken::named); // the editor of a spinner, a cell of a list
        if (reached && !named(node) && !inside) {
            found.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass());
        }
        List<Node> around = new ArrayList<>(above);
        if (node.isFocusTraversable()) {
            around.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, around, found));
        }
    }

    private static boolean named(Node node) {
        boolean text = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        boolean prompt = node instanceof TextInputControl input
                && input.getPromptText() != null
                && !input.getPromptText().isBlank();
        boolean spoken =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return text || prompt || spoken || isLabelled(node);
    }

    /** A label may name the control beside it. */
    private static boolean isLabelled(Node node) {
        return node.getScene() != null
                && node.getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Label name && name.getLabelFor() == node);
    }
}
