package org.phosphene.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.phosphene.core.Frame;

/**
 * Paints the pictures of a frame side by side. At a whole zoom factor one pixel of a picture is a whole square of
 * pixels of the screen, whatever the screen's scale; what does not fit is dragged into view.
 */
public final class FrameCanvas extends Region {

    /** Zoom that shows everything as large as possible. */
    public static final int FIT = 0;

    private static final double GAP = 8;
    private static final double FOOTER = 22;
    private static final double CHECK = 8;
    private static final double MOST_PIXELS = 16e6;

    private final Canvas canvas = new Canvas();
    private final IntegerProperty zoom = new SimpleIntegerProperty(FIT);
    private final BooleanProperty smooth = new SimpleBooleanProperty();
    private final BooleanProperty dimmed = new SimpleBooleanProperty();
    private final List<FrameImage> images = new ArrayList<>();
    private final List<Rectangle2D> places = new ArrayList<>();
    private final List<Label> footers = new ArrayList<>();
    private List<String> numbers = List.of();
    private Frame frame;
    private int factor = 1;
    private double panX;
    private double panY;
    private double dragX;
    private double dragY;

    /** An empty canvas. */
    public FrameCanvas() {
        getStyleClass().add("frame-canvas");
        canvas.setManaged(false);
        getChildren().add(canvas);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        zoom.addListener((all, old, now) -> center());
        smooth.addListener((all, old, now) -> requestLayout());
        dimmed.addListener((all, old, now) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        setMinSize(96, 96);
    }

    /** {@link #FIT} or pixels of the screen for one pixel of a picture. */
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    /** Whether enlarged pixels are blended. A fit is blended always unless it comes out as a whole factor. */
    public BooleanProperty smoothProperty() {
        return smooth;
    }

    /** Whether the pictures are those of the run before. */
    public BooleanProperty dimmedProperty() {
        return dimmed;
    }

    /** Shows a frame, or nothing for null. */
    public void show(Frame newest) {
        boolean otherShape = frame == null
                || newest == null
                || frame.images() != newest.images()
                || frame.width() != newest.width()
                || frame.height() != newest.height();
        frame = newest;
        int count = newest == null ? 0 : newest.images();
        while (images.size() < count) {
            images.add(new FrameImage());
        }
        if (otherShape) {
            requestLayout();
        } else {
            fill();
            paint();
        }
    }

    /** Texts under the pictures, in their order; fewer are allowed. */
    public void setNumbers(List<String> texts) {
        if (!texts.equals(numbers)) {
            numbers = List.copyOf(texts);
            requestLayout();
        }
    }

    /** The picture at a point of this node. */
    public OptionalInt imageAt(double x, double y) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(x, y)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Length of one pixel of a picture as it is painted, in pixels of the screen. */
    double screenScale() {
        return places.isEmpty() ? 0 : places.get(0).getWidth() * outputScale() / frame.width();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 340;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        place();
        factor = wholeFactor();
        fill();
        layoutFooters();
        paint();
    }

    private void place() {
        places.clear();
        if (frame == null) {
            return;
        }
        Tiling tiling =
                Tiling.largest(frame.images(), frame.width(), frame.height(), getWidth(), getHeight(), GAP, FOOTER);
        double scale = zoom.get() == FIT ? tiling.scale() : zoom.get() / outputScale();
        double width = frame.width() * scale;
        double height = frame.height() * scale;
        double allWidth = tiling.columns() * (width + GAP) - GAP;
        double allHeight = tiling.rows() * (height + FOOTER + GAP) - GAP;
        panX = clamp(panX, allWidth - getWidth());
        panY = clamp(panY, allHeight - getHeight());
        double left = snap((getWidth() - allWidth) / 2 + panX);
        double top = snap((getHeight() - allHeight) / 2 + panY);
        for (int i = 0; i < frame.images(); i++) {
            double x = left + i % tiling.columns() * (width + GAP);
            double y = top + i / tiling.columns() * (height + FOOTER + GAP);
            places.add(new Rectangle2D(snap(x), snap(y), width, height));
        }
        setCursor(allWidth > getWidth() + 1 || allHeight > getHeight() + 1 ? Cursor.MOVE : Cursor.DEFAULT);
    }

    /**
     * How much pictures are enlarged before they are painted. JavaFX's software pipeline rounds whole factors such as 3
     * to squares that are one pixel too wide here and there, so they are made beforehand, unless that takes too much
     * memory.
     */
    private int wholeFactor() {
        double scale = screenScale();
        boolean wanted = !smooth.get() && isWhole(scale) && scale >= 1;
        double pixels = frame == null ? 0 : scale * scale * frame.width() * frame.height() * frame.images();
        return wanted && pixels <= MOST_PIXELS ? (int) Math.rint(scale) : 1;
    }

    private static boolean isWhole(double scale) {
        return Math.abs(scale - Math.rint(scale)) < 1e-6;
    }

    private void fill() {
        for (int i = 0; i < places.size(); i++) {
            images.get(i).show(frame, i, factor);
        }
    }

    private void layoutFooters() {
        while (footers.size() < places.size()) {
            Label footer = new Label();
            footer.getStyleClass().add("frame-number");
            footer.setAlignment(Pos.CENTER);
            footer.setManaged(false);
            footer.setMouseTransparent(true);
            footers.add(footer);
            getChildren().add(footer);
        }
        for (int i = 0; i < footers.size(); i++) {
            Label footer = footers.get(i);
            footer.setVisible(i < places.size() && i < numbers.size());
            if (footer.isVisible()) {
                Rectangle2D place = places.get(i);
                footer.setText(numbers.get(i));
                footer.resizeRelocate(place.getMinX(), place.getMaxY(), place.getWidth(), FOOTER);
            }
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setGlobalAlpha(dimmed.get() ? 0.35 : 1);
        g.setImageSmoothing(factor == 1 && (smooth.get() || !isWhole(screenScale())));
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D place = places.get(i);
            if (frame.planes() == 4) {
                paintChecks(g, place);
            }
            g.drawImage(images.get(i).image(), place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
    }

    /** What lies behind a picture with alpha. */
    private static void paintChecks(GraphicsContext g, Rectangle2D place) {
        for (double y = 0; y < place.getHeight(); y += CHECK) {
            for (double x = 0; x < place.getWidth(); x += CHECK) {
                g.setFill(((int) (x / CHECK) + (int) (y / CHECK)) % 2 == 0 ? Color.gray(0.75) : Color.gray(0.6));
                g.fillRect(
                        place.getMinX() + x,
                        place.getMinY() + y,
                        Math.min(CHECK, place.getWidth() - x),
                        Math.min(CHECK, place.getHeight() - y));
            }
        }
    }

    private void center() {
        panX = 0;
        panY = 0;
        requestLayout();
    }

    private void grab(MouseEvent event) {
        dragX = event.getX() - panX;
        dragY = event.getY() - panY;
    }

    private void drag(MouseEvent event) {
        panX = event.getX() - dragX;
        panY = event.getY() - dragY;
        requestLayout();
    }

    /** Half of what sticks out is as far as one can drag. */
    private static double clamp(double pan, double tooMuch) {
        double most = Math.max(0, tooMuch / 2);
        return Math.max(-most, Math.min(most, pan));
    }

    private double snap(double length) {
        double scale = outputScale();
        return Math.rint(length * scale) / scale;
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}
