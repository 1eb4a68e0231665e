package org.phosphene.studio;

/**
 * A layer as the tree shows it, for the network's own input size.
 *
 * @param name the node's name
 * @param kind the operator, such as {@code Conv}
 * @param channels number of channels
 * @param height of its map, 0 for a layer without space
 * @param width of its map, 0 for a layer without space
 * @param facts what is known beyond that
 */
public record LayerInfo(String name, String kind, int channels, int height, int width, LayerFacts facts) {

    /** A layer of which no more is known. */
    public LayerInfo(String name, String kind, int channels, int height, int width) {
        this(name, kind, channels, height, width, LayerFacts.NONE);
    }

    /** Whether it has a map, so that neurons and diversity make sense. */
    public boolean spatial() {
        return height > 0 && width > 0;
    }
}
