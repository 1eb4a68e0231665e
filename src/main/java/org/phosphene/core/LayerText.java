package org.phosphene.core;

import java.util.regex.Pattern;

/** How a layer's name is written everywhere: bare where that is unambiguous, else as a JSON string. */
public final class LayerText {

    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_./]*(-[A-Za-z0-9_./]+)*");

    private LayerText() {}

    /** Whether the name may be written without quotes: letters, digits, {@code _ . /} and inner {@code -}. */
    public static boolean isBare(String layer) {
        return BARE.matcher(layer).matches();
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
