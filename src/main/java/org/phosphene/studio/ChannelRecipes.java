package org.phosphene.studio;

import java.util.List;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.objective.Channel;
import org.phosphene.optvis.objective.Each;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.SharedImage;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.optvis.render.StopRule;

/**
 * The recipes of a layer's channels: each the one of a run of its own, and the one that makes several at once. Both
 * have the same seed, noise, transforms and updates for each picture; only sums of the network's arithmetic may be
 * rounded in another order in a batch, which 512 steps can make visible.
 *
 * @param network id or path
 * @param layer its name in the file
 * @param channels number of them, at least 1
 * @param base the recipe of one of them
 */
record ChannelRecipes(String network, String layer, int channels, Recipe base) {

    /** As many as a step takes the least time of, for each, on a processor. */
    static final int BATCH = 6;

    /**
     * Makes them.
     *
     * @throws PhospheneException on a mistake in the request
     */
    static ChannelRecipes of(GalleryRequest request, OpenedLayers network, Attachments attachments) {
        LayerInfo layer = ScannedNetwork.of(network).known(request.layer());
        if (layer.channels() < 1) {
            throw new PhospheneException(
                    "The layer '%s' has no channels, so there is nothing to show. Choose another layer.",
                    request.layer());
        }
        RenderRequest one = request.method()
                .withObjective(new Channel(layer.name(), 0).print())
                .withImages(1);
        Recipe base = attachments.find(RecipeMaker.make(one, network)).recipe();
        return new ChannelRecipes(network.id(), layer.name(), layer.channels(), base);
    }

    /** The recipe of a channel alone. */
    Recipe of(int channel) {
        return base.withObjective(new Channel(layer, channel));
    }

    /** Most channels that may be made at once so that each is as it would be alone. */
    int batch() {
        boolean apart = base.method().stop() instanceof StopRule.Steps
                && !(base.parameterization().basis() instanceof SharedImage)
                && base.start().photographs().size() <= 1;
        return apart ? BATCH : 1;
    }

    /** The request that makes some channels at once. */
    RenderRequest together(List<Integer> some) {
        if (some.size() == 1) {
            return request(of(some.get(0)));
        }
        List<Objective> units = some.stream()
                .<Objective>map(channel -> new Channel(layer, channel))
                .toList();
        ImageShape shape =
                new ImageShape(units.size(), base.shape().height(), base.shape().width());
        return request(base.withObjective(new Each(units)).withShape(shape));
    }

    private RenderRequest request(Recipe recipe) {
        return RecipeTexts.request(RecipeJson.print(recipe)).withNetwork(network);
    }
}
