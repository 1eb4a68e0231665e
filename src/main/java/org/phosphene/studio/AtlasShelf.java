package org.phosphene.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.gallery.WholePng;
import org.phosphene.image.PngText;
import org.phosphene.image.Sidecar;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.settings.AtomicFile;

/**
 * The pictures of an atlas: {@code pictures/LAYER/CHANNEL.png} with the recipe inside, and beside it the recipe as JSON
 * with the activation or the reason why there is no picture. A picture counts when it is whole and made by the recipe.
 */
record AtlasShelf(Path root) implements PictureShelf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECIPE = "recipe";
    private static final String ACTIVATION = "activation";
    private static final String REASON = "withoutPicture";

    @Override
    public boolean has(Recipe recipe) {
        Path png = file(recipe);
        return WholePng.is(png, recipe.shape().width(), recipe.shape().height())
                && beside(recipe).path(ACTIVATION).isNumber();
    }

    /** Activation on a picture; NaN where it is not there. */
    double activation(Recipe recipe) {
        return beside(recipe).path(ACTIVATION).asDouble(Double.NaN);
    }

    @Override
    public Optional<Frame> find(Recipe recipe) {
        return Optional.empty(); // pages show the files
    }

    @Override
    public void keep(Recipe recipe, Frame frame, double activation) {
        Path png = file(recipe);
        AtomicFile.write(png, out -> PngText.write(frame, RecipeJson.print(recipe), out));
        Sidecar.write(png, described(recipe).put(ACTIVATION, activation).toPrettyString() + "\n");
    }

    @Override
    public void without(Recipe recipe, String reason) {
        Sidecar.write(file(recipe), described(recipe).put(REASON, reason).toPrettyString() + "\n");
    }

    @Override
    public Optional<String> reason(Recipe recipe) {
        return Optional.of(beside(recipe).path(REASON).asText()).filter(reason -> !reason.isEmpty());
    }

    private static ObjectNode described(Recipe recipe) {
        ObjectNode json = JSON.createObjectNode();
        json.set(RECIPE, tree(recipe));
        return json;
    }

    /** What is beside a picture; missing where nothing readable is, or that of another recipe. */
    private JsonNode beside(Recipe recipe) {
        Path json = Sidecar.of(file(recipe));
        try {
            JsonNode found = Files.isRegularFile(json) ? JSON.readTree(Files.readString(json)) : null;
            return found != null && tree(recipe).equals(found.get(RECIPE)) ? found : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance(); // damaged: made again
        }
    }

    private static JsonNode tree(Recipe recipe) {
        try {
            return JSON.readTree(RecipeJson.print(recipe));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }

    private Path file(Recipe recipe) {
        UnitRef unit = recipe.objective().ownUnit().orElseThrow();
        return root.resolve(AtlasFolder.picture(unit.layer(), unit.channel()));
    }
}
