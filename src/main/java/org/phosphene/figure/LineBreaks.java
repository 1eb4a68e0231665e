package org.phosphene.figure;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines of a width: at spaces, between Chinese characters, and inside a word that is too long. */
final class LineBreaks {

    private LineBreaks() {}

    /**
     * The lines, none for blank text; a line break in the text is kept.
     *
     * @param width of a line in em; a line has at least one character
     */
    static List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String part : Normalizer.normalize(text, Normalizer.Form.NFC).split("\\R")) {
            String shown = FigureFont.shown(part).strip().replaceAll(" +", " ");
            if (!shown.isEmpty()) {
                wrap(shown, width, lines);
            }
        }
        return lines;
    }

    private static void wrap(String text, double width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        String line = "";
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = text.substring(from, to);
            from = to;
            if (!line.isEmpty() && !fits(line + piece, width)) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
            while (!fits(line, width)) {
                int end = most(line, width);
                if (end == line.length()) {
                    break;
                }
                lines.add(line.substring(0, end).strip());
                line = line.substring(end);
            }
        }
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }

    private static boolean fits(String line, double width) {
        return FigureFont.width(line.stripTrailing()) <= width;
    }

    /** End of the longest beginning that fits, at least one character. */
    private static int most(String line, double width) {
        int end = line.offsetByCodePoints(0, 1);
        while (end < line.length() && fits(line.substring(0, line.offsetByCodePoints(end, 1)), width)) {
            end = line.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
