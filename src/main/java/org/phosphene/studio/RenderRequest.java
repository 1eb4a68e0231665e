package org.phosphene.studio;

import java.util.Objects;
import java.util.Optional;

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
 * @param recipe JSON of a whole recipe that is used as it is (all but network ignored), else empty
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
        Optional<String> recipe) {

    /** Name of the preset used when nothing else is said. */
    public static final String DEFAULT_PRESET = "Lucid";

    public RenderRequest {
        Objects.requireNonNull(network);
        Objects.requireNonNull(objective);
        Objects.requireNonNull(preset);
        Objects.requireNonNull(recipe);
    }

    /** One image of the network's own size with the default preset and seed 0. */
    public static RenderRequest of(String network, String objective) {
        return new RenderRequest(network, objective, 1, 0, 0, 0, 0, DEFAULT_PRESET, Optional.empty());
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
        return new RenderRequest(idOrFile, objective, images, width, height, steps, seed, preset, recipe);
    }

    public RenderRequest withObjective(String text) {
        return new RenderRequest(network, text, images, width, height, steps, seed, preset, recipe);
    }

    public RenderRequest withImages(int number) {
        return new RenderRequest(network, objective, number, width, height, steps, seed, preset, recipe);
    }

    public RenderRequest withSize(int newWidth, int newHeight) {
        return new RenderRequest(network, objective, images, newWidth, newHeight, steps, seed, preset, recipe);
    }

    public RenderRequest withSteps(int number) {
        return new RenderRequest(network, objective, images, width, height, number, seed, preset, recipe);
    }

    public RenderRequest withSeed(long number) {
        return new RenderRequest(network, objective, images, width, height, steps, number, preset, recipe);
    }

    public RenderRequest withPreset(String name) {
        return new RenderRequest(network, objective, images, width, height, steps, seed, name, recipe);
    }
}
