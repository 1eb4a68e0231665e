package org.phosphene.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Provenance;
import org.phosphene.figure.GridFigure;
import org.phosphene.figure.GridSpec;
import org.phosphene.figure.Panel;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.image.Sidecar;
import org.phosphene.settings.AtomicFile;

/** Pictures and grids as files: PNG with the recipe inside, and a JSON file beside it that says what happened. */
final class PictureFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PictureFiles() {}

    static Path save(Picture picture, Path png) {
        AtomicFile.write(png, out -> PngText.write(picture.frame(), picture.recipe(), out));
        Sidecar.write(png, print(described(picture)));
        return png;
    }

    static Path save(Frame frame, Path png) {
        AtomicFile.write(
                png, out -> PngText.write(Pixels.sideBySide(frame), Optional.empty(), OptionalInt.empty(), out));
        return png;
    }

    static Path saveGrid(List<GridPanel> panels, GridSpec spec, Path png) {
        List<Panel> drawn = new ArrayList<>();
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", 1);
        ArrayNode list = json.putArray("panels");
        for (GridPanel panel : panels) {
            drawn.add(new Panel(panel.frame(), panel.caption()));
            ObjectNode entry = list.addObject();
            entry.put("caption", panel.caption()).put("image", panel.image());
            entry.setAll(described(panel.picture()));
        }
        new GridFigure(drawn, spec).save(png, print(json));
        return png;
    }

    /** The recipe inside a PNG. */
    static String recipeOf(Path png) {
        return PngText.read(png)
                .orElseThrow(() -> new PhospheneException("The file " + png
                        + " holds no recipe: it was not saved by Phosphene, or its text was removed. "
                        + "Give the objective instead."));
    }

    private static ObjectNode described(Picture picture) {
        ObjectNode json = JSON.createObjectNode();
        json.put("title", picture.title());
        json.set("recipe", tree(picture.recipe()));
        ArrayNode activations = json.putArray("activations");
        picture.activations().forEach(activations::add);
        if (!Double.isNaN(picture.similarity())) {
            json.put("similarity", picture.similarity());
            ArrayNode pairs = json.putArray("similarities");
            picture.similarities().forEach(row -> row.forEach(pairs.addArray()::add));
        }
        if (picture.reference() != null) {
            ObjectNode reference = json.putObject("reference");
            reference.put("activation", picture.reference().activation());
            reference.put("similarity", picture.reference().similarity());
        }
        json.put("steps", picture.frame().step());
        picture.notes().forEach(json.withArray("/notes")::add);
        json.set("provenance", provenance(picture.provenance()));
        return json;
    }

    private static ObjectNode provenance(Provenance provenance) {
        ObjectNode json = JSON.createObjectNode();
        json.put("program", provenance.program());
        ObjectNode versions = json.putObject("versions");
        provenance.versions().forEach(versions::put);
        json.put("device", provenance.device()).put("threads", provenance.threads());
        json.put("seconds", provenance.seconds()).put("finished", provenance.finished());
        return json;
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String recipe) {
        try {
            return JSON.readTree(recipe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }

    private static String print(ObjectNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
