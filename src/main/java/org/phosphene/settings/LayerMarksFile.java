package org.phosphene.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * The marks on the layers of one network as a JSON file. A change reads the file again first, while other instances of
 * this program wait, so that what they changed stays; fields this version does not know stay too. A file that is no
 * JSON is set aside as {@code layers.json.damaged}.
 */
public final class LayerMarksFile {

    static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Object ONE_AT_A_TIME = new Object(); // a lock on a file holds off other processes only

    private final Path file;

    /**
     * @param data folder of what the user made; {@link AppDirs#data}
     * @param sha256 of the network
     */
    public LayerMarksFile(Path data, String sha256) {
        file = data.resolve("networks").resolve(sha256).resolve("layers.json");
    }

    /**
     * What is read from the file.
     *
     * @param marks nothing where there is no file
     * @param notice a sentence where a damaged file was set aside
     */
    public record Loaded(LayerMarks marks, Optional<Sentence> notice) {}

    /** Reads the file. Never fails: what cannot be read counts as not there. */
    public Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(LayerMarks.NONE, Optional.empty());
        }
        try {
            return new Loaded(marks(parse()), Optional.empty());
        } catch (JsonProcessingException | CharacterCodingException e) {
            return new Loaded(LayerMarks.NONE, Optional.of(setAside()));
        } catch (IOException e) {
            return new Loaded(
                    LayerMarks.NONE,
                    Optional.of(Sentence.of(
                            "The names of the layers in %s could not be read. Check its permissions.", file)));
        }
    }

    /**
     * Changes what the file says now.
     *
     * @return what it says afterwards
     * @throws PhospheneException when it cannot be written; then it is untouched
     */
    public LayerMarks change(UnaryOperator<LayerMarks> change) {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(file.getParent());
                try (FileChannel channel = FileChannel.open(
                                file.resolveSibling("layers.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    return changeLocked(lock, change);
                }
            } catch (IOException e) {
                throw new PhospheneException(
                        "The names of the layers cannot be kept in %s. Check the folder's permissions.", file, e);
            }
        }
    }

    private LayerMarks changeLocked(FileLock held, UnaryOperator<LayerMarks> change) throws IOException {
        if (!held.isValid()) {
            throw new IOException("the lock was lost");
        }
        LayerMarks before = load().marks();
        LayerMarks after = change.apply(before);
        if (after.equals(before)) {
            return after;
        }
        ObjectNode json = Files.exists(file) ? parse() : JSON.createObjectNode();
        json.put(
                "schemaVersion",
                Math.max(SCHEMA_VERSION, json.path("schemaVersion").asInt()));
        ObjectNode names = json.putObject("names");
        after.names().forEach(names::put);
        ArrayNode hidden = json.putArray("hidden");
        after.hidden().forEach(hidden::add);
        AtomicFile.writeText(file, json.toPrettyString() + "\n");
        return after;
    }

    private static LayerMarks marks(JsonNode json) {
        Map<String, String> names = new LinkedHashMap<>();
        json.path("names").properties().forEach(entry -> {
            if (entry.getValue().isTextual() && !entry.getValue().textValue().isBlank()) {
                names.put(entry.getKey(), entry.getValue().textValue());
            }
        });
        Set<String> hidden = new LinkedHashSet<>();
        json.path("hidden").forEach(layer -> {
            if (layer.isTextual()) {
                hidden.add(layer.textValue());
            }
        });
        return new LayerMarks(names, hidden);
    }

    private ObjectNode parse() throws IOException {
        if (JSON.readTree(Files.readString(file, StandardCharsets.UTF_8)) instanceof ObjectNode object) {
            return object;
        }
        throw new CharacterCodingException(); // text, but not what this program writes
    }

    private Sentence setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Sentence.of(
                    "The file with your names for this network's layers is damaged; it was set aside as %s, and the "
                            + "layers have their own names again.",
                    aside);
        } catch (IOException e) {
            return Sentence.of(
                    "The file with your names for this network's layers is damaged and cannot be set aside: %s. "
                            + "Delete it and open the network again.",
                    file);
        }
    }
}
