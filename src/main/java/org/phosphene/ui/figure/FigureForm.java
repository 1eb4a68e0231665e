package org.phosphene.ui.figure;

import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.phosphene.figure.FigureSpec.Paper;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.EscapeUndoes;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** The fields of a figure: first those of the chosen cell, then those of the whole. */
final class FigureForm extends VBox {

    private static final int WHITE = 0xffffff;

    private final FigureFormViewModel model;

    FigureForm(FigureFormViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("figure-form");
        getChildren()
                .addAll(
                        section("paper.section.cell"),
                        captionField(),
                        cellFields(),
                        section("paper.section.page"),
                        pageFields());
    }

    private static Label section(String key) {
        Label title = new Label(Messages.get(key));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        return title;
    }

    private VBox captionField() {
        TextArea caption = new TextArea();
        caption.setId("figure-caption");
        caption.setPrefRowCount(2);
        caption.setMinHeight(52);
        caption.setWrapText(true);
        caption.textProperty().bindBidirectional(model.captionProperty());
        EscapeUndoes.in(caption);
        Label name = name("paper.caption", caption);
        return new VBox(2, name, caption);
    }

    private GridPane cellFields() {
        GridPane form = form();
        row(form, "paper.rowTitle", field("figure-row-title", model.rowTitleProperty()));
        row(form, "paper.columnTitle", field("figure-column-title", model.columnTitleProperty()));
        return form;
    }

    private GridPane pageFields() {
        GridPane form = form();
        row(form, "paper.columns", field("figure-columns", model.columnsProperty()));
        row(form, "paper.preset", presets());
        row(form, "paper.width", field("figure-width", model.widthProperty()));
        row(form, "paper.dpi", field("figure-dpi", model.dpiProperty()));
        row(form, "paper.fontSize", field("figure-font-size", model.fontSizeProperty()));
        row(form, "paper.gap", field("figure-gap", model.gapProperty()));
        row(form, "paper.margin", field("figure-margin", model.marginProperty()));
        ColorPicker colour = colour();
        row(form, "paper.background", colour);
        FlowPane switches = new FlowPane(12, 6, transparent(colour), letters());
        form.add(switches, 0, form.getRowCount(), 2, 1);
        return form;
    }

    private ComboBox<Paper> presets() {
        ComboBox<Paper> box = new ComboBox<>();
        box.setId("figure-preset");
        box.getItems().setAll(Paper.values());
        box.setConverter(Choices.texts(paper -> Messages.get("paper.preset." + paper.name())));
        box.setPromptText(Messages.get("paper.preset.own"));
        box.setButtonCell(new javafx.scene.control.ListCell<>() {
            @Override
            protected void updateItem(Paper paper, boolean empty) {
                super.updateItem(paper, empty);
                setText(Messages.get(paper == null ? "paper.preset.own" : "paper.preset." + paper.name()));
            }
        });
        box.valueProperty().bindBidirectional(model.paperProperty());
        return box;
    }

    private ColorPicker colour() {
        ColorPicker picker = new ColorPicker();
        picker.setId("figure-background");
        picker.setStyle("-fx-color-label-visible: false"); // JavaFX names colours in the language it began with
        Runnable show = () -> {
            Integer rgb = model.backgroundProperty().get();
            if (rgb != null) {
                picker.setValue(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
            }
        };
        show.run();
        Follow.changes(picker, model.backgroundProperty(), now -> show.run());
        picker.setOnAction(event -> model.backgroundProperty().set(rgb(picker.getValue())));
        return picker;
    }

    private CheckBox transparent(ColorPicker colour) {
        CheckBox box = new CheckBox(Messages.get("paper.transparent"));
        box.setId("figure-transparent");
        box.setSelected(model.backgroundProperty().get() == null);
        Follow.changes(box, model.backgroundProperty(), now -> box.setSelected(now == null));
        box.setOnAction(event -> model.backgroundProperty()
                .set(box.isSelected() ? null : colour.getValue() == null ? WHITE : rgb(colour.getValue())));
        return box;
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private CheckBox letters() {
        CheckBox letters = new CheckBox(Messages.get("paper.letters"));
        letters.setId("figure-letters");
        letters.selectedProperty().bindBidirectional(model.lettersProperty());
        return letters;
    }

    private static GridPane form() {
        GridPane form = new GridPane();
        form.setHgap(8);
        form.setVgap(6);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(new ColumnConstraints(), fields);
        return form;
    }

    private static TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(8);
        field.textProperty().bindBidirectional(text);
        EscapeUndoes.in(field);
        return field;
    }

    private static Label name(String key, Control field) {
        Label name = new Label(Messages.get(key));
        name.setLabelFor(field);
        name.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(name.getText());
        return name;
    }

    private static void row(GridPane form, String key, Control field) {
        field.setMaxWidth(Double.MAX_VALUE);
        form.addRow(form.getRowCount(), name(key, field), field);
    }
}
