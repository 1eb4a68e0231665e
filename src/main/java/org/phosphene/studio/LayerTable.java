package org.phosphene.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.NetworkEnd;
import org.phosphene.engine.Reach;
import org.phosphene.network.LayerTree;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.ParameterCount;
import org.phosphene.network.ReceptiveField;

/** The layers of a network that can be run, in order and as a tree. */
final class LayerTable {

    private final Map<String, LayerInfo> layers = new LinkedHashMap<>();
    private final Map<String, LayerEnd> ends = new LinkedHashMap<>();
    private final LayerGroup tree;

    LayerTable(Network network, Reach reach) {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        reach.shapes().forEach((name, shape) -> {
            Node node = network.node(name).orElseThrow();
            layers.put(name, layer(node, shape, ParameterCount.of(network, node), fields.get(name)));
        });
        for (NetworkEnd end : reach.ends()) {
            ends.put(end.node().name(), new LayerEnd(end.node().name(), end.reason(), end.behind()));
        }
        tree = group(LayerTree.of(network));
    }

    private static LayerInfo layer(Node node, List<Integer> shape, long parameters, ReceptiveField seen) {
        boolean map = shape.size() == 4;
        int height = map ? shape.get(2) : 0;
        int width = map ? shape.get(3) : 0;
        Optional<LayerFacts.Field> field = Optional.ofNullable(seen)
                .filter(known -> map)
                .map(known -> new LayerFacts.Field(
                        known.y().size(),
                        known.x().size(),
                        known.y().stride(),
                        known.x().stride()));
        boolean whole = field.isEmpty() && (shape.size() == 2 || height == 1 && width == 1);
        LayerFacts facts = new LayerFacts(shape, parameters, field, whole);
        return new LayerInfo(node.name(), node.op(), shape.get(1), height, width, facts);
    }

    private LayerGroup group(LayerTree group) {
        return new LayerGroup(
                group.title(),
                group.type(),
                group.path(),
                group.layers().stream()
                        .filter(layers::containsKey)
                        .map(layers::get)
                        .toList(),
                group.layers().stream().filter(ends::containsKey).map(ends::get).toList(),
                group.groups().stream()
                        .map(this::group)
                        .filter(inner -> !inner.isEmpty())
                        .toList());
    }

    /** By name, in the order of computation. */
    Map<String, LayerInfo> layers() {
        return layers;
    }

    List<LayerEnd> ends() {
        return List.copyOf(ends.values());
    }

    LayerGroup tree() {
        return tree;
    }
}
