package org.phosphene.cli;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.LayerGroup;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.SearchHit;

/** A network of three layers and four classes. */
final class TestNetwork implements OpenNetwork {

    private static final List<String> LABELS = List.of("tench", "goldfish", "crane", "crane");

    @Override
    public String id() {
        return "tiny";
    }

    @Override
    public String title() {
        return "Tiny network";
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }

    @Override
    public InputChoice input() {
        return new InputChoice("RGB", "NCHW", List.of(0f, 0f, 0f), List.of(1f, 1f, 1f), 2, 2);
    }

    @Override
    public int inputHeight() {
        return 2;
    }

    @Override
    public int inputWidth() {
        return 2;
    }

    @Override
    public List<LayerInfo> layers() {
        return List.of(
                new LayerInfo("conv", "Conv", 2, 1, 2),
                new LayerInfo("onnx::Relu_3", "Relu", 2, 1, 2),
                new LayerInfo("softmax", "Softmax", 4, 0, 0));
    }

    @Override
    public LayerGroup tree() {
        return new LayerGroup("", layers(), List.of());
    }

    @Override
    public Optional<LayerInfo> layer(String name) {
        return layers().stream().filter(l -> l.name().equals(name)).findFirst();
    }

    @Override
    public Optional<String> label(int index) {
        return Optional.of(LABELS.get(index));
    }

    @Override
    public String caption(UnitRef unit) {
        return unit.layer().equals("softmax") ? LABELS.get(unit.channel()) + " · " + unit : unit.toString();
    }

    @Override
    public List<SearchHit> search(String query, int limit) {
        return List.of();
    }

    @Override
    public UnitRef showpiece() {
        return UnitRef.channel("conv", 1);
    }
}
