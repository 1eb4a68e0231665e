package org.phosphene.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers grouped by the modules the exporter wrote down, by the paths in their names ({@code block5/expand/conv} is in
 * {@code expand} in {@code block5}), or, where names say nothing, by blocks from one joining of branches to the next.
 *
 * @param title last part of the group's path; empty for the root
 * @param type of the module, such as {@code InvertedResidual}; empty where it is not known
 * @param path of the group, which stands for its last layer; empty for the root and for blocks without a name
 * @param layers names of the nodes directly in it, in the order of the network
 * @param groups the groups in it, in the order in which the network first comes to them
 */
public record LayerTree(String title, String type, String path, List<String> layers, List<LayerTree> groups) {

    public LayerTree {
        layers = List.copyOf(layers);
        groups = List.copyOf(groups);
    }

    /** The tree of a network. */
    public static LayerTree of(Network network) {
        return grown(network.nodes().stream().map(Node::name).toList(), network.groups());
    }

    /**
     * The tree of some layers by the paths in their names.
     *
     * @param names in the order of the network
     */
    public static LayerTree of(List<String> names) {
        return grown(names, names.stream().map(Grouping::ofName).toList());
    }

    private static LayerTree grown(List<String> names, List<List<Grouping.Group>> groups) {
        Growing root = new Growing(new Grouping.Group("", "", ""));
        for (int i = 0; i < names.size(); i++) {
            Growing inside = root;
            for (Grouping.Group group : groups.get(i)) {
                inside = inside.groups.computeIfAbsent(group.key(), key -> new Growing(group));
            }
            inside.layers.add(names.get(i));
        }
        return root.grown();
    }

    private static final class Growing {
        private final Grouping.Group group;
        private final List<String> layers = new ArrayList<>();
        private final Map<String, Growing> groups = new LinkedHashMap<>();

        Growing(Grouping.Group group) {
            this.group = group;
        }

        LayerTree grown() {
            return new LayerTree(
                    group.title(),
                    group.type(),
                    group.path(),
                    layers,
                    groups.values().stream().map(Growing::grown).toList());
        }
    }
}
