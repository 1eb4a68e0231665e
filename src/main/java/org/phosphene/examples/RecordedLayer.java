package org.phosphene.examples;

import java.util.List;
import java.util.Objects;

/**
 * A layer whose activations are recorded.
 *
 * @param name of the layer in the network's file
 * @param beforeRelu whether it is recorded before its ReLU: what goes into the ReLU, or into each of those that are
 *     concatenated
 * @param tensors names of the nodes whose outputs it consists of, one behind the other along the channels
 * @param channels number of channels
 * @param height of its map, 0 for a layer without space
 * @param width of its map, 0 for a layer without space
 */
public record RecordedLayer(
        String name, boolean beforeRelu, List<String> tensors, int channels, int height, int width) {

    public RecordedLayer {
        Objects.requireNonNull(name);
        tensors = List.copyOf(tensors);
    }
}
