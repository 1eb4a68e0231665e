package org.phosphene.figure;

import java.awt.geom.PathIterator;
import java.util.Locale;

/** Lines of a figure's text as the outlines that every kind of file but PDF draws. */
public final class TextOutline {

    private TextOutline() {}

    /**
     * The path of a line in the words of SVG.
     *
     * @param text of a {@link FigureLayout.TextLine}
     * @return in font sizes, from the start of the baseline, y upwards; empty for blank text
     */
    public static String svg(String text) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator each = FigureFont.outline(text).getPathIterator(null); !each.isDone(); each.next()) {
            int segment = each.currentSegment(at);
            int points =
                    switch (segment) {
                        case PathIterator.SEG_CLOSE -> 0;
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 3;
                        default -> 1;
                    };
            path.append("MLQCZ".charAt(segment));
            for (int i = 0; i < 2 * points; i++) {
                path.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return path.toString();
    }

    /** Four digits behind the point, fewer where they are zeros. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }
}
