package org.phosphene.ui.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences that the parts below the window write, found in their sources: the first text with a blank in it (or
 * the only text) that is given to a call which makes a sentence.
 *
 * @param place file and line
 * @param text the template; with {@code "..." + x} left in it where it was put together
 * @param arguments number of arguments after it
 */
record Templates(String place, String text, int arguments) {

    private static final Pattern CALL =
            Pattern.compile("(?:new PhospheneException|new Convention|Sentence\\.of|Finding\\.\\w+"
                    + "|\\b(?:refuse|refused|wrong|mistake|expect|problem|positions|atLeastTwo))\\(");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern LITERALS = Pattern.compile(LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*");
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?[,.\\d]*([sdf])");
    private static final Path SOURCES = Path.of("src/main/java/org/phosphene");
    private static final List<String> SPEAKERS = List.of("ui", "cli");

    /** Whether it is one text in the source, not one that is put together there. */
    boolean isWhole() {
        return LITERALS.matcher(text).matches();
    }

    /** What the program sees. */
    String said() {
        StringBuilder said = new StringBuilder();
        Matcher part = LITERAL.matcher(text);
        while (part.find()) {
            said.append(part.group(), 1, part.group().length() - 1);
        }
        return said.toString().translateEscapes();
    }

    /** Whether every place has an argument; a technical reason may follow them. */
    boolean isFilled() {
        int places = examples(said()).length;
        return arguments == places || arguments == places + 1;
    }

    /** Something to put into each place of a text. */
    static Object[] examples(String text) {
        List<Object> examples = new ArrayList<>();
        Matcher place = PLACE.matcher(text.replace("%%", ""));
        int most = 0;
        while (place.find()) {
            examples.add(place.group(2).equals("s") ? "x" : place.group(2).equals("d") ? (Object) 1 : (Object) 1.0);
            most = Math.max(most, place.group(1) == null ? examples.size() : Integer.parseInt(place.group(1)));
        }
        return examples.subList(0, most).toArray();
    }

    static List<Templates> all() throws IOException {
        List<Templates> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (!SPEAKERS.contains(SOURCES.relativize(file).getName(0).toString())) {
                    collect(file, found);
                }
            }
        }
        return found;
    }

    private static void collect(Path file, List<Templates> found) throws IOException {
        String source = Files.readString(file);
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            List<String> given = arguments(source, call.end());
            String place = file.getFileName() + ":"
                    + source.substring(0, call.start()).lines().count();
            List<String> texts =
                    given.stream().filter(text -> text.startsWith("\"")).toList();
            texts.stream()
                    .filter(text -> text.contains(" "))
                    .findFirst()
                    .or(() -> texts.stream().findFirst())
                    .ifPresent(text -> found.add(new Templates(place, text, given.size() - 1 - given.indexOf(text))));
        }
    }

    /** What stands between commas from a parenthesis to the one that closes it. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int at = from; ; at++) {
            char c = source.charAt(at);
            if (c == '"' || c == '\'') {
                at = behindQuote(source, at);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(source.substring(start, at).strip());
                start = at + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
    }

    private static int behindQuote(String source, int from) {
        int at = from + 1;
        while (source.charAt(at) != source.charAt(from)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
