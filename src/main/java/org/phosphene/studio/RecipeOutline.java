package org.phosphene.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeChanges;
import org.phosphene.optvis.render.RecipeDifference;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.optvis.render.Start;

/** The recipe of a request as far as it is known without a network: how a picture is made, not what it is of. */
final class RecipeOutline {

    private static final Recipe.NetworkRef NO_NETWORK = new Recipe.NetworkRef("", "");
    private static final Objective ANY_OBJECTIVE = Objective.parse("logit(0)");
    private static final int ANY_SIZE = 224;
    private static final Set<String> OF_THE_RUN = Set.of("objective", "images", "size", "steps", "seed");

    private RecipeOutline() {}

    /**
     * The request's own recipe, or its preset, with its changes.
     *
     * @throws PhospheneException when the preset or one of the changes does not exist
     */
    static Recipe of(RenderRequest request) {
        Recipe base = request.recipe().map(RecipeJson::parse).orElseGet(() -> of(preset(request.preset())));
        return RecipeChanges.apply(base, request.changes());
    }

    /** What the request's recipe is compared with: its preset; where that is not known, the recipe without changes. */
    static Recipe preset(RenderRequest request, Recipe recipe) {
        String name = request.recipe().isPresent() ? recipe.preset() : request.preset();
        Recipe other = Preset.find(name)
                .map(RecipeOutline::of)
                .or(() -> request.recipe().map(RecipeJson::parse))
                .orElseThrow(() -> unknown(name));
        return recipe.withMethod(other.method()).withStart(Start.NOISE, List.of());
    }

    /** The same request with the fewest changes to how its pictures are made that say the same. */
    static RenderRequest shortest(RenderRequest request) {
        Recipe unchanged = of(request.withChanges(Map.of()));
        Map<String, String> changes = new LinkedHashMap<>(RecipeDifference.changes(unchanged, of(request)));
        changes.keySet().removeIf(RecipeOutline::isOfTheRun);
        request.changes().forEach((path, text) -> {
            if (isOfTheRun(path)) {
                changes.put(path, text);
            }
        });
        return request.withChanges(changes);
    }

    /** Without a network it is not known what these would be otherwise. */
    private static boolean isOfTheRun(String path) {
        return OF_THE_RUN.contains(path.replaceFirst("[.\\[].*", ""));
    }

    /** How the recipe a request carries differs from a preset, as changes; objective, size and seed are left out. */
    static Map<String, String> changes(Recipe recipe, String preset) {
        Recipe same = recipe.withMethod(preset(preset).method().withSteps(recipe.steps()))
                .withStart(Start.NOISE, List.of());
        return new LinkedHashMap<>(RecipeDifference.changes(same, recipe));
    }

    static Preset preset(String name) {
        return Preset.find(name).orElseThrow(() -> unknown(name));
    }

    private static Recipe of(Preset preset) {
        return Recipe.of(NO_NETWORK, ANY_OBJECTIVE, new ImageShape(1, ANY_SIZE, ANY_SIZE), preset, 0);
    }

    private static PhospheneException unknown(String preset) {
        List<Preset> all = Preset.all();
        return new PhospheneException(
                "There is no preset '%s'. There are: %s.",
                preset, all.stream().map(Preset::name).collect(Collectors.joining(", ")));
    }
}
