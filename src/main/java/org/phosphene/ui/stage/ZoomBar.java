package org.phosphene.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** How large the pictures are shown, and whether their pixels are blended. */
final class ZoomBar extends HBox {

    private static final int LARGEST = 6;

    ZoomBar(FrameCanvas canvas) {
        getStyleClass().add("zoom-bar");
        setAlignment(Pos.CENTER_RIGHT);
        ChoiceBox<Integer> zoom = new ChoiceBox<>();
        zoom.setId("zoom");
        for (int factor = FrameCanvas.FIT; factor <= LARGEST; factor++) {
            zoom.getItems().add(factor);
        }
        zoom.setConverter(new Factor());
        zoom.setValue(canvas.zoomProperty().get());
        zoom.valueProperty()
                .addListener((all, old, now) -> canvas.zoomProperty().set(now));
        zoom.setTooltip(new Tooltip(Messages.get("stage.zoom.tip")));
        zoom.setAccessibleText(Messages.get("stage.zoom"));
        ToggleButton smooth = IconButton.toggle(Icons.SMOOTH, "stage.smooth");
        smooth.selectedProperty().bindBidirectional(canvas.smoothProperty());
        getChildren().addAll(zoom, smooth);
    }

    private static final class Factor extends StringConverter<Integer> {
        @Override
        public String toString(Integer factor) {
            return factor == null || factor == FrameCanvas.FIT ? Messages.get("stage.zoom.fit") : factor + "×";
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
