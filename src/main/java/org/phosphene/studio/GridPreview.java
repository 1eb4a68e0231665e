package org.phosphene.studio;

import java.util.List;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridFigure;
import org.phosphene.figure.GridSpec;
import org.phosphene.figure.Panel;
import org.phosphene.image.Pixels;

/**
 * A grid as it will look.
 *
 * @param picture one image, with alpha where the grid is transparent; no larger than {@value #LONGEST} pixels
 * @param width of the grid that would be saved, in pixels
 * @param height of the grid that would be saved, in pixels
 */
public record GridPreview(Frame picture, int width, int height) {

    /** Longest side of a preview in pixels. */
    public static final int LONGEST = 900;

    /**
     * Lays a grid out and draws it small. Takes some hundredths of a second.
     *
     * @throws PhospheneException when there are no panels, they do not fit, or the grid would be too large
     */
    public static GridPreview of(List<? extends GridTile> panels, GridSpec spec) {
        List<Panel> drawn = panels.stream()
                .map(panel -> new Panel(panel.frame(), panel.caption()))
                .toList();
        String credits = GridTile.credits(panels);
        GridFigure full = new GridFigure(drawn, spec, credits);
        int longest = Math.max(full.width(), full.height());
        GridFigure small =
                longest <= LONGEST ? full : new GridFigure(drawn, smaller(spec, (double) LONGEST / longest), credits);
        Pixels pixels = small.draw();
        Frame picture = new Frame(0, 0, 1, pixels.height(), pixels.width(), pixels.planes(), pixels.data());
        return new GridPreview(picture, full.width(), full.height());
    }

    private static GridSpec smaller(GridSpec spec, double factor) {
        return new GridSpec(
                spec.rows(),
                spec.columns(),
                Math.max(1, Math.floor(spec.panelPixels() * factor)),
                GridSpec.Unit.PIXELS,
                spec.dpi(),
                Math.floor(spec.gapPixels() * factor),
                spec.background(),
                spec.captions());
    }
}
