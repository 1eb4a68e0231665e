package org.phosphene.ui.layers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phosphene.studio.LayerEnd;
import org.phosphene.studio.LayerGroup;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.ui.theme.Messages;

/**
 * A row of the layers tree: a layer, a group that stands for its last layer, or a place where the network ends.
 *
 * @param title what comes after the path of the row above, or the name a user gave the layer
 * @param type class of a group's module, empty where it is not known or says nothing
 * @param layer the layer that opens; empty where the network ends
 * @param end where the network ends
 * @param hidden whether a user does not want to see it
 * @param children empty for a layer and an end
 */
record LayerRow(
        String title,
        String type,
        Optional<LayerInfo> layer,
        Optional<LayerEnd> end,
        boolean hidden,
        List<LayerRow> children) {

    private static final int LONGEST_KIND = 11;
    private static final Set<String> CONTAINERS = Set.of("Sequential", "ModuleList", "ModuleDict");

    /** A layer. */
    static LayerRow of(String title, LayerInfo layer, boolean hidden) {
        return new LayerRow(title, "", Optional.of(layer), Optional.empty(), hidden, List.of());
    }

    /**
     * Rows of a network in the order of computation; a group of one layer is that layer.
     *
     * @param withHidden whether hidden layers are among them
     */
    static List<LayerRow> of(OpenNetwork network, boolean withHidden) {
        Map<String, Integer> order = new HashMap<>();
        for (LayerInfo layer : network.layers()) {
            order.put(layer.name(), order.size());
        }
        return rows(network, network.tree(), order, withHidden);
    }

    private static List<LayerRow> rows(
            OpenNetwork network, LayerGroup group, Map<String, Integer> order, boolean withHidden) {
        List<LayerRow> rows = new ArrayList<>();
        for (LayerInfo layer : group.layers()) {
            boolean hidden = network.isHidden(layer.name());
            if (withHidden || !hidden) {
                rows.add(of(title(network, group.path(), layer.name()), layer, hidden));
            }
        }
        for (LayerGroup inner : group.groups()) {
            group(network, inner, rows(network, inner, order, withHidden)).ifPresent(rows::add);
        }
        rows.sort(Comparator.comparingInt(
                row -> row.layer().map(layer -> order.get(layer.name())).orElse(Integer.MAX_VALUE)));
        for (LayerEnd end : group.ends()) {
            rows.add(
                    new LayerRow(Messages.said(end.title()), "", Optional.empty(), Optional.of(end), false, List.of()));
        }
        return List.copyOf(rows);
    }

    private static Optional<LayerRow> group(OpenNetwork network, LayerGroup group, List<LayerRow> children) {
        if (children.isEmpty()) {
            return Optional.empty();
        }
        LayerRow only = children.get(0);
        if (children.size() == 1 && only.isEnd()) {
            return Optional.of(only);
        }
        if (children.size() == 1 && only.isLayer()) {
            return Optional.of(
                    of(titleOfOnly(network, group, only), only.layer().orElseThrow(), only.hidden()));
        }
        Optional<LayerInfo> last =
                children.stream().flatMap(row -> row.layer().stream()).reduce((first, second) -> second);
        boolean hidden = children.stream().allMatch(LayerRow::hidden);
        String type = CONTAINERS.contains(group.type()) ? "" : group.type();
        return Optional.of(new LayerRow(group.title(), type, last, Optional.empty(), hidden, children));
    }

    /** Where a module is one layer, its path stands for that: the node's own name says less. */
    private static String titleOfOnly(OpenNetwork network, LayerGroup group, LayerRow only) {
        String name = only.layer().orElseThrow().name();
        if (group.path().isEmpty() || !network.titleOf(name).equals(name)) {
            return only.title();
        }
        if (name.startsWith(group.path() + "/")) {
            return group.title() + "/" + only.title();
        }
        return only.title().equals(name) ? group.title() : group.title() + "." + only.title();
    }

    private static String title(OpenNetwork network, String path, String name) {
        String title = network.titleOf(name);
        boolean below = title.equals(name) && name.startsWith(path + "/") && name.length() > path.length() + 1;
        return below ? name.substring(path.length() + 1) : title;
    }

    boolean isLayer() {
        return layer.isPresent() && children.isEmpty();
    }

    boolean isEnd() {
        return end.isPresent();
    }

    /** The layers in it, this one for a layer. */
    Stream<LayerInfo> layers() {
        return isLayer() ? layer.stream() : children.stream().flatMap(LayerRow::layers);
    }

    /** Number of trained numbers in it. */
    long parameters() {
        return layers().mapToLong(inside -> inside.facts().parameters()).sum();
    }

    /** Such as {@code Conv · 112 · 14×14}; a group leaves out the operator, a long one is cut. */
    String detail() {
        return layer.map(shown -> {
                    String channels = String.format(Locale.ENGLISH, "%,d", shown.channels());
                    String size = shown.spatial() ? " · " + shown.height() + "×" + shown.width() : "";
                    return (isLayer() ? cut(shown.kind()) + " · " : "") + channels + size;
                })
                .orElse("");
    }

    private static String cut(String kind) {
        return kind.length() <= LONGEST_KIND ? kind : kind.substring(0, LONGEST_KIND - 1) + "…";
    }
}
