package org.phosphene.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.Rendering;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.ImageCaption;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.PictureFile;
import org.phosphene.ui.theme.RunText;

/** A run beside the stage as a column: its name, pictures, progress, and below them what the kind of run adds. */
final class SideColumn extends BorderPane {

    private final SideRun model;
    private final Consumer<GridPanel> tray;
    private final Function<Picture, String> caption;

    /**
     * @param pictures shows them
     * @param head what stands above the pictures, at the left of the buttons
     * @param tray takes the images one at a time
     * @param caption what a picture is called in the tray
     * @param foot what stands below the progress
     */
    SideColumn(
            SideRun model,
            Node pictures,
            Node head,
            Consumer<GridPanel> tray,
            Function<Picture, String> caption,
            Node... foot) {
        this.model = model;
        this.tray = tray;
        this.caption = caption;
        setTop(header(head));
        setCenter(withHint(pictures));
        VBox bottom = new VBox(8, notice(), progress());
        bottom.getChildren().addAll(foot);
        setBottom(bottom);
    }

    private HBox header(Node head) {
        HBox.setHgrow(head, Priority.ALWAYS);
        ObservableStringValue noPicture = Bindings.when(
                        model.run().pictureProperty().isNull())
                .then(Messages.get("stage.noPicture"))
                .otherwise("");
        Button add = IconButton.of(Icons.TRAY, "compare.tray", this::addToTray);
        Button save = IconButton.of(Icons.SAVE, "stage.save", this::save);
        HBox header = new HBox(2, head, new Explained(add, noPicture), new Explained(save, noPicture));
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private StackPane withHint(Node pictures) {
        Label hint = new Label();
        hint.getStyleClass().addAll("hint", "side-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(360);
        hint.setAlignment(Pos.CENTER);
        hint.textProperty().bind(model.hintProperty());
        hint.visibleProperty().bind(model.run().frameProperty().isNull());
        StackPane pane = new StackPane(pictures, hint);
        pane.getStyleClass().add("canvas-pane");
        return pane;
    }

    /**
     * The pictures of a run side by side, with their activations.
     *
     * @param name for a screen reader
     */
    static FrameCanvas canvas(LiveRun run, String name) {
        FrameCanvas canvas = new FrameCanvas();
        canvas.dimmedProperty().bind(run.staleProperty());
        canvas.setAccessibleText(name);
        Follow.value(canvas, run.frameProperty(), canvas::show);
        Follow.value(canvas, run.pictureProperty(), now -> canvas.setNumbers(numbers(now)));
        return canvas;
    }

    /** The activation of each image, with the image's number where there are several. */
    private static List<String> numbers(Picture made) {
        List<String> texts = new ArrayList<>();
        if (made != null) {
            for (double activation : made.activations()) {
                String number = RunText.number(activation);
                boolean single = made.activations().size() == 1;
                texts.add(single ? number : Messages.get("compare.image", String.valueOf(texts.size() + 1), number));
            }
        }
        return texts;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        bar.setAccessibleText(Messages.get("stage.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label step = new Label();
        step.getStyleClass().add("step");
        step.textProperty()
                .bind(model.run()
                        .progressProperty()
                        .map(now -> RunText.step(now.step(), now.steps()))
                        .orElse(""));
        Label pace = new Label();
        pace.getStyleClass().add("quiet");
        Runnable show = () -> {
            Rendering.State state = model.run().stateProperty().get();
            RenderProgress now = model.run().progressProperty().get();
            bar.setProgress(share(state, now));
            pace.setText(
                    now != null && state == Rendering.State.RUNNING
                            ? RunText.pace(now.stepsPerSecond(), now.steps() - now.step())
                            : "");
        };
        Follow.value(bar, model.run().progressProperty(), now -> show.run());
        Follow.value(bar, model.run().stateProperty(), now -> show.run());
        HBox row = new HBox(10, bar, pace, step, stop());
        row.getStyleClass().add("run-controls");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Explained stop() {
        Button stop = IconButton.of(Icons.STOP, "compare.stop", model.run()::stop);
        stop.getStyleClass().add("side-stop");
        return new Explained(
                stop,
                Bindings.createStringBinding(
                        () -> model.run().isActive() ? "" : Messages.get("stage.stop.nothing"),
                        model.run().stateProperty()));
    }

    private static double share(Rendering.State state, RenderProgress now) {
        if (now == null || state == Rendering.State.FAILED || now.steps() == 0) {
            return 0;
        }
        return state == Rendering.State.PREPARING
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) now.step() / now.steps();
    }

    private Label notice() {
        Label notice = new Label();
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.textProperty()
                .bind(Bindings.createStringBinding(
                        this::news, model.noticeProperty(), model.run().progressProperty()));
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private String news() {
        RenderProgress progress = model.run().progressProperty().get();
        String own = model.noticeProperty().get();
        return own.isEmpty() && progress != null ? progress.message() : own;
    }

    private void addToTray() {
        Picture picture = model.run().pictureProperty().get();
        for (int i = 0; i < picture.frame().images(); i++) {
            tray.accept(new GridPanel(picture, i, ImageCaption.of(caption.apply(picture), picture, i)));
        }
    }

    private void save() {
        PictureFile.choose(getScene().getWindow(), model.proposedFileName().orElse(""))
                .ifPresent(model::save);
    }
}
