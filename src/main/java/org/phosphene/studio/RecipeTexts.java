package org.phosphene.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeDifference;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.optvis.render.RecipeSchema;

/** What can be done with the text of a recipe without a network. */
public final class RecipeTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_BYTES = 64L << 20;

    private RecipeTexts() {}

    /** The JSON Schema of recipes. */
    public static String schema() {
        return RecipeSchema.text();
    }

    /** The presets, the default first. */
    public static List<PresetChoice> presets() {
        return Preset.all().stream()
                .map(preset -> new PresetChoice(
                        preset.name(), preset.source(), preset.method().steps()))
                .toList();
    }

    /**
     * The recipe in a PNG saved by this program, in a JSON file, or in the file beside a PNG.
     *
     * @throws PhospheneException when the file cannot be read or holds no recipe
     */
    public static String read(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return canonical(name.endsWith(".json") ? json(file) : PictureFiles.recipeOf(file));
    }

    private static String json(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new PhospheneException("The file %s is too large to be a recipe. Choose another one.", file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The file %s cannot be read as text. Choose a PNG saved by Phosphene or a recipe.", file, e);
        }
    }

    /**
     * The same recipe as this program writes it.
     *
     * @param recipe its JSON, of any version, or what is written beside a picture
     * @throws PhospheneException with the field that is missing or wrong
     */
    public static String canonical(String recipe) {
        return RecipeJson.print(RecipeJson.parse(bare(recipe)));
    }

    /** The recipe inside what is written beside a picture; any other text as it is. */
    private static String bare(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            JsonNode inner = json == null ? null : json.get("recipe");
            return inner == null ? text : inner.toString();
        } catch (JsonProcessingException e) {
            return text; // the reader of recipes says what is wrong
        }
    }

    /**
     * In what two recipes differ, such as {@code optimiser.rate: 0.05 -> 0.1}, a tab and the field's name.
     *
     * @throws PhospheneException when one of them is no recipe
     */
    public static List<String> difference(String one, String other) {
        return RecipeDifference.lines(RecipeJson.parse(bare(one)), RecipeJson.parse(bare(other))).stream()
                .map(line -> line + "\t" + line.label())
                .toList();
    }

    /**
     * The fields in which two recipes differ.
     *
     * @throws PhospheneException when one of them is no recipe
     */
    public static List<FieldDifference> differences(String one, String other) {
        return RecipeDifference.lines(RecipeJson.parse(bare(one)), RecipeJson.parse(bare(other))).stream()
                .map(line -> new FieldDifference(line.path(), line.label(), line.before(), line.after()))
                .toList();
    }

    /**
     * A request for the pictures of a recipe, as it is.
     *
     * @throws PhospheneException with the field that is missing or wrong
     */
    public static RenderRequest request(String recipe) {
        Recipe parsed = RecipeJson.parse(bare(recipe));
        return new RenderRequest(
                parsed.network().id(),
                parsed.objective().print(),
                parsed.shape().images(),
                parsed.shape().width(),
                parsed.shape().height(),
                parsed.steps(),
                parsed.seed(),
                parsed.preset(),
                Optional.of(RecipeJson.print(parsed)),
                Map.of());
    }

    /**
     * The same pictures asked for by preset and changes instead of a whole recipe. Photographs and arrays are then
     * known by their names only.
     *
     * @param fallback preset to compare with where the recipe names none that is known
     */
    public static RenderRequest asChanges(RenderRequest request, String fallback) {
        Recipe recipe = RecipeOutline.of(request);
        String preset = Preset.find(recipe.preset()).map(Preset::name).orElse(fallback);
        return RenderRequest.of(request.network(), recipe.objective().print())
                .withImages(recipe.shape().images())
                .withSize(recipe.shape().width(), recipe.shape().height())
                .withSteps(recipe.steps())
                .withSeed(recipe.seed())
                .withPreset(preset)
                .withChanges(RecipeOutline.changes(recipe, preset));
    }
}
