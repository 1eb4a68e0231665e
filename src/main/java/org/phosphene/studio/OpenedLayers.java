package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.Reach;
import org.phosphene.network.Finding;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.Node;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.network.ProfileOrigin;
import org.phosphene.network.Quoted;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.settings.LayerMarks;

/** An open network with the shapes of its layers. */
final class OpenedLayers implements OpenNetwork {

    private static final Set<String> REARRANGING =
            Set.of("Transpose", "Reshape", "Slice", "Split", "Squeeze", "Unsqueeze", "Identity");

    private final OpenedNetwork opened;
    private final Reach reach;
    private final LayerTable table;
    private final MarkedLayers marks;
    private final List<Sentence> notices = new ArrayList<>();

    /**
     * @param reach how far it can be run at the network's own size
     * @param marks what the user wrote on layers
     */
    OpenedLayers(OpenedNetwork opened, Reach reach, MarkedLayers marks) {
        this.opened = opened;
        this.reach = reach;
        this.marks = marks;
        table = new LayerTable(opened.network(), reach);
        table.ends().stream().findFirst().ifPresent(end -> notices.add(endOf(end)));
        marks.read(sha256()).ifPresent(notices::add);
        opened.findings().stream()
                .filter(finding -> finding.level() != Finding.Level.NOTE)
                .map(Finding::text)
                .forEach(notices::add);
    }

    private Sentence endOf(LayerEnd first) {
        int more = table.ends().size() - 1;
        return Sentence.of(
                "'%s' can be used up to a point. %s%s%s",
                title(),
                first.sentence(),
                more == 0 ? "" : Sentence.of(" It ends in %s places; the tree shows them.", more + 1),
                noClasses().isPresent() ? Sentence.of(" The tree ends before the classes.") : "");
    }

    OpenedNetwork opened() {
        return opened;
    }

    Map<String, List<Integer>> shapes() {
        return reach.shapes();
    }

    Reach reach() {
        return reach;
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
    public long bytes() {
        return opened.network().weights().values().stream()
                .mapToLong(weight -> (long) weight.elements() * weight.type().bytes())
                .sum();
    }

    @Override
    public boolean assumed() {
        return opened.origin() == ProfileOrigin.ASSUMED;
    }

    @Override
    public InputChoice input() {
        NetworkProfile profile = opened.profile();
        return InputChoice.of(profile.preprocessing(), profile.inputWidth(), profile.inputHeight());
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
        return List.copyOf(table.layers().values());
    }

    @Override
    public LayerGroup tree() {
        return table.tree();
    }

    @Override
    public List<LayerEnd> ends() {
        return table.ends();
    }

    @Override
    public List<Sentence> notices() {
        return List.copyOf(notices);
    }

    @Override
    public Optional<LayerInfo> layer(String name) {
        return opened.network().find(byFile(name)).map(node -> table.layers().get(node.name()));
    }

    /** The name that a layer or group has in the file, for any name that is known here; an unknown name as it is. */
    String byFile(String name) {
        Optional<Node> node = opened.network().find(name);
        return node.isPresent()
                ? node.filter(found -> !LayerTexts.isOfFile(name, found))
                        .map(Node::name)
                        .orElse(name)
                : marks().layerCalled(name).orElse(name);
    }

    private LayerMarks marks() {
        return marks.of(sha256());
    }

    @Override
    public String titleOf(String layer) {
        return marks().names().getOrDefault(layer, layer);
    }

    @Override
    public boolean isHidden(String layer) {
        return marks().hidden().contains(layer);
    }

    /** Gives a layer another name, an empty one to take it back. */
    void rename(String layer, String name) {
        LayerInfo named = known(layer);
        String checked = LayerTexts.checked(named.name(), name, opened.network(), marks().layerCalled(name.strip()));
        marks.change(sha256(), before -> before.withName(named.name(), checked));
    }

    /** Hides layers or shows them again. */
    void hide(List<String> layers, boolean hidden) {
        List<String> names = layers.stream().map(layer -> known(layer).name()).toList();
        marks.change(sha256(), before -> {
            LayerMarks changed = before;
            for (String name : names) {
                changed = changed.withHidden(name, hidden);
            }
            return changed;
        });
    }

    private LayerInfo known(String layer) {
        return layer(layer)
                .orElseThrow(() -> new PhospheneException(
                        "'%s' has no layer %s that can be run. The command 'layers' lists the names of all layers.",
                        title(), Quoted.name(layer)));
    }

    /** Why there are no classes where the tree ends before them. */
    Optional<Sentence> noClasses() {
        return opened.profile()
                .logits()
                .filter(logits -> !shapes().containsKey(logits) && !ends().isEmpty())
                .map(logits -> Sentence.of(
                        "There are no classes: the tree ends before them. %s",
                        ends().get(0).reason()));
    }

    @Override
    public Optional<String> label(int index) {
        return opened.labels().label(index);
    }

    @Override
    public boolean holdsClasses(String layer) {
        return opened.profile().logits().filter(layer::equals).isPresent()
                || opened.profile().probabilities().filter(layer::equals).isPresent();
    }

    @Override
    public String caption(UnitRef unit) {
        String text = new UnitRef(titleOf(unit.layer()), unit.channel(), unit.position()).toString();
        return holdsClasses(unit.layer())
                ? label(unit.channel()).map(label -> label + " (" + text + ")").orElse(text)
                : text;
    }

    @Override
    public List<SearchHit> search(String query, int limit) {
        return new LayerSearch(this, query.strip(), limit).hits();
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
        List<LayerInfo> spatial = layers().stream()
                .filter(layer -> layer.spatial() && !REARRANGING.contains(layer.kind()))
                .toList();
        if (spatial.isEmpty()) {
            return UnitRef.channel(layers().get(0).name(), 0);
        }
        return UnitRef.channel(spatial.get(spatial.size() * 2 / 3).name(), 0);
    }
}
