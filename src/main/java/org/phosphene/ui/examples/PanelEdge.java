package org.phosphene.ui.examples;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.phosphene.ui.theme.Messages;

/** The left edge of the panel, which is dragged or moved by arrow keys; a double click gives the width back. */
final class PanelEdge extends Region {

    private static final double THICKNESS = 6;

    private final PanelViewModel model;
    private final Region panel;
    private double fixed;

    /** @param panel whose edge it is */
    PanelEdge(PanelViewModel model, Region panel) {
        this.model = model;
        this.panel = panel;
        setId("examples-edge");
        getStyleClass().add("panel-edge");
        setMinWidth(THICKNESS);
        setMaxWidth(THICKNESS);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleText(Messages.get("examples.edge"));
        Tooltip.install(this, new Tooltip(Messages.get("examples.edge")));
        setOnMousePressed(event -> fixed = event.getScreenX() + panel.getWidth());
        setOnMouseDragged(event -> to(fixed - event.getScreenX()));
        setOnMouseReleased(event -> model.keep());
        setOnMouseClicked(this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        visibleProperty().bind(model.openProperty());
    }

    /** Width of a panel with so many photographs side by side. */
    static double widthFor(int columns) {
        return columns * ExampleTile.SIDE
                + (columns - 1) * ExamplesList.GAP
                + ExamplesList.BORDERS
                + ExamplesView.SIDES;
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        if (event.getClickCount() == 2) {
            to(0);
            model.keep();
        }
    }

    private void pressed(KeyEvent event) {
        double step = ExampleTile.SIDE + ExamplesList.GAP;
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            to(panel.getWidth() + (event.getCode() == KeyCode.LEFT ? step : -step));
            model.keep();
            event.consume();
        }
    }

    private void to(double width) {
        double most = getScene().getWidth() / 2;
        model.widthProperty().set(width == 0 ? 0 : Math.max(widthFor(2), Math.min(most, width)));
    }
}
