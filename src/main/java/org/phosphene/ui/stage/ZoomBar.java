package org.phosphene.ui.stage;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** How large the pictures are shown, and whether their pixels are blended. */
final class ZoomBar extends HBox {

    private static final int LARGEST = 4;

    private final ToggleGroup group = new ToggleGroup();

    ZoomBar(FrameCanvas canvas) {
        getStyleClass().add("zoom-bar");
        setAlignment(Pos.CENTER_RIGHT);
        for (int zoom = FrameCanvas.FIT; zoom <= LARGEST; zoom++) {
            getChildren().add(button(canvas, zoom));
        }
        ToggleButton smooth = IconButton.toggle(Icons.SMOOTH, "stage.smooth");
        smooth.selectedProperty().bindBidirectional(canvas.smoothProperty());
        getChildren().add(smooth);
    }

    private ToggleButton button(FrameCanvas canvas, int zoom) {
        boolean fit = zoom == FrameCanvas.FIT;
        ToggleButton button = new ToggleButton(fit ? Messages.get("stage.zoom.fit") : zoom + "×");
        String tip = fit ? Messages.get("stage.zoom.fit.tip") : Messages.get("stage.zoom.tip", String.valueOf(zoom));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setToggleGroup(group);
        button.setSelected(canvas.zoomProperty().get() == zoom);
        button.setOnAction(event -> {
            button.setSelected(true); // a second click does not leave nothing chosen
            canvas.zoomProperty().set(zoom);
        });
        return button;
    }
}
