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

/** Recipes as JSON, schema version 1: readable without this program, in a fixed order of fields. */
public final class RecipeJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BY_STEPS = "steps"; // the stop rule: after the number of steps
    private static final String PLAIN = "plain"; // the rule for the gradient of a ReLU

    private RecipeJson() {}

    /** The recipe as indented JSON. */
    public static String print(Recipe recipe) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(write(recipe));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }

    private static ObjectNode write(Recipe recipe) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", Recipe.SCHEMA_VERSION);
        json.putObject("network")
                .put("id", recipe.network().id())
                .put("sha256", recipe.network().sha256());
        json.put("objective", recipe.objective().print());
        json.put("images", recipe.shape().images());
        json.putObject("size")
                .put("width", recipe.shape().width())
                .put("height", recipe.shape().height());
        json.set("parameterization", PartsJson.write(recipe.parameterization()));
        ArrayNode transforms = json.putArray("transforms");
        recipe.transforms().forEach(transform -> transforms.add(PartsJson.write(transform)));
        json.put("preset", recipe.preset());
        json.set("optimiser", PartsJson.write(recipe.optimiser()));
        json.put("steps", recipe.steps());
        json.putObject("stop").put("kind", BY_STEPS);
        json.put("seed", recipe.seed());
        json.put("reluRule", PLAIN);
        return json;
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
            return read(new Fields(json, "recipe"));
        } catch (JsonProcessingException e) {
            throw new PhospheneException("The recipe is not JSON: " + e.getOriginalMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new PhospheneException("The recipe holds a value that is out of range: " + e.getMessage() + ".", e);
        }
    }

    private static Recipe read(Fields json) {
        long version = json.whole("schemaVersion");
        if (version != Recipe.SCHEMA_VERSION) {
            throw new PhospheneException(
                    "The recipe has schema version " + version + ", and this version of Phosphene reads "
                            + Recipe.SCHEMA_VERSION + ". Use the version that wrote it, or a newer one.");
        }
        json.only("reluRule", json.text("reluRule"), PLAIN);
        json.only("stop", json.in("stop").text("kind"), BY_STEPS);
        List<Transform> transforms = new ArrayList<>();
        json.list("transforms").forEach(item -> transforms.add(PartsJson.transform(item)));
        Fields size = json.in("size");
        return new Recipe(
                new Recipe.NetworkRef(
                        json.in("network").text("id"), json.in("network").text("sha256")),
                Objective.parse(json.text("objective")),
                new ImageShape(json.integer("images"), size.integer("height"), size.integer("width")),
                PartsJson.parameterization(json.in("parameterization")),
                transforms,
                json.text("preset"),
                PartsJson.optimiser(json.in("optimiser")),
                json.integer("steps"),
                json.whole("seed"));
    }
}
