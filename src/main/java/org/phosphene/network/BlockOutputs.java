package org.phosphene.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The layers that say most with the least: the last one with a map of each block. Blocks are the groups of the layers'
 * tree; a group that holds whole blocks of its own, in which branches are joined, gives way to them.
 */
public final class BlockOutputs {

    private static final Set<String> MERGES = Set.of("Add", "Sum", "Concat");

    private final Network network;
    private final Map<String, List<Integer>> shapes;

    private BlockOutputs(Network network, Map<String, List<Integer>> shapes) {
        this.network = network;
        this.shapes = shapes;
    }

    /**
     * Finds them.
     *
     * @param shapes sizes of the axes of every layer that can be run, by name: (N,C,H,W) or (N,T,C) for those with a
     *     map
     * @return names of nodes in the order of the network; every layer with a map where there are no groups
     */
    public static List<String> of(Network network, Map<String, List<Integer>> shapes) {
        BlockOutputs outputs = new BlockOutputs(network, shapes);
        List<String> found = new ArrayList<>();
        outputs.collect(LayerTree.of(network), found);
        Predicate<String> chosen = found.isEmpty() ? outputs::hasMap : found::contains;
        return network.nodes().stream().map(Node::name).filter(chosen).toList();
    }

    private void collect(LayerTree around, List<String> found) {
        for (LayerTree group : around.groups()) {
            if (group.groups().stream().anyMatch(this::joinsBranches)) {
                collect(group, found);
            } else {
                last(group).ifPresent(found::add);
            }
        }
    }

    private boolean joinsBranches(LayerTree group) {
        return group.layers().stream().anyMatch(this::joins)
                || group.groups().stream().anyMatch(this::joinsBranches);
    }

    private boolean joins(String layer) {
        Node node = network.node(layer).orElseThrow();
        return MERGES.contains(node.op())
                && node.inputs().stream()
                                .filter(tensor -> network.weight(tensor).isEmpty())
                                .distinct()
                                .count()
                        > 1;
    }

    /** The last layer with a map in a group and those inside it. */
    private Optional<String> last(LayerTree group) {
        Set<String> all = new HashSet<>();
        add(group, all);
        return network.nodes().stream()
                .map(Node::name)
                .filter(all::contains)
                .filter(this::hasMap)
                .reduce((earlier, later) -> later);
    }

    private static void add(LayerTree group, Set<String> all) {
        all.addAll(group.layers());
        group.groups().forEach(inner -> add(inner, all));
    }

    /** Whether there is more than one position. */
    private boolean hasMap(String layer) {
        List<Integer> shape = shapes.getOrDefault(layer, List.of());
        return shape.size() == 4 && shape.get(2) * (long) shape.get(3) > 1 || shape.size() == 3 && shape.get(1) > 1;
    }
}
