package org.phosphene.cli;

/** Names from elsewhere as they can be printed: a control character in a file's name must not steer a terminal. */
final class Printable {

    private Printable() {}

    /** The text on one line; what steers instead of showing something is written as {@code \\uXXXX}. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (steers(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    /** Control characters, and what breaks lines or turns the direction of writing. */
    private static boolean steers(int c) {
        int kind = Character.getType(c);
        return Character.isISOControl(c)
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }
}
