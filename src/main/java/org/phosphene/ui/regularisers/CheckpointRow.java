package org.phosphene.ui.regularisers;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.core.Frame;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.theme.Messages;

/** The picture at each checkpoint, once it is reached. */
final class CheckpointRow extends HBox {

    private static final double HEIGHT = 170;

    private final List<FrameCanvas> canvases = new ArrayList<>();

    CheckpointRow(RegularisersViewModel model) {
        super(8);
        setId("checkpoints");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        for (int step : RegularisersViewModel.CHECKPOINTS) {
            FrameCanvas canvas = new FrameCanvas();
            String words = Messages.get("regularisers.step", String.valueOf(step));
            canvas.setAccessibleText(words);
            VBox.setVgrow(canvas, Priority.ALWAYS);
            Label name = new Label(words);
            name.getStyleClass().addAll("quiet", "detail");
            VBox cell = new VBox(name, canvas);
            cell.getStyleClass().add("checkpoint");
            cell.setAlignment(Pos.TOP_CENTER);
            cell.setPrefWidth(1);
            HBox.setHgrow(cell, Priority.ALWAYS);
            canvases.add(canvas);
            getChildren().add(cell);
        }
        Follow.value(this, model.keptProperty(), this::show);
    }

    private void show(List<Frame> kept) {
        for (int i = 0; i < canvases.size(); i++) {
            int step = RegularisersViewModel.CHECKPOINTS.get(i);
            canvases.get(i)
                    .show(kept.stream()
                            .filter(frame -> frame.step() == step)
                            .findFirst()
                            .orElse(null));
        }
    }
}
