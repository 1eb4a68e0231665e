package org.phosphene.optvis.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.transform.Transform;

/**
 * Recipes as JSON, schema version 2 (version 1 is read too): readable without this program, in a fixed order of fields.
 */
public final class RecipeJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The one field that a recipe lacks where it says nothing. */
    static final String SKIP = "skip";

    private static final int FIRST_VERSION = 1;

    private RecipeJson() {}

    /** The recipe as indented JSON. */
    public static String print(Recipe recipe) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(recipe));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }

    /** The recipe as a new tree. */
    static ObjectNode tree(Recipe recipe) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", Recipe.SCHEMA_VERSION);
        json.set("network", NetworkRefJson.write(recipe.network()));
        json.put("objective", recipe.objective().print());
        ArrayNode files = json.putArray("files");
        recipe.files()
                .forEach(file -> files.addObject().put("name", file.name()).put("sha256", file.sha256()));
        json.put("images", recipe.shape().images());
        json.putObject("size")
                .put("width", recipe.shape().width())
                .put("height", recipe.shape().height());
        ArrayNode start = json.putObject("start").putArray("photographs");
        recipe.start().photographs().forEach(start::add);
        json.put("preset", recipe.preset());
        write(json, recipe.method());
        json.put("seed", recipe.seed());
        return json;
    }

    private static void write(ObjectNode json, Method method) {
        json.set("parameterization", ParameterizationJson.write(method.parameterization()));
        ArrayNode transforms = json.putArray("transforms");
        method.transforms().forEach(transform -> transforms.add(TransformJson.write(transform)));
        json.set("penalties", PartsJson.write(method.penalties()));
        json.set("optimiser", OptimiserJson.write(method.optimiser()));
        json.set("schedule", PartsJson.write(method.schedule()));
        json.put("steps", method.steps());
        json.set("stop", PartsJson.write(method.stop()));
        json.put("reluRule", method.reluRule().word());
        if (!method.skip().isEmpty()) { // so that other recipes are, and are called, what they always were
            method.skip().forEach(json.putArray(SKIP)::add);
        }
    }

    /**
     * Reads a recipe.
     *
     * @throws PhospheneException with the field that is missing or wrong
     */
    public static Recipe parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json == null || !json.isObject()) {
                throw new PhospheneException("The recipe is not a JSON object.");
            }
            return parse(json);
        } catch (JsonProcessingException e) {
            throw new PhospheneException("The recipe is not JSON: %s.", e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a recipe.
     *
     * @throws PhospheneException with the field that is missing or wrong
     */
    static Recipe parse(JsonNode json) {
        try {
            return read(new Fields(json, "recipe"));
        } catch (IllegalArgumentException e) {
            throw new PhospheneException("The recipe holds a value that is out of range: %s.", e.getMessage(), e);
        }
    }

    private static Recipe read(Fields json) {
        long version = json.whole("schemaVersion");
        if (version != Recipe.SCHEMA_VERSION && version != FIRST_VERSION) {
            throw new PhospheneException(
                    "The recipe has schema version %s, and this version of Phosphene reads %s to %s. Use the "
                            + "version that wrote it, or a newer one.",
                    version, FIRST_VERSION, Recipe.SCHEMA_VERSION);
        }
        boolean first = version == FIRST_VERSION;
        Fields size = json.in("size");
        List<NamedFile> files = new ArrayList<>();
        if (!first) {
            json.list("files").forEach(file -> files.add(new NamedFile(file.text("name"), file.text("sha256"))));
        }
        return new Recipe(
                NetworkRefJson.read(json.in("network")),
                Objective.parse(json.text("objective")),
                files,
                new ImageShape(json.integer("images"), size.integer("height"), size.integer("width")),
                first ? Start.NOISE : new Start(json.in("start").texts("photographs")),
                first ? methodOfVersion1(json) : method(json),
                json.text("preset"),
                json.whole("seed"));
    }

    private static Method method(Fields json) {
        return new Method(
                ParameterizationJson.read(json.in("parameterization")),
                transforms(json),
                PartsJson.penalties(json.in("penalties")),
                OptimiserJson.read(json.in("optimiser")),
                PartsJson.schedule(json.in("schedule")),
                json.integer("steps"),
                PartsJson.stop(json.in("stop")),
                json.oneOf("reluRule", ReluRule.values(), ReluRule::word),
                json.has(SKIP) ? json.texts(SKIP) : List.of());
    }

    /** Version 1 had no penalties, no schedule, no start and plain ReLUs only. */
    private static Method methodOfVersion1(Fields json) {
        return new Method(
                        ParameterizationJson.ofVersion1(json.in("parameterization")),
                        transforms(json),
                        OptimiserJson.read(json.in("optimiser")),
                        json.integer("steps"))
                .withReluRule(ReluRule.PLAIN);
    }

    private static List<Transform> transforms(Fields json) {
        List<Transform> transforms = new ArrayList<>();
        json.list("transforms").forEach(item -> transforms.add(TransformJson.read(item)));
        return transforms;
    }
}
