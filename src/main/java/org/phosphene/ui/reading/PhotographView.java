package org.phosphene.ui.reading;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.phosphene.studio.HeatMap;
import org.phosphene.ui.fx.FrameImage;

/** A photograph as large as there is room; where a channel is looked at, dark but for what excites it. */
final class PhotographView extends Region {

    private static final Color OUTSIDE = Color.gray(0, 0.8);
    private static final double DARKEST = 0.72;
    private static final double SIDE = 320;

    private final Canvas canvas = new Canvas();
    private ShownPhotograph photograph;
    private Image image;
    private Heat heat;

    PhotographView() {
        setId("reading-photograph");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefSize(SIDE, SIDE);
        setMinSize(0, 0);
        getChildren().add(canvas);
    }

    void show(ShownPhotograph shown) {
        photograph = shown;
        image = shown == null ? null : FrameImage.still(shown.frame(), 0);
        draw();
    }

    void show(Heat shown) {
        heat = shown;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (image == null) {
            return;
        }
        double scale = Math.min(getWidth() / photograph.width(), getHeight() / photograph.height());
        double width = photograph.width() * scale;
        double height = photograph.height() * scale;
        context.save();
        context.translate((getWidth() - width) / 2, 0);
        context.drawImage(image, 0, 0, width, height);
        if (heat != null) {
            draw(context, scale, width, height);
        }
        context.restore();
    }

    private void draw(GraphicsContext context, double scale, double width, double height) {
        org.phosphene.core.Region covered = heat.map().covered();
        double left = covered.left() * scale;
        double top = covered.top() * scale;
        double right = covered.right() * scale;
        double bottom = covered.bottom() * scale;
        context.setFill(OUTSIDE);
        context.fillRect(0, 0, width, top);
        context.fillRect(0, bottom, width, height - bottom);
        context.fillRect(0, top, left, bottom - top);
        context.fillRect(right, top, width - right, bottom - top);
        context.drawImage(shade(heat), left, top, right - left, bottom - top);
        context.setStroke(Color.WHITE);
        context.setLineWidth(1.5);
        context.strokeRect(left + 1, top + 1, right - left - 2, bottom - top - 2);
    }

    /** A pixel a place of the layer, the darker the less it is excited. */
    private static Image shade(Heat heat) {
        HeatMap map = heat.map();
        float[] shares = map.shares();
        WritableImage shade = new WritableImage(map.width(), map.height());
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                double dark = DARKEST * (1 - shares[y * map.width() + x]);
                shade.getPixelWriter().setColor(x, y, Color.gray(0, dark));
            }
        }
        return shade;
    }
}
