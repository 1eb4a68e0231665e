package org.phosphene.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.phosphene.core.PhospheneException;

/** The networks that come with this program, as {@code catalog.json} in their folder describes them. Immutable. */
public final class NetworkCatalog {

    /** Name of the file in the folder of the networks. */
    public static final String FILE = "catalog.json";

    private static final int SCHEMA_VERSION = 1;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final List<CatalogEntry> entries;

    private NetworkCatalog(List<CatalogEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A catalogue without networks. */
    public static NetworkCatalog empty() {
        return new NetworkCatalog(List.of());
    }

    /**
     * Reads the catalogue of a folder; the networks themselves are not looked at.
     *
     * @throws PhospheneException when it is missing or has a mistake; names the field
     */
    public static NetworkCatalog load(Path modelsFolder) {
        Path file = modelsFolder.resolve(FILE);
        JsonField root = JsonField.ofCatalogue(file.toString(), read(file));
        JsonField version = root.get("schemaVersion");
        if (version.size() != SCHEMA_VERSION) {
            throw version.wrong(SCHEMA_VERSION + ", the only version this program knows");
        }
        List<CatalogEntry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonField network : root.get("networks").list()) {
            CatalogEntry entry = entry(modelsFolder, network);
            if (!ids.add(entry.profile().id())) {
                throw network.get("id").wrong("an id no other network has");
            }
            entries.add(entry);
        }
        return new NetworkCatalog(entries);
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            throw new PhospheneException("The catalogue of networks " + Quoted.name(file.toString())
                    + " is missing. Install Phosphene again, or name the folder of the networks.");
        }
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new PhospheneException(
                    "The catalogue " + Quoted.name(file.toString()) + " is not JSON: there is a mistake in line " + line
                            + ". Correct the file or install Phosphene again.",
                    e);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The catalogue " + Quoted.name(file.toString()) + " could not be read. Check that you may read it.",
                    e);
        }
    }

    private static CatalogEntry entry(Path folder, JsonField field) {
        JsonField sha256 = field.get("sha256");
        if (!SHA256.matcher(sha256.text()).matches()) {
            throw sha256.wrong("a SHA-256 checksum of 64 hexadecimal digits");
        }
        JsonField labels = field.get("labels");
        return new CatalogEntry(
                inside(folder, field.get("file")),
                sha256.text().toLowerCase(Locale.ROOT),
                field.get("source").text(),
                field.get("licence").text(),
                labels.isMissing() ? Optional.empty() : Optional.of(inside(folder, labels)),
                profile(field));
    }

    private static NetworkProfile profile(JsonField field) {
        JsonField input = field.get("input");
        return new NetworkProfile(
                field.get("id").text(),
                field.get("title").text(),
                field.get("source").text() + "; licence " + field.get("licence").text() + ".",
                input.get("width").size(),
                input.get("height").size(),
                DescriptionJson.photographs(field.get("photographs")),
                DescriptionJson.preprocessing(field.get("preprocessing")),
                field.get("logits").optionalText(),
                field.get("probabilities").optionalText(),
                field.get("showpiece").optionalText());
    }

    /** A path that cannot lead out of the folder, whatever the file says. */
    private static Path inside(Path folder, JsonField field) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Path path = home.resolve(field.text()).normalize();
            if (path.startsWith(home) && !path.equals(home)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw field.wrong("a file name this computer allows");
        }
        throw field.wrong("a file inside the folder of the catalogue");
    }

    /** All networks in the order of the file. */
    public List<CatalogEntry> entries() {
        return entries;
    }

    /** The network of an id. */
    public Optional<CatalogEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.profile().id().equals(id)).findFirst();
    }

    /** What the catalogue knows about a file with this hash, wherever it lies. */
    public Optional<CatalogEntry> entryFor(String sha256) {
        return entries.stream()
                .filter(entry -> entry.sha256().equalsIgnoreCase(sha256))
                .findFirst();
    }
}
