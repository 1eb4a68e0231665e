package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

class NetworkTest {

    private final Network residual = TestGraphs.residual().network();

    @Test
    void aLayerIsFoundByName() {
        assertThat(residual.resolveLayer("block1/relu6").op()).isEqualTo("Clip");
    }

    @Test
    void aLayerIsFoundByItsTensor() {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setName("conv")
                .setOpType("Relu")
                .addInput("image")
                .addOutput("onnx::Conv_210");
        Network network = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node(node)
                .output("onnx::Conv_210")
                .network();
        assertThat(network.resolveLayer("onnx::Conv_210").name()).isEqualTo("conv");
        assertThat(network.producerOf("onnx::Conv_210").orElseThrow().name()).isEqualTo("conv");
    }

    @Test
    void aGroupStandsForItsLastLayer() {
        assertThat(residual.resolveLayer("block1").name()).isEqualTo("block1/add");
        assertThat(residual.resolveLayer("stem").name()).isEqualTo("stem/relu6");
    }

    @Test
    void aNameGoesBeforeAGroup() {
        Network network = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node("a", "Relu", "image")
                .node("a/b", "Relu", "a")
                .output("a/b")
                .network();
        assertThat(network.resolveLayer("a").name()).isEqualTo("a");
    }

    @Test
    void aGroupIsFoundWithOrWithoutTheLeadingSlashOfTheExporter() {
        Network network = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node("/features/features.3/conv/conv.0/Conv", "Relu", "image")
                .output("/features/features.3/conv/conv.0/Conv")
                .network();
        assertThat(network.resolveLayer("/features/features.3"))
                .isEqualTo(network.nodes().get(0));
        assertThat(network.resolveLayer("features/features.3"))
                .isEqualTo(network.nodes().get(0));
    }

    @Test
    void anUnknownLayerIsRefusedWithTheNearestNames() {
        assertThatThrownBy(() -> residual.resolveLayer("block1/rellu6"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("test.onnx", "no layer 'block1/rellu6'", "Did you mean block1/relu6");
    }

    @Test
    void aPartOfANameOffersTheNamesThatHoldIt() {
        assertThatThrownBy(() -> residual.resolveLayer("RELU")).hasMessageContainingAll("stem/relu6", "block1/relu6");
    }

    @Test
    void nonsenseOffersTheListOfLayers() {
        assertThatThrownBy(() -> residual.resolveLayer("qqqqqqqqqqqqqqqqqqqqqqqq"))
                .hasMessageContaining("The command 'layers'")
                .hasMessageNotContaining("Did you mean");
        assertThatThrownBy(() -> residual.resolveLayer("")).hasMessageContaining("The command 'layers'");
    }

    @Test
    void aLayerOfTenThousandLettersIsRefusedInAShortSentence() {
        assertThatThrownBy(() -> residual.resolveLayer("a".repeat(10_000)))
                .isInstanceOf(PhospheneException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void onlyWhatALayerNeedsIsRun() {
        assertThat(residual.upTo(Set.of("stem"))).extracting(Node::name).containsExactly("stem/conv", "stem/relu6");
    }

    @Test
    void aSkipConnectionIsRunOnce() {
        assertThat(residual.upTo(List.of("block1/add")))
                .extracting(Node::name)
                .containsExactly("stem/conv", "stem/relu6", "block1/conv", "block1/relu6", "block1/add");
    }

    @Test
    void severalLayersShareWhatTheyNeed() {
        Network network = TestGraphs.branches().network();
        assertThat(network.upTo(Set.of("fire/right", "fire/left")))
                .extracting(Node::name)
                .containsExactly("conv1", "relu1", "pool1", "fire/left/conv", "fire/right/conv");
    }

    @Test
    void twoNodesOfOneNameAreRefused() {
        Node node = new Node("a", "Relu", "", List.of("image"), List.of("x"), Map.of());
        Network.Graph graph =
                new Network.Graph(Map.of(), "image", List.of(1, 3, 8, 8), List.of(node, node), Map.of(), List.of("x"));
        assertThatThrownBy(() -> new Network("f", "", graph)).isInstanceOf(IllegalArgumentException.class);
    }
}
