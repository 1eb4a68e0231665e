package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names a layer can be called by: its own, the one a user gave it, and those of the groups it ends, in the order of
 * the tree.
 */
final class LayerNames {

    private final OpenNetwork network;
    private final List<String> names = new ArrayList<>();

    LayerNames(OpenNetwork network) {
        this.network = network;
    }

    List<String> all() {
        network.tree().layers().forEach(this::add);
        network.tree().groups().forEach(group -> add(group, group.title()));
        return names;
    }

    /** Only the groups. */
    List<String> groups() {
        Set<String> layers = network.layers().stream().map(LayerInfo::name).collect(Collectors.toSet());
        return all().stream().filter(name -> !layers.contains(name)).toList();
    }

    private void add(LayerGroup group, String dotted) {
        String name = group.path().startsWith("/") ? dotted : group.path(); // a slash in front would need quotes
        if (!name.isEmpty() && network.layer(name).isPresent()) {
            names.add(name);
        }
        group.groups().forEach(inner -> add(inner, dotted + "." + inner.title()));
        group.layers().forEach(this::add);
    }

    private void add(LayerInfo layer) {
        names.add(layer.name());
        String title = network.titleOf(layer.name());
        if (!title.equals(layer.name())) {
            names.add(title);
        }
    }
}
