package org.phosphene.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureLayout.PictureBox;
import org.phosphene.figure.FigureLayout.TextLine;
import org.phosphene.image.Pixels;

/** A figure as pixels at its resolution. Needs no fonts of the machine: text is drawn by its outlines. */
final class FigureRaster {

    private static final double INCH = 25.4;
    private static final int MAX_SIDE = 40_000;
    private static final long MAX_PIXELS = 400_000_000;

    private FigureRaster() {}

    /**
     * Draws the figure: 4 planes on a transparent background, else 3.
     *
     * @throws PhospheneException when it would be too large
     */
    static Pixels draw(Figure figure) {
        FigureLayout layout = figure.layout();
        double perMillimetre = figure.spec().style().dpi() / INCH;
        long width = Math.max(1, Math.round(layout.width() * perMillimetre));
        long height = Math.max(1, Math.round(layout.height() * perMillimetre));
        if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) {
            throw new PhospheneException(
                    "The figure would be %d x %d pixels; at most %d on a side and %d million together are drawn. "
                            + "Choose fewer dots per inch or a smaller width, or save a PDF.",
                    width, height, MAX_SIDE, MAX_PIXELS / 1_000_000);
        }
        Canvas canvas =
                new Canvas((int) width, (int) height, figure.spec().style().background());
        for (PictureBox box : layout.pictures()) {
            int left = (int) Math.round(box.left() * perMillimetre);
            int top = (int) Math.round(box.top() * perMillimetre);
            int wide = (int) Math.max(1, Math.round(box.width() * perMillimetre));
            int high = (int) Math.max(1, Math.round(box.height() * perMillimetre));
            wide = Math.min(wide, (int) width - left); // rounded up at the right or lower edge
            high = Math.min(high, (int) height - top);
            canvas.picture(Scaling.to(figure.picture(box.cell()), wide, high), left, top);
        }
        layout.texts().forEach(line -> write(canvas, line, perMillimetre));
        return canvas.pixels();
    }

    private static void write(Canvas canvas, TextLine line, double perMillimetre) {
        GeneralPath path = FigureFont.outline(line.text());
        AffineTransform place = new AffineTransform();
        place.translate(line.x() * perMillimetre, line.y() * perMillimetre);
        if (line.upwards()) {
            place.quadrantRotate(-1);
        }
        place.scale(line.size() * perMillimetre, -line.size() * perMillimetre);
        path.transform(place);
        java.awt.Rectangle bounds = path.getBounds();
        bounds.grow(1, 1);
        BufferedImage image = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.BLACK);
        graphics.translate(-bounds.x, -bounds.y);
        graphics.fill(path);
        graphics.dispose();
        int[] argb = image.getRGB(0, 0, bounds.width, bounds.height, null, 0, bounds.width);
        byte[] alpha = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            alpha[i] = (byte) (argb[i] >>> 24);
        }
        canvas.ink(alpha, bounds.width, bounds.x, bounds.y);
    }
}
