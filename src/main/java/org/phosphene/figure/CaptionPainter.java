package org.phosphene.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.phosphene.core.PhospheneException;

/**
 * Draws centred lines in the logical sans-serif font: captions, and the note under a figure; what that font lacks, in
 * the bundled one. What the lines allowed cannot hold ends in an ellipsis. Close frees the drawing surface.
 */
final class CaptionPainter implements AutoCloseable {

    private static final String ELLIPSIS = "…";
    private static final int MIN_FONT = 9;
    private static final double FONT_PER_PANEL = 0.055; // 12 pixels under 224

    private final Graphics2D measure;
    private final FontMetrics metrics;
    private FontMetrics others; // read when a text needs it

    /**
     * @param panel length of a panel's longer side in pixels; the letters go by it
     * @throws PhospheneException when Java finds no font
     */
    CaptionPainter(int panel) {
        try {
            measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
            int size = (int) Math.max(MIN_FONT, Math.round(panel * FONT_PER_PANEL));
            metrics = prepared(measure, new Font(Font.SANS_SERIF, Font.PLAIN, size))
                    .getFontMetrics();
        } catch (RuntimeException | LinkageError | InternalError e) {
            // without fontconfig or fonts Java fails in one of these ways, by version
            throw new PhospheneException(
                    "Captions need a font, and Java finds none on this machine. Install one (on Debian and Ubuntu the"
                            + " packages fontconfig and fonts-dejavu-core), or save without captions.",
                    e);
        }
    }

    private static Graphics2D prepared(Graphics2D graphics, Font font) {
        graphics.setFont(font);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return graphics;
    }

    /** Height of a number of lines with a little room above and below. */
    int height(int lines) {
        return lines == 0 ? 0 : lines * metrics.getHeight() + 2 * padding();
    }

    /** Room that stays free on every side. */
    private int padding() {
        return Math.max(2, metrics.getDescent() / 2);
    }

    /**
     * The lines of a text, none if it is blank or there is no room for a letter.
     *
     * @param most number of lines
     */
    List<String> lines(String text, int room, int most) {
        List<String> lines = new ArrayList<>();
        int width = room - 2 * padding(); // letters reach a little beyond their advance
        if (!fits("W", width) || !fits(ELLIPSIS, width)) {
            return lines;
        }
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            if (fits(rest, width)) {
                lines.add(rest);
                return lines;
            }
            boolean last = lines.size() == most - 1;
            String line = last ? shortened(rest, width) : rest.substring(0, breakAt(rest, width));
            lines.add(line.stripTrailing());
            rest = rest.substring(Math.min(rest.length(), line.length())).stripLeading();
        }
        return lines;
    }

    private boolean fits(String text, int width) {
        return width(text) <= width;
    }

    private int width(String text) {
        return pieces(text).stream()
                .mapToInt(piece -> metrics(piece.codePointAt(0)).stringWidth(piece))
                .sum();
    }

    /** The text in pieces of one font each. */
    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (metrics(text.codePointAt(at)) != metrics(text.codePointAt(start))) {
                pieces.add(text.substring(start, at));
                start = at;
            }
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }

    /** Those of the font that has a character. */
    private FontMetrics metrics(int character) {
        if (metrics.getFont().canDisplay(character)) {
            return metrics;
        }
        if (others == null) {
            others = measure.getFontMetrics(
                    FigureFont.SANS_SC.forScreen(metrics.getFont().getSize()));
        }
        return others;
    }

    /** Where a line ends: behind the last word that fits, else within the word, at least one character on. */
    private int breakAt(String text, int width) {
        int most = longestPrefix(text, "", width);
        int space = text.lastIndexOf(' ', most);
        return space > 0 ? space : Math.max(most, text.offsetByCodePoints(0, 1));
    }

    private String shortened(String text, int width) {
        return text.substring(0, longestPrefix(text, ELLIPSIS, width)).stripTrailing() + ELLIPSIS;
    }

    private int longestPrefix(String text, String suffix, int width) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (!fits(text.substring(0, next) + suffix, width)) {
                break;
            }
            end = next;
        }
        return end;
    }

    /**
     * How much of each pixel the text covers, 0 to 255, row by row.
     *
     * @param height of the caption's room; text starts at its top
     */
    byte[] coverage(List<String> lines, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = prepared(image.createGraphics(), metrics.getFont());
        graphics.setColor(Color.BLACK);
        float baseline = padding() + metrics.getAscent();
        for (String line : lines) {
            int x = (width - width(line)) / 2;
            for (String piece : pieces(line)) {
                graphics.setFont(metrics(piece.codePointAt(0)).getFont());
                graphics.drawString(piece, x, Math.round(baseline));
                x += metrics(piece.codePointAt(0)).stringWidth(piece);
            }
            baseline += metrics.getHeight();
        }
        graphics.dispose();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] alpha = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            alpha[i] = (byte) (argb[i] >>> 24);
        }
        return alpha;
    }

    @Override
    public void close() {
        measure.dispose();
    }
}
