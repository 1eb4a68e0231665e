package org.phosphene.ui.fx;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.phosphene.core.Frame;

/** A channel as a square: its number large until there is a picture, then small on it; what it is sorted by above. */
public final class ChannelFace extends StackPane {

    private static final double BORDER = 2;
    private static final double MANY = 100;

    private final ImageView image = new ImageView();
    private final FrameImage pixels = new FrameImage();
    private final Label number = new Label();
    private final Label value = new Label();

    /** @param side of the square on the screen */
    public ChannelFace(double side) {
        getStyleClass().add("face");
        setMinSize(side, side);
        setMaxSize(side, side);
        image.setFitWidth(side - 2 * BORDER);
        image.setFitHeight(side - 2 * BORDER);
        image.setPreserveRatio(true);
        number.getStyleClass().add("number");
        value.getStyleClass().add("value");
        setAlignment(value, Pos.TOP_RIGHT);
        getChildren().setAll(image, number, value);
    }

    /** Which channel it is. */
    public void number(int channel) {
        number.setText(Integer.toString(channel));
    }

    /** Shows the first image of a frame, or none for null. */
    public void show(Frame frame) {
        setAlignment(number, frame == null ? Pos.CENTER : Pos.BOTTOM_LEFT);
        if (frame == null) {
            image.setImage(null);
        } else {
            pixels.show(frame, 0);
            image.setImage(pixels.image());
        }
    }

    /** Shows what it is sorted by; NaN for nothing. */
    public void value(double sortedBy) {
        value.setVisible(!Double.isNaN(sortedBy));
        value.setText(
                value.isVisible()
                        ? String.format(Locale.ENGLISH, Math.abs(sortedBy) >= MANY ? "%.0f" : "%.2f", sortedBy)
                        : "");
    }

    /** What {@link #value(double)} shows, empty for nothing. */
    public String valueText() {
        return value.getText();
    }
}
