package org.phosphene.ui.checklist;

import java.util.List;
import javafx.beans.property.ObjectProperty;
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
    private static final double PROBLEM_HEIGHT = 20;

    InputFormView(InputFormViewModel form) {
        ComboBox<String> channels = choice("channels", InputChoice.CHANNELS, form.channelsProperty());
        ComboBox<String> layout = choice("layout", InputChoice.LAYOUTS, form.layoutProperty());
        Node range = pair(
                field("black", form.blackProperty(), NARROW),
                "checklist.to",
                field("white", form.whiteProperty(), NARROW));
        Node size = pair(
                field("width", form.widthProperty(), NARROW),
                "checklist.times",
                field("height", form.heightProperty(), NARROW));
        TextField mean = field("mean", form.meanProperty(), WIDE);
        TextField deviation = field("deviation", form.deviationProperty(), WIDE);
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        grid.addRow(0, label("checklist.range"), range, label("checklist.channels"), channels);
        grid.addRow(0, label("checklist.width"), size);
        grid.addRow(1, label("checklist.mean"), mean, label("checklist.layout"), layout);
        grid.addRow(1, label("checklist.deviation"), deviation);
        setSpacing(6);
        getChildren().addAll(grid, problem(form));
    }

    private static ComboBox<String> choice(String id, List<String> words, ObjectProperty<String> value) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("input-" + id);
        box.setAccessibleText(Messages.get("checklist." + id));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.getItems().setAll(words);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static Label problem(InputFormViewModel form) {
        Label problem = new Label();
        problem.setId("input-problem");
        problem.getStyleClass().add("input-error");
        problem.setWrapText(true);
        problem.setMinHeight(PROBLEM_HEIGHT); // kept free, so that the fields stay where they are
        problem.textProperty().bind(form.problemProperty());
        return problem;
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
