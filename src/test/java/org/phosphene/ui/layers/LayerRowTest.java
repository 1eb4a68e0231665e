package org.phosphene.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phosphene.core.Sentence;
import org.phosphene.studio.LayerEnd;
import org.phosphene.studio.LayerFacts;
import org.phosphene.studio.LayerGroup;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.testkit.ScriptedNetwork;

class LayerRowTest {

    private static final LayerInfo EXPAND = new LayerInfo("block2/expand/conv", "Conv", 96, 112, 112);
    private static final LayerInfo RELU = new LayerInfo("block2/expand/relu6", "Clip", 96, 112, 112);
    private static final LayerInfo PROJECT = new LayerInfo("block2/project/conv", "Conv", 24, 56, 56);
    private static final LayerInfo LOGITS = new LayerInfo("logits", "Gemm", 1000, 0, 0);

    @Test
    void blocksAndSingleLayersComeInTheOrderOfTheNetwork() {
        assertThat(LayerRow.of(new ScriptedNetwork("any"), false))
                .extracting(LayerRow::title)
                .containsExactly("stem", "block1", "block2", "block3", "block4", "block5", "logits", "softmax");
    }

    @Test
    void aGroupOfOneLayerIsThatLayer() {
        LayerRow block = nested().get(0);
        assertThat(block.children()).extracting(LayerRow::title).containsExactly("expand", "project/conv");
        assertThat(block.children().get(1).layer()).contains(PROJECT);
    }

    @Test
    void aGroupStandsForItsLastLayer() {
        assertThat(nested().get(0).layer()).contains(PROJECT);
    }

    @Test
    void aLayerShowsKindChannelsAndSize() {
        assertThat(detail(new LayerInfo("block11/add", "Add", 112, 14, 14))).isEqualTo("Add · 112 · 14×14");
    }

    @Test
    void aLongKindIsCutSoThatTheNumbersStayInSight() {
        assertThat(detail(new LayerInfo("pool", "GlobalAveragePool", 1280, 1, 1)))
                .isEqualTo("GlobalAver… · 1,280 · 1×1");
    }

    @Test
    void aLayerWithoutSpaceShowsNoSize() {
        assertThat(detail(LOGITS)).isEqualTo("Gemm · 1,000");
    }

    @Test
    void aModuleShowsItsClassUnlessThatIsAMereContainer() {
        LayerGroup block =
                new LayerGroup("3", "InvertedResidual", "f.3", List.of(EXPAND, PROJECT), List.of(), List.of());
        LayerGroup all = new LayerGroup("f", "Sequential", "f", List.of(RELU), List.of(), List.of(block));
        LayerRow row = rows(new LayerGroup("", List.of(), List.of(all)), false, Set.of())
                .get(0);
        assertThat(row.type()).isEmpty();
        assertThat(row.children().get(1).type()).isEqualTo("InvertedResidual");
        assertThat(row.children().get(1).detail()).isEqualTo("24 · 56×56");
    }

    @Test
    void aModuleOfOneLayerIsCalledByItsPathWhereTheNodesNameHasNone() {
        LayerInfo node = new LayerInfo(LOGITS.name(), "Gemm", 10, 0, 0);
        LayerGroup one = new LayerGroup("1", "Linear", "classifier.1", List.of(node), List.of(), List.of());
        LayerGroup classifier = new LayerGroup("classifier", "", "classifier", List.of(), List.of(), List.of(one));
        assertThat(rows(new LayerGroup("", List.of(), List.of(classifier)), false, Set.of()))
                .extracting(LayerRow::title)
                .containsExactly("classifier.1");
    }

    @Test
    void theParametersOfAGroupAreThoseOfItsLayers() {
        LayerFacts facts = new LayerFacts(List.of(), 100, Optional.empty(), false);
        LayerInfo one = new LayerInfo("block2/expand/conv", "Conv", 96, 112, 112, facts);
        LayerInfo other = new LayerInfo("block2/project/conv", "Conv", 24, 56, 56, facts);
        LayerGroup tree =
                new LayerGroup("", List.of(), List.of(new LayerGroup("block2", List.of(one, other), List.of())));
        assertThat(rows(tree, false, Set.of()).get(0).parameters()).isEqualTo(200);
    }

    @Test
    void aHiddenLayerIsNotAmongTheRowsUnlessAllAreWanted() {
        Set<String> hidden = Set.of(EXPAND.name(), RELU.name());
        assertThat(rows(tree(), false, hidden).get(0).title()).isEqualTo("block2/project/conv");
        LayerRow expand = rows(tree(), true, hidden).get(0).children().get(0);
        assertThat(expand.title()).isEqualTo("expand");
        assertThat(expand.hidden()).isTrue();
    }

    @Test
    void theEndOfTheNetworkIsARowWithItsReason() {
        LayerEnd end = new LayerEnd("block2/odd", Sentence.of("Operator Warp (node 'block2/odd') is not known."), 3);
        LayerGroup block = new LayerGroup("block2", "", "block2", List.of(EXPAND), List.of(end), List.of());
        LayerGroup after = new LayerGroup("block3", "", "block3", List.of(), List.of(end), List.of());
        List<LayerRow> rows = rows(new LayerGroup("", List.of(), List.of(block, after)), false, Set.of());
        assertThat(rows.get(0).children()).extracting(LayerRow::isEnd).containsExactly(false, true);
        assertThat(rows.get(0).layer()).contains(EXPAND);
        assertThat(rows.get(1).isEnd()).isTrue();
        assertThat(rows.get(1).title()).isEqualTo("ends here: Operator Warp (node 'block2/odd') is not known.");
        assertThat(LayerHint.of(rows.get(1))).contains("3 layers after it cannot be run", "docs/onnx-support.md");
    }

    @Test
    void restingOnALayerTellsAllThatIsKnownOfIt() {
        LayerFacts facts =
                new LayerFacts(List.of(1, 24, 56, 56), 13_824, Optional.of(new LayerFacts.Field(35, 35, 4, 4)), false);
        LayerInfo layer = new LayerInfo("node_Conv_1", "Conv", 24, 56, 56, facts);
        assertThat(LayerHint.of(LayerRow.of("eyes", layer, false)).lines())
                .containsExactly(
                        "node_Conv_1 · Conv",
                        "1 × 24 × 56 × 56 · 13,824 parameters",
                        "Receptive field 35 × 35 pixels, stride 4");
    }

    private static String detail(LayerInfo layer) {
        return LayerRow.of("any", layer, false).detail();
    }

    private static List<LayerRow> nested() {
        return rows(tree(), false, Set.of());
    }

    private static LayerGroup tree() {
        return new LayerGroup(
                "",
                List.of(LOGITS),
                List.of(new LayerGroup(
                        "block2",
                        List.of(),
                        List.of(group("expand", List.of(EXPAND, RELU)), group("project", List.of(PROJECT))))));
    }

    private static LayerGroup group(String title, List<LayerInfo> layers) {
        return new LayerGroup(title, "", "block2/" + title, layers, List.of(), List.of());
    }

    private static List<LayerRow> rows(LayerGroup tree, boolean withHidden, Set<String> hidden) {
        List<LayerInfo> order = List.of(EXPAND, RELU, PROJECT, LOGITS);
        OpenNetwork network = (OpenNetwork) Proxy.newProxyInstance(
                LayerRowTest.class.getClassLoader(),
                new Class<?>[] {OpenNetwork.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "tree" -> tree;
                    case "titleOf" -> arguments[0];
                    case "isHidden" -> hidden.contains(arguments[0]);
                    default -> order;
                });
        return LayerRow.of(network, withHidden);
    }
}
