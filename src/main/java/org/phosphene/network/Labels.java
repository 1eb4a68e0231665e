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
import org.phosphene.core.Sentence;

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
     * Reads a file in UTF-8: a CSV table with a heading such as {@code index,wordnet_id,name}, a name a line, or JSON.
     *
     * @throws PhospheneException when it cannot be read or has a mistake; names the line
     */
    public static Labels read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new PhospheneException(
                        "The labels %s are over 64 MB, too much for names of classes. Choose another file.",
                        Quoted.name(name));
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), name);
        } catch (CharacterCodingException e) {
            throw new PhospheneException(
                    "The labels %s are no text in UTF-8. Save the file in UTF-8.", Quoted.name(name), e);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The labels %s could not be read. Check that the file is there and that you may read it.",
                    Quoted.name(file.toString()), e);
        }
    }

    /** Names by index. */
    static Labels of(Map<Integer, Label> byIndex) {
        return byIndex.isEmpty() ? none() : new Labels(new TreeMap<>(byIndex));
    }

    /**
     * Reads the text of such a file.
     *
     * @param file its name, for messages
     */
    static Labels parse(String text, String file) {
        return LabelText.read(text, Sentence.of("The labels %s", Quoted.name(file)));
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
