package org.phosphene.ui.theme;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.LiveRun;

/** The pictures of a run while they grow, or a sentence in their place. */
public final class LivePicture extends StackPane {

    private static final double HINT_WIDTH = 420;

    /**
     * @param name what a screen reader says
     * @param hintId id of the sentence
     * @param sentence in place of the pictures; empty while there are some
     */
    public LivePicture(LiveRun run, String name, String hintId, ObservableStringValue sentence) {
        FrameCanvas canvas = new FrameCanvas();
        canvas.setAccessibleText(name);
        canvas.dimmedProperty().bind(run.staleProperty());
        Follow.value(canvas, run.frameProperty(), canvas::show);
        Label hint = new Label();
        hint.setId(hintId);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        hint.textProperty().bind(sentence);
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        getChildren().setAll(canvas, hint);
        setMinSize(0, 0);
    }
}
