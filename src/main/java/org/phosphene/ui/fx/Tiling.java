package org.phosphene.ui.fx;

/**
 * How equal pictures fill an area.
 *
 * @param columns number of columns
 * @param rows number of rows
 * @param scale length in the area of one pixel of a picture
 */
public record Tiling(int columns, int rows, double scale) {

    /**
     * The tiling that shows the pictures largest.
     *
     * @param count number of pictures, at least 1
     * @param width of a picture in pixels
     * @param height of a picture in pixels
     * @param areaWidth room there is
     * @param areaHeight room there is
     * @param gap between pictures
     * @param footer room under each picture
     */
    public static Tiling largest(
            int count, double width, double height, double areaWidth, double areaHeight, double gap, double footer) {
        Tiling best = new Tiling(1, count, 0);
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double across = (areaWidth - gap * (columns - 1)) / (columns * width);
            double down = (areaHeight - gap * (rows - 1) - footer * rows) / (rows * height);
            double scale = Math.max(0, Math.min(across, down));
            if (scale > best.scale) {
                best = new Tiling(columns, rows, scale);
            }
        }
        return best;
    }
}
