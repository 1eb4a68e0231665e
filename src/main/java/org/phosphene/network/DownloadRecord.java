package org.phosphene.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.settings.AtomicFile;

/**
 * What is noted beside a downloaded network, in {@code FILE.json}, so that a file without a published checksum is known
 * by the one it arrived with.
 *
 * @param address it came from
 * @param sha256 of the network's file as it arrived, hexadecimal, lower case
 */
public record DownloadRecord(String address, String sha256) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the note on a network lies. */
    public static Path of(Path network) {
        return network.resolveSibling(network.getFileName() + ".json");
    }

    /** The note on a network; empty where there is none or it cannot be read. */
    public static Optional<DownloadRecord> read(Path network) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(of(network)));
            return json.path("address").isTextual() && json.path("sha256").isTextual()
                    ? Optional.of(new DownloadRecord(
                            json.get("address").textValue(), json.get("sha256").textValue()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes the note on a network. */
    public void write(Path network) {
        ObjectNode json = JSON.createObjectNode().put("address", address).put("sha256", sha256);
        AtomicFile.writeText(of(network), json.toPrettyString() + "\n");
    }
}
