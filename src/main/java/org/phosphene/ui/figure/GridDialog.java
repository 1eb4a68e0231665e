package org.phosphene.ui.figure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.phosphene.figure.GridSpec;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.FrameImage;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.Messages;

/** Lays the tray out as one page, with a preview that follows every change, and saves it. */
final class GridDialog extends Dialog<Void> {

    private static final double FORM_WIDTH = 300;
    private static final double WIDTH = 940;
    private static final double HEIGHT = 640;

    private final GridViewModel model;

    GridDialog(GridViewModel model, Window owner) {
        this.model = model;
        ButtonType save = new ButtonType(Messages.get("grid.save"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(Messages.get("grid.cancel"), ButtonData.CANCEL_CLOSE);
        initOwner(owner);
        setTitle(Messages.get("grid.title"));
        setResizable(true);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        getDialogPane().getButtonTypes().setAll(save, cancel);
        HBox content = new HBox(16, preview(), form());
        content.getStyleClass().add("grid-dialog");
        getDialogPane().setContent(content);
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStyleClass().add("wide"); // the theme allows 600 pixels only
        Node button = getDialogPane().lookupButton(save);
        button.setId("grid-save");
        button.disableProperty().bind(model.previewProperty().isNull());
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // the dialog stays until the page is on the disk
            chooseFile();
        });
        setOnHidden(event -> model.close());
        // not on the button that discards it, which is the only one while there is no preview
        setOnShown(event -> content.lookup("#grid-rows").requestFocus());
    }

    private VBox preview() {
        FrameCanvas canvas = new FrameCanvas();
        canvas.setAccessibleText(Messages.get("grid.preview"));
        Follow.value(canvas, model.previewProperty(), canvas::show);
        StackPane frame = new StackPane(canvas);
        frame.getStyleClass().add("grid-preview");
        VBox.setVgrow(frame, Priority.ALWAYS);
        Label size = new Label();
        size.setId("grid-size");
        size.setWrapText(true);
        size.textProperty().bind(model.sizeProperty());
        Label error = new Label();
        error.setId("grid-error");
        error.getStyleClass().add("input-error");
        error.setWrapText(true);
        error.setMinHeight(Label.USE_PREF_SIZE);
        error.textProperty().bind(model.errorProperty());
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        VBox box = new VBox(8, frame, size, error);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox form() {
        GridPane form = new GridPane();
        form.setHgap(10);
        form.setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setHalignment(HPos.RIGHT);
        form.getColumnConstraints().addAll(names, fields);
        row(form, "grid.rows", field("rows", model.rowsProperty(), Messages.get("grid.auto")));
        row(form, "grid.columns", field("columns", model.columnsProperty(), Messages.get("grid.auto")));
        row(form, "grid.unit", choice(GridSpec.Unit.values(), "grid.unit.", model.unitProperty()));
        row(form, "grid.panel", field("panel", model.panelProperty(), ""));
        row(form, "grid.gap", field("gap", model.gapProperty(), ""));
        row(
                form,
                "grid.background",
                choice(GridSpec.Background.values(), "grid.background.", model.backgroundProperty()));
        CheckBox captions = new CheckBox(Messages.get("grid.captions"));
        captions.setId("captions");
        captions.selectedProperty().bindBidirectional(model.captionsProperty());
        VBox box = new VBox(12, form, captions, captionFields());
        Em.atLeast(box, FORM_WIDTH);
        return box;
    }

    private ScrollPane captionFields() {
        VBox rows = new VBox(4);
        for (int i = 0; i < model.items().size(); i++) {
            TrayItem item = model.items().get(i);
            ImageView thumbnail = new ImageView(FrameImage.still(item.frame(), 0));
            thumbnail.setFitWidth(28);
            thumbnail.setFitHeight(28);
            thumbnail.setPreserveRatio(true);
            TextField caption = new TextField();
            caption.textProperty().bindBidirectional(item.captionProperty());
            caption.setAccessibleText(Messages.get("grid.caption", String.valueOf(i + 1)));
            HBox.setHgrow(caption, Priority.ALWAYS);
            rows.getChildren().add(new HBox(6, thumbnail, caption));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(180);
        scroll.disableProperty().bind(model.captionsProperty().not());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static void row(GridPane form, String key, Control field) {
        Label name = new Label(Messages.get(key));
        name.setLabelFor(field);
        name.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(name.getText());
        field.setMaxWidth(Double.MAX_VALUE);
        form.addRow(form.getRowCount(), name, field);
    }

    private static TextField field(String id, StringProperty text, String prompt) {
        TextField field = new TextField();
        field.setId("grid-" + id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(6);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static <T extends Enum<T>> ChoiceBox<T> choice(T[] values, String prefix, ObjectProperty<T> chosen) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setConverter(Choices.texts(value -> Messages.get(prefix + value.name())));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("grid.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.get("stage.save.filter"), "*.png"));
        chooser.setInitialFileName("grid.png");
        FileKind.PICTURE
                .save(chooser, getDialogPane().getScene().getWindow())
                .ifPresent(file -> model.save(file, this::close));
    }
}
