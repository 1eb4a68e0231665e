package org.phosphene.figure;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines of a width: at spaces and between Chinese characters. A word that is too long, such as the
 * name of a unit, is broken behind a slash, and where that does not suffice at any letter.
 */
final class LineBreaks {

    private static final int FIRST_OF_EAST_ASIA = 0x2e80;

    private LineBreaks() {}

    /**
     * The lines, none for blank text; a line break in the text is kept.
     *
     * @param width of a line in em; a line has at least one character
     */
    static List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String part : parts(text)) {
            wrap(words(part), width, lines);
        }
        return lines;
    }

    /** Whether all words of a text fit into lines of a width, so that none is broken. */
    static boolean keepsWords(String text, double width) {
        return parts(text).stream().flatMap(part -> words(part).stream()).allMatch(word -> fits(word, width));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).split("\\R"))
                .map(part -> FigureFont.shown(part).strip().replaceAll(" +", " "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** What is not to be broken, each with the space behind it. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to == text.length() || !isInsideName(text.charAt(to - 1), text.charAt(to))) {
                words.add(text.substring(from, to));
                from = to;
            }
        }
        return words;
    }

    private static boolean isInsideName(char before, char after) {
        return before != ' ' && before != '-' && before < FIRST_OF_EAST_ASIA && after < FIRST_OF_EAST_ASIA;
    }

    private static void wrap(List<String> words, double width, List<String> lines) {
        String line = "";
        for (String word : words) {
            List<String> pieces = fits(word, width) ? List.of(word) : List.of(word.split("(?<=/)"));
            for (String piece : pieces) {
                if (!line.isEmpty() && !fits(line + piece, width)) {
                    lines.add(line.strip());
                    line = "";
                }
                line = rest(line + piece, width, lines);
            }
        }
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }

    /** Adds full lines as long as what is left does not fit into one. */
    private static String rest(String text, double width, List<String> lines) {
        String line = text;
        while (!fits(line, width)) {
            int end = most(line, width);
            if (end == line.length()) {
                break;
            }
            lines.add(line.substring(0, end).strip());
            line = line.substring(end);
        }
        return line;
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
