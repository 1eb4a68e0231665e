package org.phosphene.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.PreprocessingJson;
import org.phosphene.network.Sha256;

/**
 * What an index is about. Another network, folder or setting is another index.
 *
 * @param network SHA-256 of the network's file
 * @param folder absolute path of the photographs
 * @param settings JSON: how photographs are prepared and which layers are recorded
 * @param layers that are recorded
 */
public record IndexSubject(String network, Path folder, String settings, List<RecordedLayer> layers) {

    /** What is recorded, and how: another meaning of the numbers is another version. */
    private static final int FORMULA = 1;

    private static final String LAYERS = "layers";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NETWORK_DIGITS = 16;
    private static final int FOLDER_DIGITS = 16;
    private static final int SETTINGS_DIGITS = 8;

    public IndexSubject {
        folder = folder.toAbsolutePath().normalize();
        layers = List.copyOf(layers);
    }

    /** What a network's layers make of a folder's photographs, prepared as its profile says. */
    public static IndexSubject of(String sha256, NetworkProfile profile, Path folder, List<RecordedLayer> layers) {
        ObjectNode json = prepared(profile);
        var names = json.putArray(LAYERS);
        layers.stream()
                .filter(layer -> !layer.beforeRelu())
                .map(RecordedLayer::name)
                .forEach(names::add);
        return new IndexSubject(sha256, folder, json.toString(), layers);
    }

    private static ObjectNode prepared(NetworkProfile profile) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("formula", FORMULA);
        json.put("width", profile.inputWidth()).put("height", profile.inputHeight());
        json.put("shortSide", profile.photographs().shortSide())
                .put("resize", profile.photographs().resize());
        json.set("preprocessing", PreprocessingJson.write(profile.preprocessing()));
        return json;
    }

    /** Whether an index's settings prepare photographs as a profile says, whatever layers are recorded. */
    public static boolean isPreparedAs(String settings, NetworkProfile profile) {
        try {
            // read again, since a number written as float is read as double
            JsonNode expected = JSON.readTree(prepared(profile).toString());
            return JSON.readTree(settings) instanceof ObjectNode json
                    && json.without(LAYERS).equals(expected);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** As it stands in the table {@code meta}. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("network_sha256", network);
        entries.put("folder", folder.toString());
        entries.put("settings", settings);
        return entries;
    }

    /** Name of the index within the folder of all indexes. */
    public Path file() {
        return folder(network, folder).resolve("scan-" + digits(settings, SETTINGS_DIGITS) + IndexFolder.ENDING);
    }

    /** Name of the folder with the indexes of a network and a folder of photographs. */
    static Path folder(String network, Path photographs) {
        return Path.of(network.substring(0, Math.min(NETWORK_DIGITS, network.length())))
                .resolve(digits(photographs.toAbsolutePath().normalize().toString(), FOLDER_DIGITS));
    }

    private static String digits(String text, int count) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, count);
    }
}
