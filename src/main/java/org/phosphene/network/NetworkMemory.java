package org.phosphene.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.settings.AtomicFile;

/**
 * What the user chose about networks, one file a network, found again by the hash of the network's file:
 * {@code HASH/input.json}, in the words of an entry of the catalogue. Safe on every thread; files are touched on the
 * caller's.
 */
public final class NetworkMemory {

    private static final String FILE = "input.json";
    private static final int SCHEMA_VERSION = 1;
    private static final long LARGEST = 64L << 20;

    private final Optional<Path> folder;
    private final Map<String, Description> ofThisSession = new ConcurrentHashMap<>();

    /**
     * @param folder where one folder a network is, made when it is first needed; empty to keep choices for this session
     *     only
     */
    public NetworkMemory(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * What was chosen for a network; empty where nothing was.
     *
     * @param sha256 hash of the network's file
     * @throws PhospheneException when what was chosen cannot be read any more; names the file
     */
    public Optional<Description> recall(String sha256) {
        if (folder.isEmpty()) {
            return Optional.ofNullable(ofThisSession.get(sha256));
        }
        Path file = file(folder.get(), sha256);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonField.Source source = new JsonField.Source(
                Sentence.of("What was chosen for this network, %s,", Quoted.name(file.toString())),
                Sentence.of("Correct the file, or choose again in the checklist."));
        try {
            if (Files.size(file) > LARGEST) {
                throw new PhospheneException("%s is over 64 MB. %s", source.what(), source.remedy());
            }
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
            return Optional.of(DescriptionJson.read(new JsonField(source, "", root)));
        } catch (IOException e) {
            throw new PhospheneException("%s cannot be read. %s", source.what(), source.remedy(), e);
        }
    }

    /**
     * Remembers a choice in place of the one before.
     *
     * @throws PhospheneException when it cannot be written; then the old choice stays
     */
    public void remember(String sha256, Description description) {
        if (folder.isEmpty()) {
            ofThisSession.put(sha256, description);
            return;
        }
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("schemaVersion", SCHEMA_VERSION);
        json.setAll(DescriptionJson.write(description));
        Path file = file(folder.get(), sha256);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder %s cannot be made, so the choice is not kept. Check its permissions.",
                    Quoted.name(file.getParent().toString()), e);
        }
        AtomicFile.writeText(file, json.toPrettyString() + "\n");
    }

    /** Forgets what was chosen for a network. */
    public void forget(String sha256) {
        ofThisSession.remove(sha256);
        if (folder.isEmpty()) {
            return;
        }
        Path file = file(folder.get(), sha256);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The file %s cannot be deleted. Check its permissions.", Quoted.name(file.toString()), e);
        }
    }

    private static Path file(Path folder, String sha256) {
        return folder.resolve(sha256).resolve(FILE);
    }
}
