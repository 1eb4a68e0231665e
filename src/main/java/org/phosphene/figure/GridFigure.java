package org.phosphene.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phosphene.core.PhospheneException;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.image.Sidecar;
import org.phosphene.settings.AtomicFile;

/**
 * A grid of captioned panels, row by row. A panel that grows by a whole factor keeps its colours byte for byte (nearest
 * neighbour); any other change of size is bicubic. Immutable.
 */
public final class GridFigure {

    private final List<Panel> panels;
    private final GridSpec spec;
    private final List<List<String>> captions = new ArrayList<>();
    private final GridLayout layout;

    /**
     * Lays the panels out.
     *
     * @throws PhospheneException when there are no panels, they do not fit rows x columns, the figure would be too
     *     large, or captions are wanted and Java has no font
     */
    public GridFigure(List<Panel> panels, GridSpec spec) {
        this.panels = List.copyOf(panels);
        this.spec = spec;
        GridLayout bare = GridLayout.of(this.panels, spec, 0);
        if (hasCaptions()) {
            try (CaptionPainter painter = new CaptionPainter(spec.panelPixels())) {
                int lines = 0;
                for (Panel panel : panels) {
                    captions.add(painter.lines(panel.caption(), bare.cellWidth()));
                    lines = Math.max(lines, captions.get(captions.size() - 1).size());
                }
                layout = GridLayout.of(this.panels, spec, painter.height(lines));
            }
        } else {
            layout = bare;
        }
    }

    private boolean hasCaptions() {
        return spec.captions()
                && panels.stream().anyMatch(panel -> !panel.caption().isBlank());
    }

    /** Width in pixels. */
    public int width() {
        return layout.width();
    }

    /** Height in pixels. */
    public int height() {
        return layout.height();
    }

    /**
     * Draws the figure: 4 planes on a transparent background, else 3.
     *
     * @throws PhospheneException when there is not enough memory
     */
    public Pixels draw() {
        try {
            Canvas canvas = new Canvas(width(), height(), spec.background());
            for (int i = 0; i < panels.size(); i++) {
                GridLayout.Size size = GridLayout.fitted(panels.get(i), spec);
                Pixels panel = Scaling.to(Pixels.of(panels.get(i).image(), 0), size.width(), size.height());
                int left = layout.left(i) + (layout.cellWidth() - panel.width()) / 2;
                int top = layout.top(i) + (layout.cellHeight() - panel.height()) / 2;
                canvas.picture(panel, left, top);
            }
            drawCaptions(canvas);
            return canvas.pixels();
        } catch (OutOfMemoryError e) {
            throw new PhospheneException(
                    "There is not enough memory for a grid of " + width() + " x " + height()
                            + " pixels. Choose smaller panels or fewer of them.",
                    e);
        }
    }

    private void drawCaptions(Canvas canvas) {
        if (!hasCaptions()) {
            return;
        }
        try (CaptionPainter painter = new CaptionPainter(spec.panelPixels())) {
            for (int i = 0; i < panels.size(); i++) {
                byte[] coverage = painter.coverage(captions.get(i), layout.cellWidth(), layout.captionHeight());
                int top = layout.top(i) + layout.cellHeight();
                canvas.ink(coverage, layout.cellWidth(), layout.left(i), top);
            }
        }
    }

    /**
     * Writes the figure as PNG, which says its resolution.
     *
     * @param out stays open
     */
    public void write(OutputStream out) throws IOException {
        PngText.write(draw(), Optional.empty(), OptionalInt.of(spec.dpi()), out);
    }

    /**
     * Saves the figure as PNG and the recipes of its panels in {@code NAME.png.json}, replacing both.
     *
     * @param recipes JSON
     * @throws PhospheneException when a file cannot be written
     */
    public void save(Path png, String recipes) {
        AtomicFile.write(png, this::write);
        Sidecar.write(png, recipes);
    }
}
