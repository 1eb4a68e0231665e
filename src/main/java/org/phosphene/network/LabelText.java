package org.phosphene.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phosphene.core.CsvLine;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * Reads names of classes in the forms they are handed round: a CSV table with a heading, a name a line (with or without
 * its index or WordNet synset before it), or JSON (a list of names; an object from index to name or to [synset, name],
 * from name to index, or with one of these in {@code id2label}, {@code names}, {@code labels} or {@code classes}).
 */
final class LabelText {

    private static final int MOST_CLASSES = 1_000_000;
    private static final int MOST_LINES = 2 * MOST_CLASSES;
    private static final List<String> INSIDE = List.of("id2label", "names", "labels", "classes", "class_names");
    private static final Pattern INDEXED = Pattern.compile("(?s)(\\d++)\\s*+(?:[,:;]\\s*+|(?<=\\s))(.+)");
    private static final Pattern SYNSET = Pattern.compile("(?s)([nvar]\\d{8})[,:;\\t ]\\s*+(.+)");

    // what Python prints for a dictionary is close to JSON: exporters write it into a network's metadata
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final Sentence source;
    private final Map<Integer, Labels.Label> labels = new TreeMap<>();

    private LabelText(Sentence source) {
        this.source = source;
    }

    /**
     * Reads names of classes.
     *
     * @param source where they stand, for messages, such as {@code The labels 'a.csv'}
     * @throws PhospheneException when they are in none of the forms, with the line or entry that is wrong
     */
    static Labels read(String text, Sentence source) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        LabelText reading = new LabelText(source);
        String start = content.stripLeading();
        if (start.isEmpty()) {
            throw new PhospheneException("%s are empty. Choose a file with a name a line.", source);
        }
        if (start.startsWith("[") || start.startsWith("{")) {
            reading.json(content);
        } else {
            reading.lines(content);
        }
        return Labels.of(reading.labels);
    }

    private void lines(String text) {
        if (text.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
            throw wrong("they have more than %s lines, too many for names of classes", MOST_LINES);
        }
        lines(text.lines().toList());
    }

    private void lines(List<String> lines) {
        List<String> heading = CsvLine.cells(lines.get(0)).orElse(List.of()).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        int name = first(heading, "name", "label", "class_name", "title");
        if (heading.size() > 1 && name >= 0) {
            table(lines, heading, name);
            return;
        }
        List<String> filled = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (filled.stream().allMatch(line -> INDEXED.matcher(line).matches())) {
            numbered(lines);
            return;
        }
        boolean synsets = filled.stream().allMatch(line -> SYNSET.matcher(line).matches());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher matcher = SYNSET.matcher(line);
            if (synsets && matcher.matches()) {
                add(i, matcher.group(1), matcher.group(2), Sentence.of("line %s", i + 1));
            } else if (!line.isEmpty()) {
                add(i, "", unquoted(line), Sentence.of("line %s", i + 1));
            }
        }
    }

    private static int first(List<String> heading, String... names) {
        for (String name : names) {
            int at = heading.indexOf(name);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private void table(List<String> lines, List<String> heading, int name) {
        int index = first(heading, "index", "id", "class", "class_id");
        int synset = first(heading, "wordnet_id", "synset", "wnid");
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Sentence place = Sentence.of("line %s", i + 1);
            List<String> cells =
                    CsvLine.cells(lines.get(i)).orElseThrow(() -> wrong("%s has a quote that does not fit", place));
            if (cells.size() != heading.size()) {
                throw wrong(
                        "%s has %s values instead of %s; quote names with commas", place, cells.size(), heading.size());
            }
            int at = index < 0 ? i - 1 : index(cells.get(index), place);
            add(at, synset < 0 ? "" : cells.get(synset).strip(), cells.get(name), place);
        }
    }

    private void numbered(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = INDEXED.matcher(lines.get(i).strip());
            if (matcher.matches()) {
                Sentence place = Sentence.of("line %s", i + 1);
                add(
                        index(matcher.group(1), place),
                        "",
                        unquoted(matcher.group(2).strip()),
                        place);
            }
        }
    }

    private static String unquoted(String text) {
        return CsvLine.cells(text)
                .filter(cells -> cells.size() == 1)
                .map(cells -> cells.get(0))
                .orElse(text);
    }

    private int index(String cell, Sentence place) {
        try {
            return Integer.parseInt(cell.strip());
        } catch (NumberFormatException e) {
            throw wrong("%s starts with %s instead of the index of a class", place, Quoted.name(cell));
        }
    }

    private void json(String text) {
        try {
            json(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw wrong("they look like JSON, but line %s is not", line);
        }
        if (labels.isEmpty()) {
            throw wrong("no name of a class is in them");
        }
    }

    private void json(JsonNode root) {
        for (String key : INSIDE) {
            if (root.path(key).isContainerNode()) {
                json(root.get(key));
                return;
            }
        }
        if (root.isArray()) {
            for (int i = 0; i < root.size(); i++) {
                entry(i, root.get(i), Sentence.of("entry %s", i));
            }
            return;
        }
        root.properties().forEach(field -> {
            Sentence place = Sentence.of("the entry %s", Quoted.name(field.getKey()));
            if (field.getValue().canConvertToExactIntegral() && field.getValue().canConvertToInt()) {
                add(field.getValue().intValue(), "", field.getKey(), place);
            } else {
                entry(index(field.getKey(), place), field.getValue(), place);
            }
        });
    }

    private void entry(int index, JsonNode value, Sentence place) {
        if (value.isTextual()) {
            add(index, "", value.textValue(), place);
        } else if (value.isObject() && value.path("name").isTextual()) {
            add(value.path("id").asInt(index), "", value.get("name").textValue(), place);
        } else if (value.isArray() && value.size() == 2 && value.get(1).isTextual()) {
            add(index, value.get(0).asText(), value.get(1).textValue().replace('_', ' '), place);
        } else {
            throw wrong("%s holds no name", place);
        }
    }

    private void add(int index, String synset, String name, Sentence place) {
        if (index < 0 || index >= MOST_CLASSES) {
            throw wrong("%s has an index that is not between 0 and %s", place, MOST_CLASSES - 1);
        }
        if (labels.put(index, new Labels.Label(index, synset, Quoted.text(name.strip()))) != null) {
            throw wrong("%s names class %s a second time", place, index);
        }
    }

    /** Names in a list, as somebody wrote them into a network's metadata without any form. */
    static Labels listed(String text, Sentence source) {
        if (text.strip().startsWith("[") || text.strip().startsWith("{")) {
            return read(text, source);
        }
        List<String> names = new ArrayList<>(List.of(text.split(text.contains("\n") ? "\\R" : ",")));
        return read(String.join("\n", names.stream().map(String::strip).toList()), source);
    }

    private PhospheneException wrong(String what, Object... arguments) {
        return new PhospheneException("%s have a mistake: %s.", source, Sentence.of(what, arguments));
    }
}
