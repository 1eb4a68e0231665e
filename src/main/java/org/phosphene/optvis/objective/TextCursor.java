package org.phosphene.optvis.objective;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** A place in a text: reads names and numbers there and says what is wrong where. */
final class TextCursor {

    private static final int SHOWN = 72;

    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, or 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    /** Goes past blanks; whether there were any. */
    boolean skipBlanks() {
        int before = at;
        while (!atEnd() && isBlank(text.charAt(at))) {
            at++;
        }
        return at > before;
    }

    /** Goes past blanks and a character, if it comes next; else stays before the blanks. */
    boolean accept(char c) {
        int before = at;
        skipBlanks();
        if (!atEnd() && peek() == c) {
            at++;
            return true;
        }
        at = before;
        return false;
    }

    /** Goes past blanks and a character that must come next. */
    void expect(char c, String sentence, Object... arguments) {
        skipBlanks();
        if (!accept(c)) {
            throw mistake(at, sentence, arguments);
        }
    }

    boolean atNumber() {
        return isDigit(peek()) || peek() == '.';
    }

    /** A name without quotes; empty when none begins here. */
    String bareName() {
        int start = at;
        if (!isLetter(peek())) {
            return "";
        }
        while (isNamePart(at) || (peek() == '-' && isNamePart(at + 1))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A JSON string, which begins here with its quote. */
    String quoted() {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (!atEnd()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw mistake(start, "This quoted name has no closing quote.");
    }

    private char escaped() {
        char c = peek();
        int where = at++ - 1;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(where);
            default -> throw mistake(
                    where, "This is no escape of a quoted name; write \\\\ for a backslash and \\\" for a quote.");
        };
    }

    private char hex(int where) {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw mistake(where, "After \\u in a quoted name there must be four hexadecimal digits.");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    /**
     * A number that counts from 0.
     *
     * @param what it is, such as {@code channel}
     */
    int index(String what) {
        skipBlanks();
        int start = at;
        if (peek() == '-') {
            throw mistake(start, "The %s must not be negative; it is counted from 0.", Sentence.of(what));
        }
        while (isDigit(peek())) {
            at++;
        }
        if (at == start) {
            throw mistake(start, "The %s is missing here; write a whole number counted from 0.", Sentence.of(what));
        }
        if (isNamePart(at)) {
            throw mistake(start, "The %s must be a whole number counted from 0.", Sentence.of(what));
        }
        try {
            return Integer.parseInt(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw mistake(start, "The %s is far too large; it is counted from 0.", Sentence.of(what));
        }
    }

    /** The text of a decimal number with an optional sign; the caller turns it into a value. */
    String number(String what) {
        skipBlanks();
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = digits();
        if (peek() == '.') {
            at++;
            digits += digits();
        }
        boolean well = digits > 0 && exponent();
        if (!well || isNamePart(at)) {
            throw mistake(start, "The %s must be a number such as 2, 0.5 or 1e-3.", Sentence.of(what));
        }
        return text.substring(start, at);
    }

    /** A decimal number whose value is not too large. */
    double finite(String what) {
        skipBlanks();
        int start = at;
        double value = Double.parseDouble(number(what));
        if (Double.isInfinite(value)) {
            throw mistake(start, "The %s is too large.", Sentence.of(what));
        }
        return value;
    }

    private boolean exponent() {
        if (peek() != 'e' && peek() != 'E') {
            return true;
        }
        at++;
        if (peek() == '-' || peek() == '+') {
            at++;
        }
        return digits() > 0;
    }

    private int digits() {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        return at - start;
    }

    /** The error that shows the text with a mark under a position; the column counts characters from 1. */
    PhospheneException mistake(int position, String sentence, Object... arguments) {
        return mistake(position, Sentence.of(sentence, arguments));
    }

    PhospheneException mistake(int position, Sentence sentence) {
        int where = Math.min(position, text.length());
        int from = Math.max(0, Math.min(where - SHOWN / 2, text.length() - SHOWN));
        int to = Math.min(text.length(), from + SHOWN);
        String before = (from > 0 ? "…" : "") + oneLine(text.substring(from, where));
        String after = oneLine(text.substring(where, to)) + (to < text.length() ? "…" : "");
        return new PhospheneException(
                "Column %s: %s\n%s%s\n%s^",
                column(where), sentence, before, after, " ".repeat(before.codePointCount(0, before.length())));
    }

    /** The column of a position, counted in characters from 1. */
    int column(int position) {
        return text.codePointCount(0, position) + 1;
    }

    private static String oneLine(String part) {
        return part.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ");
    }

    private boolean isNamePart(int index) {
        if (index >= text.length()) {
            return false;
        }
        char c = text.charAt(index);
        return isLetter(c) || isDigit(c) || c == '.' || c == '/';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
