package org.phosphene.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.LayerGroup;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.SearchHit;

/** A small network without weights: four blocks of convolutions, logits and probabilities of 1,000 classes. */
public final class ScriptedNetwork implements OpenNetwork {

    private static final Map<Integer, String> LABELS =
            Map.of(0, "tench", 1, "goldfish", 2, "great white shark", 3, "tiger shark", 134, "crane", 517, "crane");

    private final String id;
    private final List<LayerInfo> layers = new ArrayList<>();
    private final List<LayerGroup> blocks = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private InputChoice input = new InputChoice(
            "RGB", "NCHW", List.of(127f, 127f, 127f), List.of(0.0078125f, 0.0078125f, 0.0078125f), 224, 224);

    /** @param id what it is opened by */
    public ScriptedNetwork(String id) {
        this.id = id;
        block(
                "stem",
                new LayerInfo("stem/conv", "Conv", 32, 112, 112),
                new LayerInfo("stem/relu6", "Clip", 32, 112, 112));
        int[] channels = {16, 24, 40, 80, 112};
        for (int i = 1; i <= channels.length; i++) {
            int size = Math.max(7, 224 >> i);
            String name = "block" + i;
            block(
                    name,
                    new LayerInfo(name + "/expand/conv", "Conv", 6 * channels[i - 1], size, size),
                    new LayerInfo(name + "/expand/relu6", "Clip", 6 * channels[i - 1], size, size),
                    new LayerInfo(name + "/project/conv", "Conv", channels[i - 1], size, size),
                    new LayerInfo(name + "/add", "Add", channels[i - 1], size, size));
        }
        layers.add(new LayerInfo("logits", "Gemm", 1000, 0, 0));
        layers.add(new LayerInfo("softmax", "Softmax", 1000, 0, 0));
    }

    private void block(String title, LayerInfo... inside) {
        layers.addAll(List.of(inside));
        blocks.add(new LayerGroup(title, List.of(inside), List.of()));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return id.equals("efficientnet-lite0") ? "EfficientNet-Lite0" : id;
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }

    @Override
    public InputChoice input() {
        return input;
    }

    void giveAs(InputChoice choice) {
        input = choice;
    }

    @Override
    public long bytes() {
        return 18 << 20;
    }

    @Override
    public int inputHeight() {
        return 224;
    }

    @Override
    public int inputWidth() {
        return 224;
    }

    @Override
    public List<LayerInfo> layers() {
        return List.copyOf(layers);
    }

    @Override
    public LayerGroup tree() {
        return new LayerGroup("", layers.stream().filter(l -> !l.spatial()).toList(), blocks);
    }

    @Override
    public Optional<LayerInfo> layer(String name) {
        return layers.stream()
                .filter(l -> l.name().equals(name) || l.name().startsWith(name + "/"))
                .reduce((first, second) -> second);
    }

    @Override
    public String titleOf(String layer) {
        return titles.getOrDefault(layer, layer);
    }

    @Override
    public boolean isHidden(String layer) {
        return hidden.contains(layer);
    }

    void rename(String layer, String name) {
        titles.put(layer, name.isEmpty() ? layer : name);
    }

    void hide(List<String> names, boolean hide) {
        if (hide) {
            hidden.addAll(names);
        } else {
            names.forEach(hidden::remove);
        }
    }

    @Override
    public boolean holdsClasses(String layer) {
        return layer.equals("logits");
    }

    @Override
    public Optional<String> label(int index) {
        return index < 1000 ? Optional.of(LABELS.getOrDefault(index, "class " + index)) : Optional.empty();
    }

    @Override
    public String caption(UnitRef unit) {
        return unit.layer().equals("logits")
                ? unit + " " + label(unit.channel()).orElse("")
                : new UnitRef(titleOf(unit.layer()), unit.channel(), unit.position()).toString();
    }

    @Override
    public List<SearchHit> search(String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<SearchHit> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        if (wanted.matches(".+:\\d+")) {
            int colon = wanted.lastIndexOf(':');
            int channel = Integer.parseInt(wanted.substring(colon + 1));
            layer(wanted.substring(0, colon))
                    .filter(l -> channel < l.channels())
                    .ifPresent(l -> hits.add(new SearchHit(
                            SearchHit.Kind.CHANNEL, l.name() + ":" + channel, l.name(), Optional.of(channel))));
        }
        for (LayerInfo layer : layers) {
            if (layer.name().contains(wanted)) {
                hits.add(new SearchHit(SearchHit.Kind.LAYER, layer.name(), layer.name(), Optional.empty()));
            }
        }
        for (int k = 0; k < 1000; k++) {
            String label = label(k).orElse("");
            if (label.contains(wanted)) {
                hits.add(new SearchHit(SearchHit.Kind.CLASS, label + " · logits:" + k, "logits", Optional.of(k)));
            }
        }
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    @Override
    public UnitRef showpiece() {
        return UnitRef.channel("block5/add", 15);
    }
}
