package org.phosphene.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Provenance;
import org.phosphene.core.Region;
import org.phosphene.figure.GridFigure;
import org.phosphene.figure.GridSpec;
import org.phosphene.figure.Panel;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.image.Sidecar;
import org.phosphene.network.Sha256;
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

    static Path saveGrid(List<? extends GridTile> panels, GridSpec spec, Path png) {
        List<Panel> drawn = new ArrayList<>();
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", 1);
        ArrayNode list = json.putArray("panels");
        for (GridTile tile : panels) {
            drawn.add(new Panel(tile.frame(), tile.caption()));
            ObjectNode entry = list.addObject().put("caption", tile.caption());
            if (tile instanceof GridPanel panel) {
                entry.put("image", panel.image()).setAll(described(panel.picture()));
            } else if (tile instanceof PhotographPanel panel) {
                entry.set("photograph", described(panel.example()));
            }
        }
        new GridFigure(drawn, spec, GridTile.credits(panels)).save(png, print(json));
        return png;
    }

    /** The recipe inside a PNG. */
    static String recipeOf(Path png) {
        return PngText.read(png)
                .orElseThrow(() -> new PhospheneException(
                        "The file %s holds no recipe: it was not saved by Phosphene, or its text was removed. Give the "
                                + "objective instead.",
                        png));
    }

    /** What lies beside the progress of a picture: the same as beside the picture, with the steps that are shown. */
    static String progress(Picture picture, List<Integer> steps) {
        ObjectNode json = described(picture);
        steps.forEach(json.putArray("shownSteps")::add);
        return print(json);
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

    private static ObjectNode described(DatasetExample example) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", example.name()).put("sha256", checksum(example.photograph()));
        json.put("credit", example.credit().orElse(null));
        json.put("class", example.category()).put("classGuessed", example.guessed());
        json.put("activation", example.activation());
        if (example.y() >= 0) {
            json.putArray("position").add(example.y()).add(example.x());
        }
        Region seen = example.seen();
        json.putArray("seen").add(seen.left()).add(seen.top()).add(seen.width()).add(seen.height());
        return json;
    }

    private static String checksum(Path photograph) {
        try {
            return Sha256.of(photograph);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The photograph %s cannot be read any more. Scan its folder again.", photograph, e);
        }
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
