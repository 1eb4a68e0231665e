package org.phosphene.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.network.Labels;
import org.phosphene.network.LayerTree;
import org.phosphene.network.Node;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.optvis.objective.Objective;

/** An open network with the shapes of its layers. */
final class OpenedLayers implements OpenNetwork {

    private final OpenedNetwork opened;
    private final Map<String, List<Integer>> shapes;
    private final Map<String, LayerInfo> layers = new LinkedHashMap<>();
    private final LayerGroup tree;

    /** @param shapes of the layers that can be run, at the network's own size */
    OpenedLayers(OpenedNetwork opened, Map<String, List<Integer>> shapes) {
        this.opened = opened;
        this.shapes = shapes;
        shapes.forEach((name, shape) -> {
            Node node = opened.network().node(name).orElseThrow();
            boolean map = shape.size() == 4;
            layers.put(
                    name,
                    new LayerInfo(
                            name,
                            node.op(),
                            shape.size() > 1 ? shape.get(1) : 1,
                            map ? shape.get(2) : 0,
                            map ? shape.get(3) : 0));
        });
        tree = group(LayerTree.of(new ArrayList<>(layers.keySet())));
    }

    private LayerGroup group(LayerTree group) {
        return new LayerGroup(
                group.title(),
                group.layers().stream().map(layers::get).toList(),
                group.groups().stream().map(this::group).toList());
    }

    OpenedNetwork opened() {
        return opened;
    }

    Map<String, List<Integer>> shapes() {
        return shapes;
    }

    @Override
    public String id() {
        return opened.profile().id();
    }

    @Override
    public String title() {
        return opened.profile().title();
    }

    @Override
    public String sha256() {
        return opened.network().sha256();
    }

    @Override
    public int inputHeight() {
        return opened.profile().inputHeight();
    }

    @Override
    public int inputWidth() {
        return opened.profile().inputWidth();
    }

    @Override
    public List<LayerInfo> layers() {
        return List.copyOf(layers.values());
    }

    @Override
    public LayerGroup tree() {
        return tree;
    }

    @Override
    public Optional<LayerInfo> layer(String name) {
        try {
            return Optional.ofNullable(
                    layers.get(opened.network().resolveLayer(name).name()));
        } catch (PhospheneException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> label(int index) {
        return opened.labels().label(index);
    }

    @Override
    public String caption(UnitRef unit) {
        boolean classes = opened.profile().logits().filter(unit.layer()::equals).isPresent()
                || opened.profile().probabilities().filter(unit.layer()::equals).isPresent();
        return classes
                ? label(unit.channel()).map(label -> label + " (" + unit + ")").orElseGet(unit::toString)
                : unit.toString();
    }

    @Override
    public List<SearchHit> search(String query, int limit) {
        String wanted = query.strip();
        List<SearchHit> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        channel(wanted).ifPresent(hits::add);
        classes(wanted, limit).forEach(hits::add);
        String lower = wanted.toLowerCase(Locale.ROOT);
        layers.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(lower))
                .forEach(name -> hits.add(new SearchHit(SearchHit.Kind.LAYER, name, name, Optional.empty())));
        return hits.stream().limit(limit).toList();
    }

    private List<SearchHit> classes(String wanted, int limit) {
        return opened.profile()
                .logits()
                .filter(layers::containsKey)
                .map(logits -> opened.labels().search(wanted, limit).stream()
                        .map(label -> hit(logits, label))
                        .toList())
                .orElse(List.of());
    }

    private static SearchHit hit(String logits, Labels.Label label) {
        String title = label.name() + " · " + LayerText.print(logits) + ":" + label.index();
        return new SearchHit(SearchHit.Kind.CLASS, title, logits, Optional.of(label.index()));
    }

    /** A text that is a unit of this network. */
    private Optional<SearchHit> channel(String text) {
        try {
            return Objective.parse(text).ownUnit().flatMap(unit -> layer(unit.layer())
                    .filter(layer -> unit.channel() < layer.channels())
                    .map(layer -> new SearchHit(
                            SearchHit.Kind.CHANNEL,
                            caption(UnitRef.channel(layer.name(), unit.channel())),
                            layer.name(),
                            Optional.of(unit.channel()))));
        } catch (PhospheneException e) {
            return Optional.empty(); // not a unit, but perhaps a name
        }
    }

    @Override
    public UnitRef showpiece() {
        return opened.profile()
                .showpiece()
                .flatMap(text -> Objective.parse(text).ownUnit())
                .orElseGet(this::someUnit);
    }

    /** Two thirds into the network there are parts of things; deeper, pictures get harder to read. */
    private UnitRef someUnit() {
        List<LayerInfo> spatial = layers().stream().filter(LayerInfo::spatial).toList();
        if (spatial.isEmpty()) {
            return UnitRef.channel(layers().get(0).name(), 0);
        }
        return UnitRef.channel(spatial.get(spatial.size() * 2 / 3).name(), 0);
    }
}
