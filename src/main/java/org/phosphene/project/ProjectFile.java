package org.phosphene.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.project.Project.NotedNetwork;
import org.phosphene.settings.AtomicFile;

/** A project as one file that holds everything but the networks and the photographs' files: docs/project-file.md. */
public final class ProjectFile {

    /** Ending of its name. */
    public static final String SUFFIX = ".phosphene";

    static final int SCHEMA_VERSION = 1;
    private static final long LARGEST = 256L << 20;
    private static final int LARGEST_PNG = 64 << 20;

    private final PinnedPictures pictures;

    /** @param pictures where pixels are taken from and put */
    public ProjectFile(PinnedPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * Writes or replaces a file.
     *
     * @throws PhospheneException when it cannot be written
     */
    public void write(Project project, Path file) {
        ObjectNode json = KeptFile.JSON.createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        ArrayNode networks = json.putArray("networks");
        for (NotedNetwork network : project.networks()) {
            networks.addObject()
                    .put("title", network.title())
                    .put("sha256", network.sha256())
                    .setAll(NotesFile.write(network.notes()));
        }
        json.putObject("place")
                .put("network", project.place().network())
                .put("layer", project.place().layer())
                .put("unit", project.place().unit());
        ArrayNode pins = json.putArray("pins");
        project.pins().forEach(pin -> pins.add(withPixels(pin)));
        if (!project.figure().isEmpty()) {
            json.set("figure", SessionJson.tree(project.figure()));
        }
        AtomicFile.writeText(file, json.toPrettyString() + "\n");
    }

    private ObjectNode withPixels(Pin pin) {
        ObjectNode json = SessionJson.write(pin);
        for (int i = 0; i < pin.shots().size(); i++) {
            byte[] png = pictures.png(pin.shots().get(i))
                    .orElseThrow(() -> new PhospheneException(
                            "The pixels of the pinned picture '%s' are gone. Take it out of the tray and save the "
                                    + "project again.",
                            pin.caption()));
            ((ObjectNode) json.path("shots").path(i))
                    .put("png", Base64.getEncoder().encodeToString(png));
        }
        return json;
    }

    /**
     * Reads a file; the pixels of its pins are kept.
     *
     * @throws PhospheneException when it cannot be read or is no project; the sentence names the field that is wrong
     */
    public Project read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new PhospheneException("The file %s is over 256 MB; no project is that large.", file);
            }
            return read(KeptFile.JSON.readTree(Files.readString(file)), file);
        } catch (JsonProcessingException e) {
            throw new PhospheneException(
                    "The file %s is no project: it is cut off or no JSON. Ask for it again.", file, e);
        } catch (DamagedFileException e) {
            throw new PhospheneException("The file %s is no project. %s Ask for it again.", file, e.sentence(), e);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The project %s cannot be read. Check that it exists and is text in UTF-8.", file, e);
        }
    }

    private Project read(JsonNode root, Path file) {
        if (root == null || !root.isObject()) {
            throw new DamagedFileException(Sentence.of("It holds no JSON object."));
        }
        Json json = new Json(root, "project");
        int version = json.whole("schemaVersion", 1, Integer.MAX_VALUE);
        if (version > SCHEMA_VERSION) {
            throw new PhospheneException(
                    "The project %s has schema version %s, and this version of Phosphene reads %s. Open it with the "
                            + "version that wrote it, or a newer one.",
                    file, version, SCHEMA_VERSION);
        }
        List<NotedNetwork> networks = new ArrayList<>();
        for (Json each : json.objects("networks")) {
            networks.add(new NotedNetwork(each.text("title"), each.hash("sha256"), NotesFile.read(each)));
        }
        List<Pin> pins = new ArrayList<>();
        for (Json each : json.objects("pins")) {
            each.objects("shots").forEach(this::keep);
            pins.add(SessionJson.pin(each));
        }
        Json place = json.in("place");
        return new Project(
                networks,
                new Session.Place(place.text("network"), place.text("layer"), place.text("unit"), "", ""),
                pins,
                SessionJson.object(json, "figure"));
    }

    private void keep(Json shot) {
        String text = shot.text("png");
        try {
            byte[] png = text.length() > LARGEST_PNG
                    ? new byte[0]
                    : Base64.getDecoder().decode(text);
            if (!PinnedPictures.key(png).equals(shot.hash("sha256"))) {
                throw shot.wrong("png", "the picture with this SHA-256");
            }
            pictures.keep(png);
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(Sentence.of("The field %s.png must be a PNG in Base64.", shot.path()), e);
        }
    }
}
