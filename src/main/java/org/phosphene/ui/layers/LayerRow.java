package org.phosphene.ui.layers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phosphene.studio.LayerGroup;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;

/**
 * A row of the layers tree: a layer, or a group that stands for its last layer.
 *
 * @param title what comes after the path of the row above
 * @param layer the layer that opens
 * @param children empty for a layer
 */
record LayerRow(String title, LayerInfo layer, List<LayerRow> children) {

    private static final int LONGEST_KIND = 11;

    /** Rows of a network in the order of computation; a group of one layer is that layer. */
    static List<LayerRow> of(OpenNetwork network) {
        Map<String, Integer> order = new HashMap<>();
        for (LayerInfo layer : network.layers()) {
            order.put(layer.name(), order.size());
        }
        return rows(network.tree(), "", order);
    }

    private static List<LayerRow> rows(LayerGroup group, String path, Map<String, Integer> order) {
        List<LayerRow> rows = new ArrayList<>();
        for (LayerInfo layer : group.layers()) {
            rows.add(new LayerRow(below(path, layer.name()), layer, List.of()));
        }
        for (LayerGroup inner : group.groups()) {
            List<LayerRow> children = rows(inner, path + inner.title() + "/", order);
            if (children.size() == 1 && children.get(0).isLayer()) {
                LayerInfo only = children.get(0).layer();
                rows.add(new LayerRow(below(path, only.name()), only, List.of()));
            } else if (!children.isEmpty()) {
                LayerInfo last = children.get(children.size() - 1).layer();
                rows.add(new LayerRow(inner.title(), last, children));
            }
        }
        rows.sort(Comparator.comparingInt(row -> order.getOrDefault(row.layer().name(), Integer.MAX_VALUE)));
        return List.copyOf(rows);
    }

    private static String below(String path, String name) {
        return name.startsWith(path) ? name.substring(path.length()) : name;
    }

    boolean isLayer() {
        return children.isEmpty();
    }

    /** Such as {@code Conv · 112 · 14×14}; a group leaves out the operator, a long one is cut. */
    String detail() {
        String channels = String.format(Locale.ENGLISH, "%,d", layer.channels());
        String size = layer.spatial() ? " · " + layer.height() + "×" + layer.width() : "";
        return (isLayer() ? shortKind() + " · " : "") + channels + size;
    }

    private String shortKind() {
        String kind = layer.kind();
        return kind.length() <= LONGEST_KIND ? kind : kind.substring(0, LONGEST_KIND - 1) + "…";
    }
}
