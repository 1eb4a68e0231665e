package org.phosphene.studio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to render, in plain values. Start with {@link #of} and change with the {@code with} methods.
 *
 * @param network id or path
 * @param objective text, such as {@code block11/add:15}
 * @param images number of images grown together, at least 1
 * @param width in pixels, 0 for the network's own
 * @param height in pixels, 0 for the network's own
 * @param steps number of updates, 0 for the preset's own
 * @param seed of the first noise and of the transforms
 * @param preset name of the preset
 * @param recipe JSON of a whole recipe that is used instead (all but network and changes ignored), else empty
 * @param changes of the recipe: text by path, such as {@code optimiser.rate} and {@code 0.1}, done in their order after
 *     everything else
 */
public record RenderRequest(
        String network,
        String objective,
        int images,
        int width,
        int height,
        int steps,
        long seed,
        String preset,
        Optional<String> recipe,
        Map<String, String> changes) {

    /** Name of the preset used when nothing else is said. */
    public static final String DEFAULT_PRESET = "Lucid";

    public RenderRequest {
        Objects.requireNonNull(network);
        Objects.requireNonNull(objective);
        Objects.requireNonNull(preset);
        Objects.requireNonNull(recipe);
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** One image of the network's own size with the default preset and seed 0. */
    public static RenderRequest of(String network, String objective) {
        return new RenderRequest(network, objective, 1, 0, 0, 0, 0, DEFAULT_PRESET, Optional.empty(), Map.of());
    }

    /**
     * Text of an objective with the diversity term whose weight is chosen during the run.
     *
     * @param objective text without the term
     * @param layer where the images should differ
     * @param share of the simple run's activation that is to be kept, such as 0.75
     */
    public static String diverse(String objective, String layer, double share) {
        return objective + " - steered(diversity(" + org.phosphene.core.LayerText.print(layer) + "), " + share + ")";
    }

    public RenderRequest withNetwork(String idOrFile) {
        return with(draft -> draft.network = idOrFile);
    }

    public RenderRequest withObjective(String text) {
        return with(draft -> draft.objective = text);
    }

    public RenderRequest withImages(int number) {
        return with(draft -> draft.images = number);
    }

    public RenderRequest withSize(int newWidth, int newHeight) {
        return with(draft -> {
            draft.width = newWidth;
            draft.height = newHeight;
        });
    }

    public RenderRequest withSteps(int number) {
        return with(draft -> draft.steps = number);
    }

    public RenderRequest withSeed(long number) {
        return with(draft -> draft.seed = number);
    }

    public RenderRequest withPreset(String name) {
        return with(draft -> draft.preset = name);
    }

    /** The same with one more change, after those there are. */
    public RenderRequest withChange(String path, String text) {
        Map<String, String> more = new LinkedHashMap<>(changes);
        more.remove(path);
        more.put(path, text);
        return withChanges(more);
    }

    /** The same with these changes and no others. */
    public RenderRequest withChanges(Map<String, String> others) {
        return with(draft -> draft.changes = others);
    }

    private RenderRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new RenderRequest(
                draft.network,
                draft.objective,
                draft.images,
                draft.width,
                draft.height,
                draft.steps,
                draft.seed,
                draft.preset,
                recipe,
                draft.changes);
    }

    /** A request while it is changed, so that a change names what it changes only. */
    private static final class Draft {

        private String network;
        private String objective;
        private int images;
        private int width;
        private int height;
        private int steps;
        private long seed;
        private String preset;
        private Map<String, String> changes;

        Draft(RenderRequest now) {
            network = now.network;
            objective = now.objective;
            images = now.images;
            width = now.width;
            height = now.height;
            steps = now.steps;
            seed = now.seed;
            preset = now.preset;
            changes = now.changes;
        }
    }
}
