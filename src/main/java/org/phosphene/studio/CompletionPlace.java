package org.phosphene.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the caret is in the text of an objective, whatever is wrong around it.
 *
 * @param kind what can stand there
 * @param function the function whose argument it is, empty outside of functions
 * @param argument which of its arguments, 0-based
 * @param typed the part of the word before the caret, without quotes
 * @param from where the word begins, with its quote
 * @param to where it ends
 * @param layer name before the colon, where a channel can stand
 */
record CompletionPlace(
        Kind kind, Optional<FunctionHelp> function, int argument, String typed, int from, int to, String layer) {

    /** What can stand at a place. */
    enum Kind {
        ATOM,
        LAYER,
        CHANNEL,
        CLASS,
        PHOTOGRAPH,
        NUMBER,
        OPERATOR,
        NOTHING
    }

    private static final Pattern ROW = Pattern.compile(".*@\\s*\\d*", Pattern.DOTALL);
    private static final String BEFORE_ATOM = "(,+-*";

    static CompletionPlace of(String text, int caret) {
        return new Scan(text, caret).place();
    }

    /** The text after the word. */
    String after(String text) {
        return text.substring(to);
    }

    private static final class Call {
        private final String name;
        private int argument;
        private int brackets;

        Call(String name) {
            this.name = name;
        }
    }

    private static final class Scan {
        private final String text;
        private final int caret;
        private final Deque<Call> calls = new ArrayDeque<>();

        Scan(String text, int caret) {
            this.text = text;
            this.caret = Math.max(0, Math.min(caret, text.length()));
        }

        CompletionPlace place() {
            int at = 0;
            while (at < caret) {
                if (text.charAt(at) == '"') {
                    int end = closing(at);
                    if (end < 0 || end >= caret) {
                        int to = end < 0 || broken(end) ? caret : end + 1;
                        return quoted(at, to);
                    }
                    at = end;
                } else {
                    step(at);
                }
                at++;
            }
            return word();
        }

        private void step(int at) {
            Call inside = calls.peek();
            switch (text.charAt(at)) {
                case '(' -> calls.push(new Call(nameBefore(at)));
                case ')' -> calls.poll();
                case '[' -> brackets(inside, 1);
                case ']' -> brackets(inside, -1);
                case ',' -> {
                    if (inside != null && inside.brackets == 0 && !isRow(at)) {
                        inside.argument++;
                    }
                }
                default -> {
                    // part of a word
                }
            }
        }

        private static void brackets(Call inside, int change) {
            if (inside != null) {
                inside.brackets += change;
            }
        }

        private int closing(int quote) {
            for (int i = quote + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == '"') {
                    return i;
                }
            }
            return -1;
        }

        /** Whether the closing quote seems to belong to another word. */
        private boolean broken(int end) {
            return text.substring(caret, end).matches("(?s).*[(),].*");
        }

        private boolean isRow(int comma) {
            return ROW.matcher(text.substring(0, comma)).matches();
        }

        private String nameBefore(int at) {
            return text.substring(startOfWord(at), at);
        }

        private int startOfWord(int end) {
            int from = end;
            while (from > 0 && isNamePart(text.charAt(from - 1))) {
                from--;
            }
            while (from < end && text.charAt(from) == '-') {
                from++;
            }
            return from;
        }

        private CompletionPlace quoted(int from, int to) {
            Kind kind = kind();
            boolean name = kind == Kind.ATOM || kind == Kind.LAYER || kind == Kind.PHOTOGRAPH;
            return place(name ? kind : Kind.NOTHING, text.substring(from + 1, caret), from, to, "");
        }

        private CompletionPlace word() {
            int from = startOfWord(caret);
            int to = caret;
            while (to < text.length() && isNamePart(text.charAt(to))) {
                to++;
            }
            String typed = text.substring(from, caret);
            Kind kind = kind();
            if (kind != Kind.ATOM) {
                return place(kind, typed, from, to, "");
            }
            char before = before(from);
            if (before == ':' && from > 0 && text.charAt(from - 1) == ':') {
                return place(Kind.CHANNEL, typed, from, to, layerBefore(from - 1));
            }
            if (before == '@' || (before == ',' && isRow(text.substring(0, from).lastIndexOf(',')))) {
                return place(Kind.NOTHING, typed, from, to, "");
            }
            boolean number = !typed.isEmpty() && (Character.isDigit(typed.charAt(0)) || typed.charAt(0) == '.');
            if (before == 0 || BEFORE_ATOM.indexOf(before) >= 0) {
                return place(number ? Kind.NOTHING : Kind.ATOM, typed, from, to, "");
            }
            return place(typed.isEmpty() ? Kind.OPERATOR : Kind.NOTHING, typed, from, to, "");
        }

        private String layerBefore(int colon) {
            if (colon > 0 && text.charAt(colon - 1) == '"') {
                int quote = text.lastIndexOf('"', colon - 2);
                return quote < 0 ? "" : text.substring(quote + 1, colon - 1);
            }
            return text.substring(startOfWord(colon), colon);
        }

        /** The last character before a place that is no blank, 0 for none. */
        private char before(int at) {
            String left = text.substring(0, at).stripTrailing();
            return left.isEmpty() ? 0 : left.charAt(left.length() - 1);
        }

        private Kind kind() {
            return inside().map(help -> switch (help.takes(calls.element().argument)) {
                        case LAYER -> Kind.LAYER;
                        case CLASS -> Kind.CLASS;
                        case PHOTOGRAPH -> Kind.PHOTOGRAPH;
                        case ARRAY -> Kind.NOTHING;
                        case NUMBER -> Kind.NUMBER;
                        case OBJECTIVE -> Kind.ATOM;
                    })
                    .orElse(Kind.ATOM);
        }

        private Optional<FunctionHelp> inside() {
            return Optional.ofNullable(calls.peek()).flatMap(call -> FunctionHelp.all().stream()
                    .filter(help -> help.name().equals(call.name))
                    .findFirst());
        }

        private CompletionPlace place(Kind kind, String typed, int from, int to, String layer) {
            Call call = calls.peek();
            return new CompletionPlace(kind, inside(), call == null ? 0 : call.argument, typed, from, to, layer);
        }

        private static boolean isNamePart(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_./-".indexOf(c) >= 0;
        }
    }
}
