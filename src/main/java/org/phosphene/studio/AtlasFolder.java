package org.phosphene.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phosphene.core.FileNames;
import org.phosphene.core.PhospheneException;
import org.phosphene.settings.AtomicFile;

/**
 * The folder of an atlas. {@code atlas.json} says that it is one, and of which network and layers; so no other folder
 * is ever written into.
 *
 * @param root absolute
 */
record AtlasFolder(Path root) {

    private static final String MARK = "atlas.json";
    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The layers of the atlas that is here.
     *
     * @return none where the folder is new or empty
     * @throws PhospheneException when it holds something else, or an atlas of another network
     */
    List<String> layers(String sha256) {
        Path mark = root.resolve(MARK);
        if (!Files.exists(root) || isEmptyFolder()) {
            return List.of();
        }
        if (!Files.isRegularFile(mark)) {
            throw new PhospheneException(
                    "The folder %s holds something else than an atlas, so nothing is written into it. Choose a new "
                            + "folder.",
                    root);
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(mark));
            if (!json.path("sha256").asText().equals(sha256)) {
                throw new PhospheneException(
                        "The folder %s holds an atlas of another network: the hashes of their files differ. Choose a "
                                + "new folder.",
                        root);
            }
            List<String> layers = new ArrayList<>();
            json.path("layers").forEach(layer -> layers.add(layer.asText()));
            return layers;
        } catch (IOException e) {
            throw new PhospheneException(
                    "The file %s cannot be read. Choose a new folder, or remove this one.", mark, e);
        }
    }

    private boolean isEmptyFolder() {
        if (!Files.isDirectory(root)) {
            throw new PhospheneException("%s is no folder. Choose a new folder for the atlas.", root);
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder %s cannot be read. Choose another or change its permissions.", root, e);
        }
    }

    /**
     * Makes the folders, removes what a killed process left half written in them, and says what this is.
     *
     * @throws PhospheneException when that cannot be written
     */
    void begin(String network, String sha256, List<String> layers) {
        try {
            List<Path> folders = new ArrayList<>(List.of(root, root.resolve("layers"), root.resolve("photographs")));
            layers.forEach(layer -> folders.add(root.resolve("pictures").resolve(FileNames.of(layer))));
            for (Path folder : folders) {
                Files.createDirectories(folder);
                AtomicFile.sweep(folder);
            }
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder %s cannot be made or written into. Choose another or change its permissions.", root, e);
        }
        ObjectNode json = JSON.createObjectNode();
        json.put("atlas", SCHEMA_VERSION).put("network", network).put("sha256", sha256);
        layers.forEach(json.withArray("/layers")::add);
        AtomicFile.writeText(root.resolve(MARK), json.toPrettyString() + "\n");
    }

    /** Where the picture of a channel is, relative to the root. */
    static String picture(String layer, int channel) {
        return "pictures/" + FileNames.of(layer) + "/" + channel + ".png";
    }
}
