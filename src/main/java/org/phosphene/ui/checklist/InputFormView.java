package org.phosphene.ui.checklist;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.studio.InputChoice;
import org.phosphene.ui.theme.Messages;

/** The fields of the choice. */
final class InputFormView extends VBox {

    private static final double NARROW = 70;
    private static final double WIDE = 200;

    InputFormView(InputFormViewModel form) {
        ComboBox<String> channels = new ComboBox<>();
        channels.setId("input-channels");
        channels.setMinWidth(Region.USE_PREF_SIZE);
        channels.getItems().setAll(InputChoice.CHANNELS);
        channels.valueProperty().bindBidirectional(form.channelsProperty());
        ComboBox<String> layout = new ComboBox<>();
        layout.setId("input-layout");
        layout.setMinWidth(Region.USE_PREF_SIZE);
        layout.getItems().setAll(InputChoice.LAYOUTS);
        layout.valueProperty().bindBidirectional(form.layoutProperty());
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        grid.addRow(
                0,
                label("checklist.range"),
                pair(
                        field("black", form.blackProperty(), NARROW),
                        "checklist.to",
                        field("white", form.whiteProperty(), NARROW)),
                label("checklist.channels"),
                channels,
                label("checklist.width"),
                pair(
                        field("width", form.widthProperty(), NARROW),
                        "checklist.times",
                        field("height", form.heightProperty(), NARROW)));
        grid.addRow(
                1,
                label("checklist.mean"),
                field("mean", form.meanProperty(), WIDE),
                label("checklist.layout"),
                layout,
                label("checklist.deviation"),
                field("deviation", form.deviationProperty(), WIDE));
        Label problem = new Label();
        problem.setId("input-problem");
        problem.getStyleClass().add("input-error");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(form.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        setSpacing(6);
        getChildren().addAll(grid, problem);
    }

    private static Label label(String key) {
        Label label = new Label(Messages.get(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static TextField field(String id, StringProperty text, double width) {
        TextField field = new TextField();
        field.setId("input-" + id);
        field.setPrefWidth(width);
        field.setAccessibleText(Messages.get("checklist.field." + id));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static HBox pair(Node one, String between, Node other) {
        HBox pair = new HBox(6, one, label(between), other);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }
}
