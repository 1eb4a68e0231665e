package org.phosphene.ui.examples;

import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import org.phosphene.core.Frame;
import org.phosphene.core.Region;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.HeatMap;
import org.phosphene.ui.fx.FrameImage;

/** Where a unit is excited, laid over a photograph: dark where it is not, clear and warm where it is. */
final class HeatLayer extends Group {

    private static final int SHADE = 170;
    private static final int GLOW = 90;
    private static final int[] WARM = {255, 140, 0};

    private final ImageView image = new ImageView();

    HeatLayer() {
        getChildren().add(image);
    }

    void clear() {
        image.setImage(null);
    }

    /** The part of the upright photograph that a tile shows; the network is given the middle of a photograph. */
    static Region shown(DatasetExample example, HeatMap map, boolean whole) {
        Region covered = map.covered();
        return whole
                ? Region.whole(2 * covered.left() + covered.width(), 2 * covered.top() + covered.height())
                : example.seen();
    }

    /**
     * @param shown part of the photograph that is seen
     * @param frame its pixels, which stand in the middle of a square
     * @param side of the square on the screen
     */
    void show(HeatMap map, Region shown, Frame frame, double side) {
        double scale = side / Math.max(frame.width(), frame.height());
        double left = (side - frame.width() * scale) / 2;
        double top = (side - frame.height() * scale) / 2;
        double x = frame.width() * scale / shown.width();
        double y = frame.height() * scale / shown.height();
        Region covered = map.covered();
        image.setImage(FrameImage.still(colours(map), 0));
        image.setX(left + (covered.left() - shown.left()) * x);
        image.setY(top + (covered.top() - shown.top()) * y);
        image.setFitWidth(covered.width() * x);
        image.setFitHeight(covered.height() * y);
        setClip(new Rectangle(left, top, frame.width() * scale, frame.height() * scale));
    }

    /** Black that thins out up to half of the strongest activation, then orange that thickens. */
    static Frame colours(HeatMap map) {
        float[] shares = map.shares();
        byte[] pixels = new byte[4 * shares.length];
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i];
            boolean warm = share > 0.5;
            for (int plane = 0; plane < 3; plane++) {
                pixels[4 * i + plane] = (byte) (warm ? WARM[plane] : 0);
            }
            pixels[4 * i + 3] = (byte) (warm ? GLOW * (2 * share - 1) : SHADE * (1 - 2 * share));
        }
        return new Frame(0, 0, 1, map.height(), map.width(), 4, pixels);
    }
}
