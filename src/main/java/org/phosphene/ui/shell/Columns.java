package org.phosphene.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Layers, channels and pictures from left to right. While pictures are compared in a narrow window the channels go
 * below the layers, so that the comparison has room.
 */
final class Columns extends SplitPane {

    private static final double LAYERS_WIDTH = 284;
    private static final double CHANNELS_WIDTH = 250;
    private static final double SIDES_WIDTH = LAYERS_WIDTH + CHANNELS_WIDTH;
    private static final double LEAST = 160;
    private static final double ROOM_FOR_FOUR = 1600;

    private final SplitPane sides;
    private final Region compare;
    private Orientation arranged;

    Columns(ShellView.Parts parts, Region layers) {
        Region channels = parts.channels();
        compare = parts.compare();
        layers.setMinSize(LEAST, LEAST);
        channels.setMinSize(LEAST, LEAST);
        sides = new SplitPane(layers, channels);
        HBox pair = new HBox(evenly(parts.stage()), evenly(compare), parts.examples());
        VBox.setVgrow(pair, Priority.ALWAYS);
        VBox pictures = new VBox(pair, parts.tray());
        pictures.setMinWidth(0);
        getItems().addAll(sides, pictures);
        setResizableWithParent(sides, false);
        widthProperty().addListener((observable, before, now) -> arrange());
        compare.visibleProperty().addListener((observable, before, now) -> arrange());
    }

    private static Region evenly(Region part) {
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setMinWidth(0);
        part.setPrefWidth(1);
        part.setMaxWidth(Double.MAX_VALUE);
        return part;
    }

    private void arrange() {
        boolean narrow = compare.isVisible() && getWidth() < ROOM_FOR_FOUR;
        Orientation wanted = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
        if (getWidth() == 0 || wanted == arranged) {
            return;
        }
        arranged = wanted;
        sides.setOrientation(wanted);
        sides.setDividerPositions(narrow ? 0.5 : LAYERS_WIDTH / SIDES_WIDTH);
        setDividerPositions((narrow ? LAYERS_WIDTH : SIDES_WIDTH) / getWidth());
    }
}
