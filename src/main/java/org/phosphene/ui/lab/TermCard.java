package org.phosphene.ui.lab;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** A unit in the lab: its picture, its text, its weight. */
final class TermCard extends VBox {

    private static final double WIDTH = 200;

    TermCard(LabTerm term, LabViewModel model) {
        super(4);
        setPrefWidth(WIDTH);
        HBox.setHgrow(this, Priority.SOMETIMES);
        int number = model.terms().indexOf(term) + 1;
        Label name = new Label(term.objective());
        name.getStyleClass().add("field-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(term.objective()));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button close = IconButton.of(Icons.CLOSE, "lab.remove", () -> model.remove(term));
        close.setId("lab-remove-" + number);
        HBox head = new HBox(2, name, close);
        head.setAlignment(Pos.CENTER_LEFT);
        FrameCanvas canvas = new FrameCanvas();
        canvas.setAccessibleText(term.objective());
        canvas.dimmedProperty().bind(term.run().staleProperty());
        Follow.value(canvas, term.run().frameProperty(), canvas::show);
        Label hint = new Label();
        hint.getStyleClass().addAll("quiet", "detail");
        hint.setWrapText(true);
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> term.run().failureProperty().get() == null
                                ? Messages.get("lab.preparing")
                                : Failure.of(term.run().failureProperty().get()).sentence(),
                        term.run().failureProperty()));
        hint.visibleProperty().bind(term.run().frameProperty().isNull());
        StackPane face = new StackPane(canvas, hint);
        face.setMinHeight(0);
        VBox.setVgrow(face, Priority.ALWAYS);
        getChildren().addAll(head, face, weight(term, model, number));
    }

    private static HBox weight(LabTerm term, LabViewModel model, int number) {
        Slider slider = new Slider(-1, 1, term.weightProperty().get());
        slider.setId("lab-weight-" + number);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(Messages.get("lab.weight", term.objective()));
        slider.setTooltip(new Tooltip(Messages.get("lab.weight.tip")));
        slider.valueProperty().bindBidirectional(term.weightProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label value = new Label();
        value.setMinWidth(44);
        value.textProperty().bind(term.weightProperty().map(weight -> RunText.number(weight.doubleValue())));
        HBox row = new HBox(6, slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(model.modeProperty().isEqualTo(LabViewModel.Mode.STRIP));
        return row;
    }
}
