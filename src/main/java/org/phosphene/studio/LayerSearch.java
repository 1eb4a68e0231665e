package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.network.Labels;
import org.phosphene.optvis.objective.Objective;

/** Finds units, classes, layers and groups of a network by what a user types. */
record LayerSearch(OpenedLayers network, String wanted, int limit) {

    List<SearchHit> hits() {
        List<SearchHit> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        channel().ifPresent(hits::add);
        hits.addAll(classes());
        network.layers().stream()
                .filter(layer -> matches(layer.name()) || matches(network.titleOf(layer.name())))
                .forEach(layer -> hits.add(hit(layer)));
        groups().forEach(hits::add);
        return hits.stream().limit(limit).toList();
    }

    private boolean matches(String name) {
        return lower(name).contains(lower(wanted));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private SearchHit hit(LayerInfo layer) {
        String title = network.titleOf(layer.name());
        String shown = title.equals(layer.name()) ? title : title + " · " + layer.name();
        return new SearchHit(SearchHit.Kind.LAYER, shown, layer.name(), Optional.empty());
    }

    /** Groups by what their names begin with; their last layer is found already where its name says so too. */
    private Stream<SearchHit> groups() {
        return new LayerNames(network)
                .groups().stream()
                        .filter(name -> lower(name).startsWith(lower(wanted)))
                        .flatMap(name -> network
                                .layer(name)
                                .filter(layer -> !matches(layer.name()) && !matches(network.titleOf(layer.name())))
                                .map(layer -> hit(name, layer))
                                .stream());
    }

    /** A path in the node's name would say the same again. */
    private static SearchHit hit(String group, LayerInfo last) {
        String shown = last.name().startsWith("/") ? group : group + " · " + last.name();
        return new SearchHit(SearchHit.Kind.LAYER, shown, last.name(), Optional.empty());
    }

    private List<SearchHit> classes() {
        return network.opened()
                .profile()
                .logits()
                .filter(logits -> network.shapes().containsKey(logits))
                .map(logits -> network.opened().labels().search(wanted, limit).stream()
                        .map(label -> hit(logits, label))
                        .toList())
                .orElse(List.of());
    }

    private static SearchHit hit(String logits, Labels.Label label) {
        String title = label.name() + " · " + LayerText.print(logits) + ":" + label.index();
        return new SearchHit(SearchHit.Kind.CLASS, title, logits, Optional.of(label.index()));
    }

    /** A text that is a unit of this network. */
    private Optional<SearchHit> channel() {
        try {
            return Objective.parse(wanted).ownUnit().flatMap(unit -> network.layer(unit.layer())
                    .filter(layer -> unit.channel() < layer.channels())
                    .map(layer -> new SearchHit(
                            SearchHit.Kind.CHANNEL,
                            network.caption(UnitRef.channel(layer.name(), unit.channel())),
                            layer.name(),
                            Optional.of(unit.channel()))));
        } catch (PhospheneException e) {
            return Optional.empty(); // not a unit, but perhaps a name
        }
    }
}
