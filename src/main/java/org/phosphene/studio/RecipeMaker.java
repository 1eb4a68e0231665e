package org.phosphene.studio;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.Preprocessing;
import org.phosphene.network.ProfileOrigin;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.Method;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeChanges;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.optvis.render.RenderCheck;
import org.phosphene.optvis.render.RenderNetwork;

/** From what a user asks for to a whole recipe. */
final class RecipeMaker {

    private static final double SHARE_OF_MEMORY = 0.8;

    private RecipeMaker() {}

    /**
     * Fills in what the request leaves open.
     *
     * @throws PhospheneException on a mistake in the request
     */
    static Recipe make(RenderRequest request, OpenedLayers network) {
        Recipe base = request.recipe().isPresent() ? given(request, network) : filled(request, network);
        Recipe changed = RecipeChanges.apply(base, request.changes());
        LayerTexts.checkClasses(changed.objective(), network.noClasses());
        Recipe recipe = byFile(changed, network);
        size(recipe.shape().images(), recipe.shape().height(), recipe.shape().width(), network);
        return recipe;
    }

    /** Layers by the names in the network's file. */
    private static Recipe byFile(Recipe recipe, OpenedLayers network) {
        Method method = recipe.method();
        return recipe.withObjective(LayerTexts.byFile(recipe.objective(), network))
                .withMethod(method.withSkip(
                        method.skip().stream().map(network::byFile).toList()));
    }

    private static Recipe given(RenderRequest request, OpenedLayers network) {
        Recipe recipe = RecipeJson.parse(request.recipe().orElseThrow());
        if (!recipe.network().sha256().equals(network.sha256())) {
            throw new PhospheneException(
                    "The recipe was made with another network than '%s': the hashes of their files differ. Name the "
                            + "right file with --network.",
                    network.title());
        }
        return recipe;
    }

    private static Recipe filled(RenderRequest request, OpenedLayers network) {
        Preset preset = RecipeOutline.preset(request.preset());
        Objective objective = Objective.parse(request.objective());
        boolean own = request.width() == 0 && request.height() == 0;
        int height = own ? network.inputHeight() : request.height();
        int width = own ? network.inputWidth() : request.width();
        size(request.images(), height, width, network);
        int steps = request.steps() == 0 ? preset.method().steps() : request.steps();
        if (steps < 1 || steps > Method.MOST_STEPS) {
            throw new PhospheneException("The number of steps must be 1 to %s.", Method.MOST_STEPS);
        }
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef(publicId(network), network.sha256(), written(network)),
                objective,
                new ImageShape(request.images(), height, width),
                preset,
                request.seed());
        return recipe.withMethod(recipe.method().withSteps(steps));
    }

    /** Only the catalogue's own word is the same on every machine. */
    private static Optional<Preprocessing> written(OpenedLayers network) {
        return network.opened().origin() == ProfileOrigin.CATALOGUE
                ? Optional.empty()
                : Optional.of(network.opened().profile().preprocessing());
    }

    /** A file's path says something about its owner's machine; a recipe names the file only. */
    private static String publicId(OpenedLayers network) {
        String id = network.id();
        boolean path = id.contains("/") || id.contains("\\");
        return path ? String.valueOf(Path.of(id).getFileName()) : id;
    }

    private static void size(int images, int height, int width, OpenedLayers network) {
        NetworkProfile profile = network.opened().profile();
        RenderNetwork target = new RenderNetwork(
                network.opened().network(),
                profile.preprocessing(),
                profile.logits(),
                profile.probabilities(),
                network.shapes());
        double each = RenderCheck.bytesPerPixel(target, profile.inputHeight(), profile.inputWidth());
        RenderCheck.size(images, height, width, each, usableMemory());
    }

    private static long usableMemory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return (long) (system.getTotalMemorySize() * SHARE_OF_MEMORY);
        }
        return Long.MAX_VALUE;
    }
}
