package org.phosphene.optvis.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Tokens;
import org.phosphene.engine.Value;
import org.phosphene.network.Network;
import org.phosphene.network.Preprocessing;

/**
 * A network as a render needs it.
 *
 * @param network the graph
 * @param preprocessing from pictures in [0, 1] to what it sees
 * @param logits name of the layer with the classes' logits, if there is one
 * @param probabilities name of the layer with the classes' probabilities, if there is one
 * @param shapes of all layers at the size that is rendered, the batch of one first
 */
public record RenderNetwork(
        Network network,
        Preprocessing preprocessing,
        Optional<String> logits,
        Optional<String> probabilities,
        Map<String, List<Integer>> shapes) {

    /** Shape of a layer as objectives see it, tokens as a map, by any name {@link Network#resolveLayer} knows. */
    public List<Integer> shape(String layer) {
        return Tokens.asMap(ownShape(layer));
    }

    /**
     * The same in which some layers are skipped, see {@link Network#skipping}; {@link RenderCheck#skipped} says first
     * whether that can be.
     */
    public RenderNetwork skipping(List<String> layers) {
        return layers.isEmpty()
                ? this
                : new RenderNetwork(network.skipping(layers), preprocessing, logits, probabilities, shapes);
    }

    /** The layers that were written, tokens as maps. */
    public Map<String, Value> asMaps(ProgramBuilder program, Map<String, Value> layers) {
        Map<String, Value> maps = new LinkedHashMap<>();
        layers.forEach((layer, value) -> maps.put(layer, Tokens.asMap(program, value, ownShape(layer))));
        return maps;
    }

    private List<Integer> ownShape(String layer) {
        List<Integer> shape = shapes.get(network.resolveLayer(layer).name());
        if (shape == null) {
            throw new PhospheneException(
                    "The layer '%s' cannot be run on pictures of this size, or comes after an operator that this "
                            + "version does not know. Choose the network's own size, or a layer before it.",
                    layer);
        }
        return shape;
    }
}
