package org.phosphene.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        assertThat(LayerRow.of(new ScriptedNetwork("any")))
                .extracting(LayerRow::title)
                .containsExactly("stem", "block1", "block2", "block3", "block4", "block5", "logits", "softmax");
    }

    @Test
    void aGroupOfOneLayerIsThatLayer() {
        LayerRow block = nested().get(0);
        assertThat(block.children()).extracting(LayerRow::title).containsExactly("expand", "project/conv");
        assertThat(block.children().get(1).layer()).isEqualTo(PROJECT);
    }

    @Test
    void aGroupStandsForItsLastLayer() {
        assertThat(nested().get(0).layer()).isEqualTo(PROJECT);
    }

    @Test
    void aLayerShowsKindChannelsAndSize() {
        assertThat(new LayerRow("add", new LayerInfo("block11/add", "Add", 112, 14, 14), List.of()).detail())
                .isEqualTo("Add · 112 · 14×14");
    }

    @Test
    void aLongKindIsCutSoThatTheNumbersStayInSight() {
        assertThat(new LayerRow("pool", new LayerInfo("pool", "GlobalAveragePool", 1280, 1, 1), List.of()).detail())
                .isEqualTo("GlobalAver… · 1,280 · 1×1");
    }

    @Test
    void aLayerWithoutSpaceShowsNoSize() {
        assertThat(new LayerRow("logits", LOGITS, List.of()).detail()).isEqualTo("Gemm · 1,000");
    }

    private static List<LayerRow> nested() {
        LayerGroup tree = new LayerGroup(
                "",
                List.of(LOGITS),
                List.of(new LayerGroup(
                        "block2",
                        List.of(),
                        List.of(
                                new LayerGroup("expand", List.of(EXPAND, RELU), List.of()),
                                new LayerGroup("project", List.of(PROJECT), List.of())))));
        List<LayerInfo> order = List.of(EXPAND, RELU, PROJECT, LOGITS);
        return LayerRow.of((OpenNetwork) Proxy.newProxyInstance(
                LayerRowTest.class.getClassLoader(),
                new Class<?>[] {OpenNetwork.class},
                (proxy, method, arguments) -> method.getName().equals("tree") ? tree : order));
    }
}
