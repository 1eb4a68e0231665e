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
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * The networks that come with this program or can be downloaded, as {@code catalog.json} in the folder of the first
 * describes them. Immutable.
 */
public final class NetworkCatalog {

    /** Name of the file in the folder of the networks. */
    public static final String FILE = "catalog.json";

    /** Version 1 has no downloads; a network that names one in a file of version 1 is a mistake. */
    private static final int FIRST_WITH_DOWNLOADS = 2;

    private static final int SCHEMA_VERSION = 2;

    private final List<CatalogEntry> entries;

    private NetworkCatalog(List<CatalogEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A catalogue without networks. */
    public static NetworkCatalog empty() {
        return new NetworkCatalog(List.of());
    }

    /** The catalogue of a folder into which networks are downloaded, too. */
    public static NetworkCatalog load(Path modelsFolder) {
        return load(modelsFolder, modelsFolder);
    }

    /**
     * Reads the catalogue of a folder; the networks themselves are not looked at.
     *
     * @param modelsFolder of the catalogue and of the networks that come with the program
     * @param downloadsFolder of the networks that were downloaded; may be missing
     * @throws PhospheneException when it is missing or has a mistake; names the field
     */
    public static NetworkCatalog load(Path modelsFolder, Path downloadsFolder) {
        Path file = modelsFolder.resolve(FILE);
        JsonField root = JsonField.ofCatalogue(file.toString(), read(file));
        JsonField version = root.get("schemaVersion");
        if (version.size() > SCHEMA_VERSION) {
            throw version.wrong("1 or %s, the versions this program knows", SCHEMA_VERSION);
        }
        List<CatalogEntry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonField network : root.get("networks").list()) {
            if (version.size() < FIRST_WITH_DOWNLOADS
                    && !network.get("download").isMissing()) {
                throw version.wrong("%s where a network can be downloaded", SCHEMA_VERSION);
            }
            CatalogEntry entry = entry(modelsFolder, downloadsFolder, network);
            if (!ids.add(entry.profile().id())) {
                throw network.get("id").wrong("an id no other network has");
            }
            entries.add(entry);
        }
        return new NetworkCatalog(entries);
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            throw new PhospheneException(
                    "The catalogue of networks %s is missing. Install Phosphene again, or name the folder of the "
                            + "networks.",
                    Quoted.name(file.toString()));
        }
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new PhospheneException(
                    "The catalogue %s is not JSON: there is a mistake in line %s. Correct the file or install "
                            + "Phosphene again.",
                    Quoted.name(file.toString()), line, e);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The catalogue %s could not be read. Check that you may read it.", Quoted.name(file.toString()), e);
        }
    }

    private static CatalogEntry entry(Path models, Path downloads, JsonField field) {
        JsonField sha256 = field.get("sha256");
        JsonField download = field.get("download");
        Optional<String> checksum = DownloadSource.checksum(sha256);
        if (download.isMissing() && checksum.isEmpty()) {
            throw sha256.wrong("a SHA-256 checksum of 64 hexadecimal digits");
        }
        Optional<DownloadSource> source =
                download.isMissing() ? Optional.empty() : Optional.of(DownloadSource.read(download, checksum));
        boolean labelsCome = source.flatMap(DownloadSource::labelsMember).isPresent();
        JsonField labels = field.get("labels");
        if (labelsCome && labels.isMissing()) {
            throw labels.wrong("the name of the file that the labels of the archive become");
        }
        return new CatalogEntry(
                inside(source.isPresent() ? downloads : models, field.get("file")),
                checksum,
                field.get("source").text(),
                field.get("licence").text(),
                labels.isMissing() ? Optional.empty() : Optional.of(inside(labelsCome ? downloads : models, labels)),
                source,
                profile(field));
    }

    private static NetworkProfile profile(JsonField field) {
        JsonField input = field.get("input");
        return new NetworkProfile(
                field.get("id").text(),
                field.get("title").text(),
                Sentence.of(
                        "%s; licence %s.",
                        Sentence.of(field.get("source").text()),
                        field.get("licence").text()),
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
                .filter(entry -> entry.sha256().filter(sha256::equalsIgnoreCase).isPresent())
                .findFirst();
    }
}
