package org.phosphene.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of comma-separated values (RFC 4180): a value may stand in double quotes, a doubled quote is one. */
public final class CsvLine {

    private CsvLine() {}

    /** The values, empty when a quote opens or closes where none may. */
    public static Optional<List<String>> cells(String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder cell = new StringBuilder();
            if (at < line.length() && line.charAt(at) == '"') {
                at = quoted(line, at + 1, cell);
                if (at < 0) {
                    return Optional.empty();
                }
            } else {
                while (at < line.length() && line.charAt(at) != ',') {
                    cell.append(line.charAt(at++));
                }
            }
            cells.add(cell.toString());
            if (at == line.length()) {
                return Optional.of(cells);
            }
            if (line.charAt(at++) != ',') {
                return Optional.empty();
            }
        }
    }

    /** Reads up to the closing quote; gives the place after it, or -1 where there is none. */
    private static int quoted(String line, int start, StringBuilder cell) {
        for (int at = start; at < line.length(); at++) {
            boolean quote = line.charAt(at) == '"';
            if (quote && (at + 1 == line.length() || line.charAt(at + 1) != '"')) {
                return at + 1;
            }
            at += quote ? 1 : 0;
            cell.append(line.charAt(at));
        }
        return -1;
    }
}
