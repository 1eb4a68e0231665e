package org.phosphene.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.Frame;
import org.phosphene.testkit.DisplayRequired;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class FrameCanvasTest {

    private static final byte ON = (byte) 255;

    private final FrameCanvas canvas = new FrameCanvas();

    @Start
    void show(Stage stage) {
        canvas.setStyle("-fx-background-color: black"); // the theme paints the root of a scene
        stage.setScene(new Scene(canvas, 120, 120));
        stage.sizeToScene(); // an earlier test may have given the stage all tests share a size of its own
        stage.show();
    }

    /** Red, green / blue, white. */
    private static Frame fourColours(int images) {
        byte[] one = {ON, 0, 0, 0, ON, 0, 0, 0, ON, ON, ON, ON};
        byte[] all = new byte[images * one.length];
        for (int i = 0; i < images; i++) {
            System.arraycopy(one, 0, all, i * one.length, one.length);
        }
        return new Frame(1, 1, images, 2, 2, 3, all);
    }

    private PixelReader pixels(FxRobot robot, Frame frame, int zoom) {
        robot.interact(() -> {
            canvas.zoomProperty().set(zoom);
            canvas.show(frame);
            canvas.layout();
        });
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = canvas.getScene().snapshot(null));
        return image[0].getPixelReader();
    }

    @Test
    void atAWholeZoomEveryPixelIsASquareOfItsOwnColour(FxRobot robot) {
        PixelReader pixels = pixels(robot, fourColours(1), 10);
        double scale = canvas.screenScale();
        int left = firstColoured(pixels, 120);
        int top = firstColouredRow(pixels, 120, left);

        assertThat(scale).isEqualTo(10);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 20; x++) {
                Color expected = y < 10 ? x < 10 ? Color.RED : Color.LIME : x < 10 ? Color.BLUE : Color.WHITE;
                assertThat(pixels.getColor(left + x, top + y))
                        .as("pixel %d,%d of %d,%d", x, y, left, top)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aFitUsesTheRoomThereIs(FxRobot robot) {
        pixels(robot, fourColours(1), FrameCanvas.FIT);

        assertThat(canvas.screenScale()).isGreaterThan(45);
    }

    @Test
    void thePictureUnderThePointerIsFound(FxRobot robot) {
        pixels(robot, fourColours(4), FrameCanvas.FIT);

        assertThat(canvas.imageAt(30, 25)).hasValue(0);
        assertThat(canvas.imageAt(90, 80)).hasValue(3);
        assertThat(canvas.imageAt(60, 60)).isEmpty();
    }

    @Test
    void noFrameLeavesNothingOfTheOldOne(FxRobot robot) {
        pixels(robot, fourColours(1), FrameCanvas.FIT);
        PixelReader pixels = pixels(robot, null, FrameCanvas.FIT);

        assertThat(firstColoured(pixels, 120)).isEqualTo(-1);
    }

    private static int firstColoured(PixelReader pixels, int side) {
        for (int x = 0; x < side; x++) {
            if (firstColouredRow(pixels, side, x) >= 0) {
                return x;
            }
        }
        return -1;
    }

    private static int firstColouredRow(PixelReader pixels, int side, int x) {
        for (int y = 0; y < side; y++) {
            if (!pixels.getColor(x, y).equals(Color.BLACK)) {
                return y;
            }
        }
        return -1;
    }
}
