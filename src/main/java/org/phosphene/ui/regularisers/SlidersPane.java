package org.phosphene.ui.regularisers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** What is set against noise: points to begin with, sliders, switches. */
final class SlidersPane extends ScrollPane {

    private static final double WIDTH = 366;
    private static final double STEPS = 20;

    SlidersPane(RegularisersViewModel model) {
        getStyleClass().add("edge-to-edge");
        Em.atLeast(this, WIDTH);
        setFitToWidth(true);
        FlowPane starts = new FlowPane(4, 4);
        for (Start start : Start.values()) {
            Button button = new Button(Messages.get("regularisers.start." + start));
            button.setId("start-" + start);
            button.getStyleClass().add("small");
            button.setTooltip(tip("regularisers.start." + start + ".tip"));
            button.setOnAction(event -> model.set(start));
            starts.getChildren().add(button);
        }
        GridPane sliders = new GridPane(8, 4);
        int row = 0;
        for (Regulariser each : Regulariser.values()) {
            Slider slider = add(sliders, row++, each, model.regularisation().strengthProperty(each));
            if (each == Regulariser.DECAY) {
                slider.disableProperty()
                        .bind(model.regularisation().fourierProperty().not());
            }
        }
        VBox content = new VBox(
                8,
                starts,
                sliders,
                box("fourier", model.regularisation().fourierProperty()),
                box("decorrelated", model.regularisation().decorrelatedProperty()));
        content.setPadding(new Insets(0, 12, 0, 0)); // room for a scroll bar
        setContent(content);
    }

    private static Slider add(GridPane sliders, int row, Regulariser each, DoubleProperty strength) {
        String key = "regularisers." + each;
        Label name = new Label(Messages.get(key));
        name.getStyleClass().add("field-name");
        name.setMinWidth(Label.USE_PREF_SIZE);
        name.setTooltip(tip(key + ".tip"));
        Slider slider = new Slider(0, each.most(), strength.get());
        slider.setId("slider-" + each);
        slider.setBlockIncrement(each.most() / STEPS);
        slider.setAccessibleText(name.getText());
        slider.setTooltip(tip(key + ".tip"));
        slider.valueProperty().bindBidirectional(strength);
        GridPane.setHgrow(slider, Priority.ALWAYS);
        name.setLabelFor(slider);
        Label value = new Label();
        value.setMinWidth(44);
        value.setAlignment(Pos.CENTER_RIGHT);
        value.textProperty()
                .bind(strength.map(now ->
                        now.doubleValue() == 0 ? Messages.get("regularisers.off") : RunText.number(now.doubleValue())));
        sliders.addRow(row, name, slider, value);
        return slider;
    }

    private static CheckBox box(String name, BooleanProperty wanted) {
        CheckBox box = new CheckBox(Messages.get("regularisers." + name));
        box.setId("regularisers-" + name);
        box.setTooltip(tip("regularisers." + name + ".tip"));
        box.selectedProperty().bindBidirectional(wanted);
        return box;
    }

    private static Tooltip tip(String key) {
        Tooltip tip = new Tooltip(Messages.get(key));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }
}
