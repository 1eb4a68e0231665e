package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;

/** The names a layer can be called by: its own and those of the groups it ends, in the order of the tree. */
final class LayerNames {

    private final OpenNetwork network;
    private final List<String> names = new ArrayList<>();

    LayerNames(OpenNetwork network) {
        this.network = network;
    }

    List<String> all() {
        network.tree().layers().forEach(layer -> names.add(layer.name()));
        network.tree().groups().forEach(group -> add(group, group.title()));
        return names;
    }

    private void add(LayerGroup group, String path) {
        if (network.layer(path).isPresent()) {
            names.add(path);
        }
        group.groups().forEach(inner -> add(inner, path + "/" + inner.title()));
        group.layers().forEach(layer -> names.add(layer.name()));
    }
}
