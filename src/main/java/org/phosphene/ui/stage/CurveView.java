package org.phosphene.ui.stage;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.phosphene.studio.RenderProgress;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** The objective over the steps as one line on a canvas; the line has the colour of the label of its last value. */
final class CurveView extends Region {

    private static final double LEAST_LEFT = 56;
    private static final double RIGHT = 56;
    private static final double TOP = 8;
    private static final double LEAST_BOTTOM = 20;

    private final Canvas canvas = new Canvas();
    private final Label most = label("curve-axis");
    private final Label least = label("curve-axis");
    private final Label name = label("curve-axis");
    private final Label first = label("curve-axis");
    private final Label end = label("curve-axis");
    private final Label last = label("curve-last");
    private float[] curve = new float[0];
    private int steps;
    private double left = LEAST_LEFT;
    private double below = LEAST_BOTTOM;

    CurveView() {
        getStyleClass().add("curve");
        canvas.setManaged(false);
        getChildren().add(0, canvas);
        name.setText(Messages.get("stage.curve.name"));
        last.textFillProperty().addListener((all, old, now) -> requestLayout());
        setAccessibleText(Messages.get("stage.curve.name"));
        setMinHeight(84);
        setPrefHeight(92);
    }

    void show(RenderProgress progress) {
        curve = progress == null ? new float[0] : progress.curve();
        steps = progress == null ? 0 : progress.steps();
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Range range = Range.of(curve);
        boolean empty = curve.length == 0;
        most.setText(empty ? "" : RunText.number(range.most()));
        least.setText(empty ? "" : RunText.number(range.least()));
        first.setText(steps == 0 ? "" : "0");
        end.setText(steps == 0 ? "" : String.valueOf(steps));
        last.setText(empty ? "" : RunText.number(curve[curve.length - 1]));
        List.of(most, least, name).forEach(Label::autosize);
        left = Math.max(LEAST_LEFT, 8 + Math.max(most.getWidth(), least.getWidth())); // large letters need more
        below = Math.max(LEAST_BOTTOM, 4 + name.getHeight());
        double bottom = getHeight() - below;
        put(most, left - 6, TOP, 1, 0);
        put(least, left - 6, bottom, 1, 1);
        put(first, left, getHeight(), 0, 1);
        put(name, getWidth() / 2, getHeight(), 0.5, 1);
        put(end, getWidth() - RIGHT, getHeight(), 1, 1);
        name.setVisible(name.getWidth() + first.getWidth() + end.getWidth() + 24 < getWidth() - left - RIGHT);
        put(last, empty ? left : x(curve.length - 1) + 6, empty ? bottom : y(curve[curve.length - 1], range), 0, 0.5);
        paint(range);
    }

    private void put(Label label, double x, double y, double alignX, double alignY) {
        label.autosize();
        label.relocate(Math.rint(x - alignX * label.getWidth()), Math.rint(y - alignY * label.getHeight()));
    }

    private void paint(Range range) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double right = getWidth() - RIGHT;
        double bottom = getHeight() - below;
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setStroke(most.getTextFill());
        g.setGlobalAlpha(0.5);
        g.setLineWidth(1);
        g.strokeLine(left - 0.5, TOP, left - 0.5, bottom + 0.5);
        g.strokeLine(left - 0.5, bottom + 0.5, right, bottom + 0.5);
        g.setGlobalAlpha(1);
        if (curve.length < 2 || right <= left) {
            return;
        }
        g.setStroke(last.getTextFill());
        g.setLineWidth(1.5);
        g.beginPath();
        // at most two points a column: what lies between its least and most value would not be seen
        int perColumn = Math.max(1, (int) (Math.max(steps, curve.length) / (right - left)));
        for (int from = 0; from < curve.length; from += perColumn) {
            int to = Math.min(curve.length, from + perColumn);
            Range column = Range.of(curve, from, to);
            g.lineTo(x(from), y(column.least(), range));
            g.lineTo(x(from), y(column.most(), range));
        }
        g.stroke();
    }

    private double x(int step) {
        return left + (getWidth() - RIGHT - left) * step / Math.max(1, Math.max(steps, curve.length) - 1);
    }

    private double y(double value, Range range) {
        double bottom = getHeight() - below;
        double share = range.most() > range.least() ? (value - range.least()) / (range.most() - range.least()) : 0.5;
        return bottom - Math.max(0, Math.min(1, share)) * (bottom - TOP);
    }

    private Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setManaged(false);
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(label);
        return label;
    }

    /** Least and largest of some numbers that are finite; 0 where there are none. */
    record Range(double least, double most) {

        static Range of(float[] values) {
            return of(values, 0, values.length);
        }

        static Range of(float[] values, int from, int to) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                if (Float.isFinite(values[i])) {
                    least = Math.min(least, values[i]);
                    most = Math.max(most, values[i]);
                }
            }
            return least <= most ? new Range(least, most) : new Range(0, 0);
        }
    }
}
