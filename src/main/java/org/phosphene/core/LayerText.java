package org.phosphene.core;

/** How a layer's name is written everywhere: bare where that is unambiguous, else as a JSON string. */
public final class LayerText {

    private LayerText() {}

    /** Whether the name may be written without quotes: letters, digits, {@code _ . /} and inner {@code -}. */
    public static boolean isBare(String layer) {
        for (int i = 0; i < layer.length(); i++) { // no pattern: a long name would need a deep stack
            boolean inner = i > 0 && i < layer.length() - 1;
            boolean minus = layer.charAt(i) == '-' && inner && isPlain(layer.charAt(i + 1));
            if (!isPlain(layer.charAt(i)) && !minus) {
                return false;
            }
        }
        return !layer.isEmpty() && !isDigit(layer.charAt(0)) && layer.charAt(0) != '.' && layer.charAt(0) != '/';
    }

    private static boolean isPlain(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || isDigit(c) || c == '_' || c == '.' || c == '/';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The name as it is typed, shown and copied. */
    public static String print(String layer) {
        return isBare(layer) ? layer : quote(layer);
    }

    /** The text as a JSON string, quotes included. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
