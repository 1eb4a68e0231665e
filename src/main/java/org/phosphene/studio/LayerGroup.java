package org.phosphene.studio;

import java.util.List;

/**
 * A node of the layers tree.
 *
 * @param title last part of the path, such as {@code block5}
 * @param type class of the module, such as {@code InvertedResidual}; empty where it is not known
 * @param path what the group can be called by; empty for the root and for blocks without a name
 * @param layers the layers directly in it, in the order of the network
 * @param ends where the network ends directly in it, in the order of the network
 * @param groups the groups in it, in the order of the network
 */
public record LayerGroup(
        String title, String type, String path, List<LayerInfo> layers, List<LayerEnd> ends, List<LayerGroup> groups) {

    public LayerGroup {
        layers = List.copyOf(layers);
        ends = List.copyOf(ends);
        groups = List.copyOf(groups);
    }

    /** A group called by its title. */
    public LayerGroup(String title, List<LayerInfo> layers, List<LayerGroup> groups) {
        this(title, "", title, layers, List.of(), groups);
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return layers.isEmpty() && ends.isEmpty() && groups.isEmpty();
    }
}
