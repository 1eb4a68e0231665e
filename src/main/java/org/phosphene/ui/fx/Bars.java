package org.phosphene.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.phosphene.studio.UnitExamples;

/**
 * A histogram on an axis from the least to the greatest of all photographs: one bar a bin, the fullest as high as the
 * pane. Photographs beyond the bins are spread evenly from there to the end of the axis. What is not empty is always
 * seen.
 */
public final class Bars extends Pane {

    /**
     * A bar.
     *
     * @param from left end, as share of the axis
     * @param to right end
     * @param amount photographs in the width of a bin
     */
    record Bar(double from, double to, double amount) {}

    private final double height;
    private List<Bar> shown = List.of();

    /** @param height of the fullest bar */
    public Bars(double height) {
        this.height = height;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(0);
    }

    /** Shows another histogram. */
    public void show(UnitExamples.Histogram histogram) {
        shown = of(histogram);
        getChildren().clear();
        for (Bar any : shown) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
            bar.setVisible(any.amount() > 0);
        }
        requestLayout();
    }

    /** From left to right. */
    static List<Bar> of(UnitExamples.Histogram histogram) {
        int bins = histogram.counts().size();
        double axis = histogram.most() - histogram.least();
        double first = (histogram.from() - histogram.least()) / axis;
        double last = (histogram.to() - histogram.least()) / axis;
        double width = (last - first) / Math.max(1, bins);
        List<Bar> bars = new ArrayList<>();
        if (histogram.under() > 0) {
            bars.add(new Bar(0, first, histogram.under() * width / first));
        }
        for (int i = 0; i < bins; i++) {
            bars.add(new Bar(
                    first + i * width,
                    first + (i + 1) * width,
                    histogram.counts().get(i)));
        }
        if (histogram.over() > 0) {
            bars.add(new Bar(last, 1, histogram.over() * width / (1 - last)));
        }
        return bars;
    }

    @Override
    protected void layoutChildren() {
        double fullest = shown.stream().mapToDouble(Bar::amount).max().orElse(0);
        for (int i = 0; i < shown.size(); i++) {
            Bar bar = shown.get(i);
            double tall = fullest == 0 ? 0 : Math.max(1, height * bar.amount() / fullest);
            double width = getWidth() * (bar.to() - bar.from());
            getChildren().get(i).resizeRelocate(getWidth() * bar.from(), height - tall, Math.max(1, width - 1), tall);
        }
    }
}
