package org.phosphene.testkit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/**
 * Finds texts that are wider than the control they stand in, so that they end in dots. Left out are texts that are not
 * the program's: names of layers, networks, classes and files may be longer than any window.
 */
public final class Fitting {

    /** Nodes of these classes of the stylesheet, or inside them, show what users or networks wrote. */
    private static final List<String> NOT_OURS = List.of("code", "tree-cell", "channel", "heading", "unit-tile");

    /** Nodes with these ids, or inside them, do too. */
    private static final List<String> NAMES =
            List.of("networks", "title", "folder", "layers", "hits", "second-network", "alike-network", "preset");

    private Fitting() {}

    /** One line for each text that is cut: the text, its width and that of its place, in pixels. */
    public static List<String> cut(Node from) {
        List<String> found = new ArrayList<>();
        collect(from, found);
        return found;
    }

    /** One line for each control that reaches out of its scene, and that no scrolling brings into it. */
    public static List<String> outside(Scene scene) {
        List<String> found = new ArrayList<>();
        collectOutside(scene, scene.getRoot(), found);
        return found;
    }

    private static void collectOutside(Scene scene, Node node, List<String> found) {
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof VirtualFlow<?>) {
            return;
        }
        if (node instanceof Control && node.isFocusTraversable()) {
            Bounds at = node.localToScene(node.getLayoutBounds());
            if (at.getMinX() < -1
                    || at.getMinY() < -1
                    || at.getMaxX() > scene.getWidth() + 1
                    || at.getMaxY() > scene.getHeight() + 1) {
                found.add(node + " at " + Math.round(at.getMinX()) + ", " + Math.round(at.getMinY()) + " to "
                        + Math.round(at.getMaxX()) + ", " + Math.round(at.getMaxY()));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectOutside(scene, child, found));
        }
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()
                || NOT_OURS.stream().anyMatch(node.getStyleClass()::contains)
                || node.getId() != null && NAMES.contains(node.getId())) {
            return;
        }
        if (node instanceof Labeled labeled && showsText(labeled)) {
            labeled.lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(text -> text.getParent() == labeled && isCut(labeled, text))
                    .forEach(text -> found.add(describe(labeled, text)));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean showsText(Labeled labeled) {
        return labeled.getText() != null
                && !labeled.getText().isBlank()
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    }

    /** The skin writes a shorter text with dots; a text with lines of its own may be too high instead. */
    private static boolean isCut(Labeled labeled, Text text) {
        Bounds bounds = text.getBoundsInParent();
        boolean shorter =
                !text.getText().equals(labeled.getText()) && text.getText().endsWith(labeled.getEllipsisString());
        return shorter || bounds.getMaxX() > labeled.getWidth() + 1 || bounds.getMaxY() > labeled.getHeight() + 2;
    }

    private static String describe(Labeled labeled, Text text) {
        return labeled.getText() + " [" + labeled.getClass().getSimpleName()
                + (labeled.getId() == null ? "" : " #" + labeled.getId()) + ", shown as \"" + text.getText() + "\", "
                + Math.round(labeled.getWidth()) + " x " + Math.round(labeled.getHeight()) + "]";
    }
}
