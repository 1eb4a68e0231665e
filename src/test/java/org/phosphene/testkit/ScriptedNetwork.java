package org.phosphene.testkit;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.LayerGroup;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.SearchHit;

/** A network of three layers: {@code block5/add} and {@code block11/add} with space, {@code logits} without. */
public final class ScriptedNetwork implements OpenNetwork {

    private static final LayerInfo BLOCK5 = new LayerInfo("block5/add", "Add", 40, 28, 28);
    private static final LayerInfo BLOCK11 = new LayerInfo("block11/add", "Add", 112, 14, 14);
    private static final LayerInfo LOGITS = new LayerInfo("logits", "Gemm", 1000, 0, 0);

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public String title() {
        return "Scripted network";
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
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
        return List.of(BLOCK5, BLOCK11, LOGITS);
    }

    @Override
    public LayerGroup tree() {
        return new LayerGroup(
                "",
                List.of(LOGITS),
                List.of(
                        new LayerGroup("block5", List.of(BLOCK5), List.of()),
                        new LayerGroup("block11", List.of(BLOCK11), List.of())));
    }

    @Override
    public Optional<LayerInfo> layer(String name) {
        return layers().stream()
                .filter(layer -> layer.name().equals(name) || layer.name().equals(name + "/add"))
                .findFirst();
    }

    @Override
    public Optional<String> label(int index) {
        return index == 1 ? Optional.of("goldfish") : Optional.empty();
    }

    @Override
    public String caption(UnitRef unit) {
        return unit.layer().equals("logits")
                ? unit + label(unit.channel()).map(name -> " · " + name).orElse("")
                : unit.toString();
    }

    @Override
    public List<SearchHit> search(String query, int limit) {
        return "goldfish".startsWith(query) && !query.isEmpty()
                ? List.of(new SearchHit(SearchHit.Kind.CLASS, "goldfish · logits:1", "logits", Optional.of(1)))
                : List.of();
    }

    @Override
    public UnitRef showpiece() {
        return UnitRef.channel("block11/add", 15);
    }
}
