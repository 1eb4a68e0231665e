package org.phosphene.ui.columns;

import java.util.Optional;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.RecipeForm;
import org.phosphene.studio.RenderRequest;

/**
 * What a column does otherwise than the page says.
 *
 * @param network another network
 * @param preset name of another preset
 * @param parameterization another kind of image
 * @param seed another seed
 */
public record Variation(
        Optional<NetworkChoice> network,
        Optional<String> preset,
        Optional<RecipeForm.Choice> parameterization,
        Optional<Long> seed) {

    /** Nothing. */
    public static final Variation NONE =
            new Variation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Optional<String> networkTitle() {
        return network.map(NetworkChoice::title);
    }

    Optional<String> parameterizationTitle() {
        return parameterization.map(RecipeForm.Choice::label);
    }

    RenderRequest apply(RenderRequest request) {
        RenderRequest other =
                network.map(choice -> request.withNetwork(choice.id())).orElse(request);
        if (preset.isPresent()) {
            other = other.withPreset(preset.get());
        }
        if (parameterization.isPresent()) {
            other = other.withChange(
                    "parameterization.kind", parameterization.get().word());
        }
        return seed.isPresent() ? other.withSeed(seed.get()) : other;
    }
}
