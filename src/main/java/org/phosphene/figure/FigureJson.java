package org.phosphene.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Empty;
import org.phosphene.figure.FigureSpec.Paper;
import org.phosphene.figure.FigureSpec.Photograph;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.figure.FigureSpec.Region;
import org.phosphene.figure.FigureSpec.Source;
import org.phosphene.figure.FigureSpec.Style;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/** Figures as JSON, schema version 1, in a fixed order of fields; what is unknown or wrong is named by its path. */
public final class FigureJson {

    static final int SCHEMA_VERSION = 1;
    private static final long MAX_BYTES = 64L << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FigureJson() {}

    /** The figure as indented JSON. */
    public static String print(FigureSpec spec) {
        return tree(spec).toPrettyString() + "\n";
    }

    /** The same with the line that makes the figure, for information. */
    public static String print(FigureSpec spec, String command) {
        return tree(spec).put("command", command).toPrettyString() + "\n";
    }

    private static ObjectNode tree(FigureSpec spec) {
        Style style = spec.style();
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", SCHEMA_VERSION).put("rows", spec.rows()).put("columns", spec.columns());
        if (style.paper().isPresent()) {
            json.put("width", style.paper().get().word());
        } else {
            json.put("width", style.width());
        }
        json.put("dpi", style.dpi()).put("fontSize", style.fontSize());
        json.put("gap", style.gap()).put("margin", style.margin());
        json.put(
                "background",
                style.background().isPresent()
                        ? String.format(Locale.ROOT, "#%06x", style.background().getAsInt())
                        : "transparent");
        json.put("letters", style.letters());
        spec.rowTitles().forEach(json.putArray("rowTitles")::add);
        spec.columnTitles().forEach(json.putArray("columnTitles")::add);
        ArrayNode cells = json.putArray("cells");
        for (int i = 0; i < spec.cells().size(); i++) {
            ArrayNode row = i % spec.columns() == 0 ? cells.addArray() : (ArrayNode) cells.get(cells.size() - 1);
            Cell cell = spec.cells().get(i);
            row.addObject().put("caption", cell.caption()).set("picture", picture(cell.source()));
        }
        return json;
    }

    private static ObjectNode picture(Source source) {
        ObjectNode json = JSON.createObjectNode();
        if (source instanceof RecipePicture picture) {
            json.put("kind", "recipe").put("image", picture.image()).set("recipe", recipe(picture.recipe()));
        } else if (source instanceof Photograph photograph) {
            json.put("kind", "photograph").put("name", photograph.name()).put("sha256", photograph.sha256());
            photograph.region().ifPresent(region -> json.putObject("region")
                    .put("left", region.left())
                    .put("top", region.top())
                    .put("width", region.width())
                    .put("height", region.height()));
            json.put("credit", photograph.credit());
        } else {
            json.put("kind", "empty");
        }
        return json;
    }

    private static JsonNode recipe(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws PhospheneException when it cannot be read or is no figure
     */
    public static FigureSpec read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PhospheneException("The file %s is too large for the JSON of a figure.", file);
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new PhospheneException(
                    "The figure %s cannot be read. Check that it exists and is text in UTF-8.", file, e);
        }
    }

    /**
     * Reads a figure.
     *
     * @throws PhospheneException with the path of the field that is missing, unknown or wrong
     */
    public static FigureSpec parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json == null || !json.isObject()) {
                throw new PhospheneException("The figure is not a JSON object. Save it again.");
            }
            return read(new FigureField(json, "figure"));
        } catch (JsonProcessingException e) {
            throw new PhospheneException("The figure is not JSON: %s. Save it again.", e.getOriginalMessage(), e);
        }
    }

    private static FigureSpec read(FigureField json) {
        int version = json.whole("schemaVersion");
        if (version != SCHEMA_VERSION) {
            throw new PhospheneException(
                    "The figure has schema version %s, and this version of Phosphene reads %s. Use the version that "
                            + "wrote it, or a newer one.",
                    version, SCHEMA_VERSION);
        }
        json.only("schemaVersion rows columns width dpi fontSize gap margin background letters rowTitles columnTitles"
                + " cells command");
        int rows = json.within("rows", 1, FigureSpec.MAX_COUNT);
        int columns = json.within("columns", 1, FigureSpec.MAX_COUNT);
        List<Cell> cells = new ArrayList<>();
        for (FigureField row : json.list("cells", rows)) {
            row.items(columns).forEach(cell -> cells.add(cell(cell)));
        }
        return json.checked(() ->
                new FigureSpec(rows, columns, cells, json.texts("rowTitles"), json.texts("columnTitles"), style(json)));
    }

    private static Style style(FigureField json) {
        return new Style(
                json.flag("letters"),
                json.number("fontSize"),
                json.number("gap"),
                json.number("margin"),
                background(json),
                width(json),
                json.whole("dpi"));
    }

    private static OptionalInt background(FigureField json) {
        String text = json.text("background");
        if (text.equals("transparent")) {
            return OptionalInt.empty();
        }
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw json.wrong("background", "a colour such as #ffffff, or transparent");
        }
        return OptionalInt.of(Integer.parseInt(text.substring(1), 16));
    }

    private static double width(FigureField json) {
        if (!json.isText("width")) {
            return json.number("width");
        }
        String text = json.text("width");
        for (Paper paper : Paper.values()) {
            if (paper.word().equals(text)) {
                return paper.millimetres();
            }
        }
        throw json.wrong("width", "a number of millimetres, one column, one and a half, or two columns");
    }

    private static Cell cell(FigureField json) {
        json.only("caption picture");
        return json.checked(() -> new Cell(source(json.in("picture")), json.text("caption")));
    }

    private static Source source(FigureField json) {
        switch (json.text("kind")) {
            case "empty":
                json.only("kind");
                return new Empty();
            case "recipe":
                json.only("kind image recipe");
                return json.checked(() -> recipePicture(json));
            case "photograph":
                json.only("kind name sha256 region credit");
                Optional<Region> region =
                        json.has("region") ? Optional.of(region(json.in("region"))) : Optional.empty();
                return json.checked(
                        () -> new Photograph(json.text("name"), json.text("sha256"), region, json.text("credit")));
            default:
                throw json.wrong("kind", "recipe, photograph or empty");
        }
    }

    private static RecipePicture recipePicture(FigureField json) {
        Recipe recipe = RecipeJson.parse(json.in("recipe").json().toString());
        int image = json.within("image", 0, recipe.shape().images() - 1);
        return new RecipePicture(RecipeJson.print(recipe), image);
    }

    private static Region region(FigureField json) {
        json.only("left top width height");
        return json.checked(
                () -> new Region(json.whole("left"), json.whole("top"), json.whole("width"), json.whole("height")));
    }
}
