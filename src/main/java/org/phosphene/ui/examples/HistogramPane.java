package org.phosphene.ui.examples;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.phosphene.studio.UnitExamples;
import org.phosphene.ui.fx.Bars;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** How often photographs excite the unit how much; the slider below chooses a range of it. */
final class HistogramPane extends VBox {

    private static final double HEIGHT = 40;
    private static final double HINT_WIDTH = 360;

    private final ExamplesViewModel model;
    private final Bars bars = new Bars(HEIGHT);
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final Label low = new Label();
    private final Label high = new Label();
    private boolean following;

    HistogramPane(ExamplesViewModel model) {
        this.model = model;
        getStyleClass().add("histogram");
        slider.setId("range");
        slider.setAccessibleText(Messages.get("examples.range"));
        low.getStyleClass().addAll("quiet", "detail");
        high.getStyleClass().addAll("quiet", "detail");
        Tooltip hint = new Tooltip(Messages.get("examples.histogram.hint"));
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        Tooltip.install(bars, hint);
        bars.setPickOnBounds(true);
        slider.setTooltip(new Tooltip(Messages.get("examples.range.hint")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox ends = new HBox(low, gap, high);
        ends.setAlignment(Pos.CENTER);
        getChildren().addAll(bars, slider, ends);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.answerProperty().isNotNull());
        Follow.changes(this, model.answerProperty(), this::follow);
        slider.lowValueProperty().addListener((all, old, now) -> moved());
        slider.highValueProperty().addListener((all, old, now) -> moved());
        slider.lowValueChangingProperty().addListener((all, old, now) -> choose());
        slider.highValueChangingProperty().addListener((all, old, now) -> choose());
        follow(model.answerProperty().get());
    }

    private void follow(UnitExamples now) {
        if (now == null) {
            return;
        }
        UnitExamples.Histogram histogram = now.histogram();
        following = true;
        double from = histogram.least();
        double to = histogram.most();
        slider.setMax(Math.max(slider.getMax(), to));
        slider.setMin(from);
        slider.setMax(to);
        slider.setLowValue(from);
        slider.setHighValue(to);
        slider.setBlockIncrement((to - from) / Math.max(1, histogram.counts().size()));
        following = false;
        bars.show(histogram);
        tell();
    }

    private void moved() {
        tell();
        choose();
    }

    /** An end of the slider means the least or the greatest itself, which the slider may have rounded. */
    private void choose() {
        if (following || slider.isLowValueChanging() || slider.isHighValueChanging()) {
            return;
        }
        UnitExamples.Histogram histogram = model.answerProperty().get().histogram();
        double from = slider.getLowValue() <= slider.getMin() ? histogram.smallest() : slider.getLowValue();
        double to = slider.getHighValue() >= slider.getMax() ? histogram.greatest() : slider.getHighValue();
        model.range(from, to);
    }

    private void tell() {
        low.setText(RunText.number(slider.getLowValue()));
        high.setText(RunText.number(slider.getHighValue()));
    }
}
