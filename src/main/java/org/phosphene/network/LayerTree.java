package org.phosphene.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers grouped by the paths in their names: {@code block5/expand/conv} is in {@code expand} in {@code block5}.
 *
 * @param title last part of the group's path; empty for the root
 * @param path of the group, which stands for its last layer; empty for the root
 * @param layers names of the nodes directly in it, in the order of the network
 * @param groups the groups in it, in the order in which the network first comes to them
 */
public record LayerTree(String title, String path, List<String> layers, List<LayerTree> groups) {

    static final int DEEPEST = 32; // hostile names have thousands of slashes

    public LayerTree {
        layers = List.copyOf(layers);
        groups = List.copyOf(groups);
    }

    /** The tree of a network. */
    public static LayerTree of(Network network) {
        return of(network.nodes().stream().map(Node::name).toList());
    }

    /**
     * The tree of some layers.
     *
     * @param names in the order of the network
     */
    public static LayerTree of(List<String> names) {
        Growing root = new Growing("", "");
        for (String name : names) {
            Growing group = root;
            int start = name.startsWith("/") ? 1 : 0;
            int depth = 0;
            for (int slash = name.indexOf('/', start);
                    slash > start && slash < name.length() - 1 && depth < DEEPEST;
                    slash = name.indexOf('/', start)) {
                group = group.child(name.substring(start, slash), name.substring(0, slash));
                start = slash + 1;
                depth++;
            }
            group.layers.add(name);
        }
        return root.grown();
    }

    /** Last part of a layer's name, as a row of the tree shows it. */
    public static String titleOf(String layer) {
        String title = layer.substring(layer.lastIndexOf('/') + 1);
        return title.isEmpty() ? layer : title;
    }

    private static final class Growing {
        private final String title;
        private final String path;
        private final List<String> layers = new ArrayList<>();
        private final Map<String, Growing> groups = new LinkedHashMap<>();

        Growing(String title, String path) {
            this.title = title;
            this.path = path;
        }

        Growing child(String childTitle, String childPath) {
            return groups.computeIfAbsent(childTitle, key -> new Growing(childTitle, childPath));
        }

        LayerTree grown() {
            return new LayerTree(
                    title,
                    path,
                    layers,
                    groups.values().stream().map(Growing::grown).toList());
        }
    }
}
