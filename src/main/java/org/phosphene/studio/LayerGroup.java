package org.phosphene.studio;

import java.util.List;

/**
 * A node of the layers tree.
 *
 * @param title last part of the path, such as {@code block5}
 * @param layers the layers directly in it, in the order of the network
 * @param groups the groups in it, in the order of the network
 */
public record LayerGroup(String title, List<LayerInfo> layers, List<LayerGroup> groups) {

    public LayerGroup {
        layers = List.copyOf(layers);
        groups = List.copyOf(groups);
    }
}
