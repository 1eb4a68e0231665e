package org.phosphene.studio;

/**
 * A layer as the tree shows it, for the network's own input size.
 *
 * @param name the node's name
 * @param kind the operator, such as {@code Conv}
 * @param channels number of channels
 * @param height of its map, 0 for a layer without space
 * @param width of its map, 0 for a layer without space
 */
public record LayerInfo(String name, String kind, int channels, int height, int width) {

    /** Whether it has a map, so that neurons and diversity make sense. */
    public boolean spatial() {
        return height > 0 && width > 0;
    }
}
