package org.phosphene.studio;

import java.util.List;
import java.util.Map;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.image.Preparation;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.ReceptiveField;
import org.phosphene.optvis.render.RenderNetwork;

/**
 * A network as scans and questions about photographs need it: at its own input size.
 *
 * @param layers the open network
 * @param network the same for programs
 * @param fields receptive fields of its layers, by name
 */
record ScannedNetwork(OpenedLayers layers, RenderNetwork network, Map<String, ReceptiveField> fields) {

    static ScannedNetwork of(OpenedLayers layers) {
        NetworkProfile profile = layers.opened().profile();
        RenderNetwork network = new RenderNetwork(
                layers.opened().network(),
                profile.preprocessing(),
                profile.logits(),
                profile.probabilities(),
                layers.shapes());
        return new ScannedNetwork(
                layers,
                network,
                ReceptiveField.of(layers.opened().network(), profile.inputHeight(), profile.inputWidth()));
    }

    String sha256() {
        return layers.sha256();
    }

    NetworkProfile profile() {
        return layers.opened().profile();
    }

    Preparation preparation() {
        return profile().preparation();
    }

    /** The name in the file of a unit's layer, which must have the unit's channel. */
    String layerOf(UnitRef unit) {
        LayerInfo layer = known(unit.layer());
        if (unit.channel() < 0 || unit.channel() >= layer.channels()) {
            throw new PhospheneException(
                    "The layer '%s' has the channels 0 to %s, not %s.",
                    unit.layer(), layer.channels() - 1, unit.channel());
        }
        return layer.name();
    }

    /** A layer by any of its names. */
    LayerInfo known(String layer) {
        String name =
                layers.opened().network().resolveLayer(layers.byFile(layer)).name();
        return layers.layer(name)
                .orElseThrow(() -> new PhospheneException(
                        "The layer '%s' cannot be run. Choose another; the command 'layers' lists those that can.",
                        layer));
    }

    /**
     * The part of a photograph that a position of a layer sees.
     *
     * @param y row of the layer's map, -1 for the whole input
     * @param width of the upright photograph
     */
    Region seen(String layer, int y, int x, int width, int height) {
        int inputWidth = profile().inputWidth();
        int inputHeight = profile().inputHeight();
        ReceptiveField field = fields.get(layer);
        Region input = field == null || y < 0
                ? Region.whole(inputWidth, inputHeight)
                : field.at(y, x, inputHeight, inputWidth);
        return preparation().original(width, height, input);
    }

    /** Names of layers as they stand in the file; the usual ones where none are given. */
    List<String> namesOf(List<String> layers) {
        return layers.stream().map(layer -> known(layer).name()).toList();
    }
}
