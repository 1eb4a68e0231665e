package org.phosphene.optvis.transform;

/**
 * Where the pixels of a map come from: pixel (y, x) takes the picture at (yy y + yx x + y0, xy y + xx x + x0). A chain
 * of transforms that move pixels is one such map, and the picture is sampled once. Immutable; pixels are counted from 0
 * at their centres.
 *
 * @param height of the map
 * @param width of the map
 * @param yy share of y in the picture's y
 * @param yx share of x in the picture's y
 * @param y0 the picture's y at the map's origin
 * @param xy share of y in the picture's x
 * @param xx share of x in the picture's x
 * @param x0 the picture's x at the map's origin
 */
public record Sampling(int height, int width, double yy, double yx, double y0, double xy, double xx, double x0) {

    /** Every pixel is itself. */
    public static Sampling identity(int height, int width) {
        return new Sampling(height, width, 1, 0, 0, 0, 1, 0);
    }

    /** A map of another size whose pixel (y, x) takes this one's (y + dy, x + dx). */
    Sampling shifted(double dy, double dx, int newHeight, int newWidth) {
        return new Sampling(newHeight, newWidth, yy, yx, y0 + yy * dy + yx * dx, xy, xx, x0 + xy * dy + xx * dx);
    }

    /** Resized to round(size * scale), at least 1, by the rule that keeps the outer edges of the outer pixels. */
    Sampling resized(double scale) {
        int newHeight = Math.max(1, (int) Math.floor(height * scale + 0.5));
        int newWidth = Math.max(1, (int) Math.floor(width * scale + 0.5));
        double sy = height / (double) newHeight;
        double sx = width / (double) newWidth;
        Sampling centred = shifted(sy / 2 - 0.5, sx / 2 - 0.5, newHeight, newWidth);
        return new Sampling(newHeight, newWidth, yy * sy, yx * sx, centred.y0, xy * sy, xx * sx, centred.x0);
    }

    /**
     * A part of it, enlarged to its size.
     *
     * @param centreY of the part, as a share of the height from the top edge
     * @param centreX of the part, as a share of the width from the left edge
     * @param side of the part, as a share of height and width
     */
    Sampling part(double centreY, double centreX, double side) {
        double dy = (centreY - side / 2) * height + side / 2 - 0.5;
        double dx = (centreX - side / 2) * width + side / 2 - 0.5;
        Sampling moved = shifted(dy, dx, height, width);
        return new Sampling(height, width, yy * side, yx * side, moved.y0, xy * side, xx * side, moved.x0);
    }

    /**
     * Turned about its centre, and scaled about it without a change of size: the map takes this one at R(-angle)
     * (offset from the centre) / scale + centre.
     *
     * @param radians counter-clockwise with y up
     */
    Sampling turned(double radians, double scale) {
        double cos = Math.cos(radians) / scale;
        double sin = Math.sin(radians) / scale;
        double cy = (height - 1) / 2.0;
        double cx = (width - 1) / 2.0;
        // offset (dy, dx) goes to (sin dx + cos dy, cos dx - sin dy)
        Sampling turned = new Sampling(
                height,
                width,
                yy * cos - yx * sin,
                yy * sin + yx * cos,
                y0,
                xy * cos - xx * sin,
                xy * sin + xx * cos,
                x0);
        return new Sampling(
                height,
                width,
                turned.yy,
                turned.yx,
                y0 + yy * cy + yx * cx - turned.yy * cy - turned.yx * cx,
                turned.xy,
                turned.xx,
                x0 + xy * cy + xx * cx - turned.xy * cy - turned.xx * cx);
    }

    /**
     * The six numbers of the engine's affine grid, row by row (x first), for a picture of some size. The grid counts
     * both the map and the picture from -1 to 1 between the outer edges of their outer pixels.
     */
    float[] theta(int pictureHeight, int pictureWidth) {
        double left = (width - 1) / 2.0;
        double top = (height - 1) / 2.0;
        double centreX = x0 + xy * top + xx * left;
        double centreY = y0 + yy * top + yx * left;
        return new float[] {
            (float) (xx * width / pictureWidth),
            (float) (xy * height / pictureWidth),
            (float) ((2 * centreX + 1) / pictureWidth - 1),
            (float) (yx * width / pictureHeight),
            (float) (yy * height / pictureHeight),
            (float) ((2 * centreY + 1) / pictureHeight - 1)
        };
    }
}
