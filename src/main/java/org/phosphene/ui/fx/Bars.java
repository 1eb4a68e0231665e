package org.phosphene.ui.fx;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** One bar a bin, the fullest as high as the pane; a bin that is not empty is always seen. */
public final class Bars extends Pane {

    private final double height;
    private List<Integer> counts = List.of();

    /** @param height of the fullest bar */
    public Bars(double height) {
        this.height = height;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(0);
    }

    /** Shows other counts. */
    public void show(List<Integer> now) {
        counts = now;
        getChildren().clear();
        for (int count : now) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
            bar.setVisible(count > 0);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int fullest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        double width = getWidth() / Math.max(1, counts.size());
        for (int i = 0; i < counts.size(); i++) {
            double tall = fullest == 0 ? 0 : Math.max(1, height * counts.get(i) / fullest);
            getChildren().get(i).resizeRelocate(i * width, height - tall, Math.max(1, width - 1), tall);
        }
    }
}
