package org.phosphene.network;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.phosphene.core.PhospheneException;

/**
 * Names of a network's classes. Names may repeat ("crane"), so show the index too. A network without them is normal.
 */
public final class Labels {

    /**
     * The name of one class.
     *
     * @param index of the output, 0-based
     * @param wordnetId of the synset, such as {@code n01443537}; may be empty
     * @param name for people
     */
    public record Label(int index, String wordnetId, String name) {}

    private static final int MOST_CLASSES = 1_000_000;
    private static final long LARGEST_FILE = 64L << 20;

    private final Map<Integer, Label> byIndex;

    private Labels(Map<Integer, Label> byIndex) {
        this.byIndex = byIndex;
    }

    /** No names. */
    public static Labels none() {
        return new Labels(Map.of());
    }

    /**
     * Reads a CSV file in UTF-8 with the heading {@code index,wordnet_id,name}; values may stand in double quotes. A
     * file whose name ends in {@code .txt} has one name a line instead, the first for class 0.
     *
     * @throws PhospheneException when it cannot be read or has a mistake; names the line
     */
    public static Labels read(Path csv) {
        String name = String.valueOf(csv.getFileName());
        try {
            if (Files.size(csv) > LARGEST_FILE) {
                throw new PhospheneException("The labels " + Quoted.name(name)
                        + " are over 64 MB, too much for names of classes. Choose another file.");
            }
            String text = Files.readString(csv, StandardCharsets.UTF_8);
            return name.endsWith(".txt") ? lines(text) : parse(text, name);
        } catch (CharacterCodingException e) {
            throw new PhospheneException(
                    "The labels " + Quoted.name(name) + " are no text in UTF-8. Save the file in UTF-8.", e);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The labels " + Quoted.name(csv.toString())
                            + " could not be read. Check that the file is there and that you may read it.",
                    e);
        }
    }

    private static Labels lines(String text) {
        Map<Integer, Label> labels = new TreeMap<>();
        text.lines()
                .limit(MOST_CLASSES)
                .forEach(line -> labels.put(labels.size(), new Label(labels.size(), "", line.strip())));
        return new Labels(labels);
    }

    /**
     * Reads the text of such a file.
     *
     * @param file its name, for messages
     */
    static Labels parse(String text, String file) {
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals("index,wordnet_id,name")) {
            throw wrong(file, 1, "should be the heading index,wordnet_id,name");
        }
        Map<Integer, Label> labels = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Label label = label(lines.get(i), file, i + 1);
            if (labels.put(label.index(), label) != null) {
                throw wrong(file, i + 1, "names class " + label.index() + " a second time");
            }
        }
        return new Labels(labels);
    }

    private static Label label(String line, String file, int number) {
        List<String> cells =
                CsvLine.cells(line).orElseThrow(() -> wrong(file, number, "has a quote that does not fit"));
        if (cells.size() != 3) {
            throw wrong(file, number, "has " + cells.size() + " values instead of 3; quote names with commas");
        }
        try {
            int index = Integer.parseInt(cells.get(0).strip());
            if (index >= 0 && index < MOST_CLASSES) {
                return new Label(index, cells.get(1).strip(), cells.get(2).strip());
            }
        } catch (NumberFormatException e) {
            throw wrong(file, number, "starts with " + Quoted.name(cells.get(0)) + " instead of the index of a class");
        }
        throw wrong(file, number, "has an index that is not between 0 and " + (MOST_CLASSES - 1));
    }

    private static PhospheneException wrong(String file, int line, String what) {
        return new PhospheneException(
                "The labels " + Quoted.name(file) + " have a mistake: line " + line + " " + what + ".");
    }

    /** Number of classes that have a name. */
    public int size() {
        return byIndex.size();
    }

    /** Name of a class, empty where there is none. */
    public Optional<String> label(int index) {
        return Optional.ofNullable(byIndex.get(index)).map(Label::name);
    }

    /** All names by index. */
    public List<Label> all() {
        return List.copyOf(byIndex.values());
    }

    /**
     * Classes whose name holds a text, in any case: those that are it first, then those that start with it, then those
     * with a word that starts with it, then the others; each by index.
     *
     * @param query what was typed; blank finds nothing
     * @param limit most to return
     */
    public List<Label> search(String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Label> hits = new ArrayList<>(byIndex.values());
        hits.removeIf(label -> !label.name().toLowerCase(Locale.ROOT).contains(wanted));
        hits.sort(Comparator.comparingInt((Label label) -> rank(label.name().toLowerCase(Locale.ROOT), wanted))
                .thenComparingInt(Label::index));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    private static int rank(String name, String wanted) {
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        return name.contains(" " + wanted) ? 2 : 3;
    }
}
