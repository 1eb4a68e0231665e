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
 * A grid of captioned panels, row by row, and a note under all. A panel that grows by a whole factor keeps its colours
 * byte for byte (nearest neighbour); any other change of size is bicubic. Immutable.
 */
public final class GridFigure {

    private static final int CAPTION_LINES = 2;
    private static final int MOST_NOTE_LINES = 500;
    private static final double NOTE_LETTERS = 0.75; // of those of a caption

    private final List<Panel> panels;
    private final GridSpec spec;
    private final List<String> note = new ArrayList<>();
    private final List<List<String>> captions = new ArrayList<>();
    private final GridLayout layout;

    /** Lays the panels out, without a note. */
    public GridFigure(List<Panel> panels, GridSpec spec) {
        this(panels, spec, "");
    }

    /**
     * Lays the panels out.
     *
     * @param footer small text under all panels, in as many lines as it takes, such as who took the photographs; drawn
     *     where captions are
     * @throws PhospheneException when there are no panels, they do not fit rows x columns, the figure would be too
     *     large, or captions are wanted and Java has no font
     */
    public GridFigure(List<Panel> panels, GridSpec spec, String footer) {
        this.panels = List.copyOf(panels);
        this.spec = spec;
        GridLayout bare = GridLayout.of(this.panels, spec, 0, 0);
        int noteHeight = 0;
        if (spec.captions() && !footer.isBlank()) {
            try (CaptionPainter painter = new CaptionPainter(noteSize())) {
                note.addAll(painter.lines(footer, bare.width(), MOST_NOTE_LINES));
                noteHeight = painter.height(note.size());
            }
        }
        int captionHeight = 0;
        if (hasCaptions()) {
            try (CaptionPainter painter = new CaptionPainter(spec.panelPixels())) {
                int lines = 0;
                for (Panel panel : panels) {
                    captions.add(painter.lines(panel.caption(), bare.cellWidth(), CAPTION_LINES));
                    lines = Math.max(lines, captions.get(captions.size() - 1).size());
                }
                captionHeight = painter.height(lines);
            }
        }
        layout = GridLayout.of(this.panels, spec, captionHeight, noteHeight);
    }

    private int noteSize() {
        return (int) (spec.panelPixels() * NOTE_LETTERS);
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
            drawNote(canvas);
            return canvas.pixels();
        } catch (OutOfMemoryError e) {
            throw new PhospheneException(
                    "There is not enough memory for a grid of %s x %s pixels. Choose smaller panels or fewer of "
                            + "them.",
                    width(), height(), e);
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

    private void drawNote(Canvas canvas) {
        if (note.isEmpty()) {
            return;
        }
        try (CaptionPainter painter = new CaptionPainter(noteSize())) {
            byte[] coverage = painter.coverage(note, width(), layout.noteHeight());
            canvas.ink(coverage, width(), 0, height() - layout.noteHeight());
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
