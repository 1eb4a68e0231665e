package org.phosphene.ui.columns;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** A slider over the steps whose pictures are kept; its right end is the newest pictures. */
final class ScrubBar extends HBox {

    private static final double WORDS = 90;

    ScrubBar(Scrubbing model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Slider slider = new Slider(0, 1, 0);
        slider.setId("columns-scrub");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(Messages.get("columns.scrub.tip"));
        slider.setTooltip(new Tooltip(Messages.get("columns.scrub.tip")));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label name = new Label(Messages.get("columns.scrub"));
        name.getStyleClass().add("field-name");
        name.setLabelFor(slider);
        Label step = new Label();
        step.setId("columns-step");
        Em.atLeast(step, WORDS);
        Runnable show = () -> {
            int last = model.stepsProperty().get().size();
            slider.setMax(Math.max(1, last));
            slider.setDisable(last == 0);
            slider.setValue(model.positionProperty().get());
            int at = model.stepProperty().get();
            step.setText(
                    at == Cell.NEWEST
                            ? Messages.get("columns.scrub.newest")
                            : Messages.get("columns.scrub.step", String.valueOf(at)));
        };
        Follow.changes(this, model.stepsProperty(), now -> show.run());
        Follow.changes(this, model.positionProperty(), now -> show.run());
        Follow.changes(this, model.stepProperty(), now -> show.run());
        slider.valueProperty()
                .addListener((all, old, now) -> model.positionProperty().set((int) Math.rint(now.doubleValue())));
        show.run();
        getChildren().addAll(name, slider, step);
    }
}
