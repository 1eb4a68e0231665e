package org.phosphene.ui.reading;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.phosphene.core.UnitRef;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** What a photograph excites, beside the window: the photograph and its classes, and the strongest channels. */
public final class ReadingDialog extends Dialog<Void> {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 660;
    private static final double LEFT_WIDTH = 340;
    private static final double CAPTION_HEIGHT = 56;

    private final ReadingViewModel model;
    private final PhotographView photograph = new PhotographView();

    public ReadingDialog(ReadingViewModel model, Window owner) {
        this.model = model;
        initOwner(owner);
        initModality(Modality.NONE); // the stage shows what is clicked here
        setResizable(true);
        titleProperty()
                .bind(model.photographProperty()
                        .map(file -> Messages.get("reading.title") + " · " + file.getFileName())
                        .orElse(Messages.get("reading.title")));
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        getDialogPane().getButtonTypes().setAll(new ButtonType(Messages.get("reading.close"), ButtonData.CANCEL_CLOSE));
        getDialogPane().setId("reading");
        getDialogPane().getStyleClass().addAll("wide", "reading-dialog");
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().setContent(new HBox(18, left(), right()));
        Follow.value(getDialogPane(), model.pictureProperty(), photograph::show);
        Follow.value(getDialogPane(), model.heatProperty(), photograph::show);
        getDialogPane().setOnDragOver(this::allow);
        getDialogPane().setOnDragDropped(this::drop);
        Follow.changes(getDialogPane(), model.asideProperty(), this::makeRoom);
        setOnHidden(event -> {
            if (!model.asideProperty().get()) {
                model.close();
            }
        });
    }

    private void makeRoom(boolean aside) {
        if (aside) {
            close();
        }
    }

    private void allow(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.read(model.networkProperty().get(), files.get(0).toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private VBox left() {
        photograph.accessibleTextProperty().set(Messages.get("reading.photograph"));
        VBox.setVgrow(photograph, Priority.ALWAYS);
        Label caption = sentence();
        caption.setId("reading-caption");
        caption.getStyleClass().add("quiet");
        caption.setMinHeight(CAPTION_HEIGHT); // what is below stays where it is
        caption.setAlignment(Pos.TOP_LEFT);
        caption.textProperty()
                .bind(Bindings.createStringBinding(
                        this::caption,
                        model.lookedProperty(),
                        model.heatProperty(),
                        model.heatProblemProperty(),
                        model.readingProperty()));
        Button another = new Button(Messages.get("reading.another"));
        another.setId("reading-another");
        another.setOnAction(
                event -> PhotographFile.choose(getDialogPane().getScene().getWindow())
                        .ifPresent(file -> model.read(model.networkProperty().get(), file)));
        VBox left = new VBox(8, photograph, caption, new ClassesPane(model), another);
        Em.width(left, LEFT_WIDTH);
        return left;
    }

    private String caption() {
        UnitRef unit = model.lookedProperty().get();
        if (unit == null) {
            return model.readingProperty().get() == null ? "" : Messages.get("reading.invite");
        }
        if (!model.heatProblemProperty().get().isEmpty()) {
            return model.heatProblemProperty().get();
        }
        String name = model.networkProperty().get().caption(unit);
        Heat heat = model.heatProperty().get();
        return heat == null ? Messages.get("reading.heat.busy", name) : ReadingText.heat(heat, name);
    }

    private StackPane right() {
        Label problem = sentence();
        problem.setId("reading-problem");
        problem.getStyleClass().add("hint");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        ProgressBar bar = new ProgressBar();
        Label wait = new Label(Messages.get("reading.busy"));
        VBox busy = new VBox(8, wait, bar);
        busy.setId("reading-busy");
        busy.setAlignment(Pos.CENTER);
        busy.visibleProperty().bind(model.busyProperty());
        StackPane right = new StackPane(new StrongestPane(model), problem, busy);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        return right;
    }

    private static Label sentence() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        return heading;
    }
}
