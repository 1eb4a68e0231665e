package org.phosphene.figure;

import java.util.List;
import org.phosphene.core.PhospheneException;

/**
 * Where everything of a grid is, in pixels. All cells are alike: as wide and high as the widest and highest panel, with
 * room for the captions below; a gap is between cells and around all, the note at the foot.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cellWidth of a panel's room
 * @param cellHeight of a panel's room, without the caption
 * @param captionHeight below each panel, 0 without captions
 * @param gap between cells and around them
 * @param noteHeight below all cells, 0 without a note
 */
record GridLayout(int rows, int columns, int cellWidth, int cellHeight, int captionHeight, int gap, int noteHeight) {

    static final int MAX_SIDE = 20_000;
    private static final long MAX_PIXELS = 400_000_000;

    /** Size of a panel after scaling. */
    record Size(int width, int height) {}

    /** Size of a panel whose longer side gets the spec's length; its aspect is kept. */
    static Size fitted(Panel panel, GridSpec spec) {
        int width = panel.image().width();
        int height = panel.image().height();
        double factor = (double) spec.panelPixels() / Math.max(width, height);
        return new Size((int) Math.max(1, Math.round(width * factor)), (int) Math.max(1, Math.round(height * factor)));
    }

    /**
     * Rows and columns for a number of panels.
     *
     * @return rows and columns in that order
     * @throws PhospheneException when the panels do not fit or there are none
     */
    static Size shape(int panels, GridSpec spec) {
        if (panels == 0) {
            throw new PhospheneException("There is no picture to put on a grid. Add one first.");
        }
        int columns = spec.columns();
        int rows = spec.rows();
        if (columns == 0) {
            columns = rows == 0 ? (int) Math.ceil(Math.sqrt(panels)) : ceilDiv(panels, rows);
        }
        if (rows == 0) {
            rows = ceilDiv(panels, columns);
        }
        if (panels > (long) rows * columns) {
            throw new PhospheneException(
                    "%d pictures do not fit %d %s x %d %s. Choose more rows or columns, or take pictures away.",
                    panels, rows, rows == 1 ? "row" : "rows", columns, columns == 1 ? "column" : "columns");
        }
        return new Size(columns, rows);
    }

    static GridLayout of(List<Panel> panels, GridSpec spec, int captionHeight, int noteHeight) {
        Size shape = shape(panels.size(), spec);
        int width = 0;
        int height = 0;
        for (Panel panel : panels) {
            Size size = fitted(panel, spec);
            width = Math.max(width, size.width());
            height = Math.max(height, size.height());
        }
        GridLayout layout = new GridLayout(
                shape.height(), shape.width(), width, height, captionHeight, spec.gapPixels(), noteHeight);
        layout.refuseHugeness(spec.background() == GridSpec.Background.TRANSPARENT ? 4 : 3);
        return layout;
    }

    private void refuseHugeness(int planes) {
        long wide = columns * ((long) cellWidth + gap) + gap;
        long high = rows * ((long) cellHeight + captionHeight + gap) + gap + noteHeight;
        if (wide > MAX_SIDE || high > MAX_SIDE || wide * high > MAX_PIXELS) {
            throw new PhospheneException(
                    "The grid would be %d x %d pixels and need %.1f GB of memory; at most %d x %d are drawn. Choose "
                            + "smaller panels or fewer of them.",
                    wide, high, wide * high * planes / 1e9, MAX_SIDE, MAX_SIDE);
        }
    }

    int width() {
        return columns * (cellWidth + gap) + gap;
    }

    int height() {
        return rows * (cellHeight + captionHeight + gap) + gap + noteHeight;
    }

    /** Left edge of a panel's cell; panels are counted row by row. */
    int left(int panel) {
        return gap + panel % columns * (cellWidth + gap);
    }

    /** Upper edge of a panel's cell. */
    int top(int panel) {
        return gap + panel / columns * (cellHeight + captionHeight + gap);
    }

    private static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }
}
