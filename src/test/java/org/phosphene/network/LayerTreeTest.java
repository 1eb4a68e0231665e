package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.network.onnx.OnnxReader;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

class LayerTreeTest {

    @Test
    void layersAreGroupedByTheirPathsInTheNetworksOrder() {
        LayerTree tree = LayerTree.of(TestGraphs.branches().network());
        assertThat(tree.title()).isEmpty();
        assertThat(tree.layers())
                .containsExactly("conv1", "relu1", "pool1", "pool2", "pool", "flatten", "logits", "softmax");
        LayerTree fire = tree.groups().get(0);
        assertThat(fire.title()).isEqualTo("fire");
        assertThat(fire.layers()).containsExactly("fire/concat");
        assertThat(fire.groups()).extracting(LayerTree::path).containsExactly("fire/left", "fire/right");
        assertThat(fire.groups().get(1).layers()).containsExactly("fire/right/conv");
    }

    @Test
    void aLeadingSlashMakesNoGroup() {
        LayerTree tree = LayerTree.of(List.of("/features/features.3/Conv", "/Relu"));
        assertThat(tree.layers()).containsExactly("/Relu");
        assertThat(tree.groups()).extracting(LayerTree::title).containsExactly("features");
        assertThat(tree.groups().get(0).groups().get(0).path()).isEqualTo("/features/features.3");
    }

    @Test
    void aGroupTheNetworkComesBackToStaysOneGroup() {
        LayerTree tree = LayerTree.of(List.of("a/1", "b/1", "a/2"));
        assertThat(tree.groups()).extracting(LayerTree::layers).containsExactly(List.of("a/1", "a/2"), List.of("b/1"));
    }

    @Test
    void oddNamesKeepEveryLayer() {
        LayerTree tree = LayerTree.of(List.of("/", "a/", "b//c", ""));
        assertThat(tree.layers()).contains("/", "a/", "");
        assertThat(tree.groups()).hasSize(1);
    }

    @Test
    void aNameOfThousandsOfSlashesIsInNoGroup() {
        LayerTree tree = LayerTree.of(List.of("a/".repeat(20_000) + "z"));
        assertThat(tree.groups()).isEmpty();
        assertThat(tree.layers()).hasSize(1);
    }

    @Test
    void aNameOfHundredsOfSlashesIsNotFollowedToItsEnd() {
        LayerTree tree = LayerTree.of(List.of("a/".repeat(400) + "z"));
        int depth = 0;
        while (!tree.groups().isEmpty()) {
            tree = tree.groups().get(0);
            depth++;
        }
        assertThat(depth).isBetween(10, 100);
        assertThat(tree.layers()).hasSize(1);
    }

    @Test
    void whatAnExporterRepeatsInAPathIsLeftOut() {
        LayerTree tree = LayerTree.of(List.of("/features/features.3/conv/conv.0/conv.0.0/Conv"));
        StringBuilder titles = new StringBuilder();
        while (!tree.groups().isEmpty()) {
            tree = tree.groups().get(0);
            titles.append(tree.title()).append(" / ");
        }
        assertThat(titles.append("Conv")).hasToString("features / 3 / conv / 0 / 0 / Conv");
        assertThat(tree.path()).isEqualTo("/features/features.3/conv/conv.0/conv.0.0");
    }

    @Test
    void namesWithoutPathsAreGroupedByTheJoiningOfBranches() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        graph.node("Conv_0", "Abs", "image").node("Relu_1", "Relu", "Conv_0");
        graph.node("MaxPool_2", "MaxPool", Map.of("kernel_shape", new long[] {2, 2}), "Relu_1");
        graph.node("Conv_3", "Abs", "MaxPool_2").node("Relu_4", "Relu", "Conv_3");
        graph.node("Add_5", "Add", "MaxPool_2", "Relu_4").node("Relu_6", "Relu", "Add_5");
        graph.node("Conv_7", "Abs", "Relu_6").node("Concat_8", "Concat", "Relu_6", "Conv_7");
        graph.node("Pool_9", "GlobalAveragePool", "Concat_8").output("Pool_9");
        LayerTree tree = LayerTree.of(graph.network());
        assertThat(tree.layers()).containsExactly("Pool_9");
        assertThat(tree.groups()).extracting(LayerTree::title).containsExactly("block 1", "block 2", "block 3");
        assertThat(tree.groups())
                .extracting(LayerTree::layers)
                .containsExactly(
                        List.of("Conv_0", "Relu_1", "MaxPool_2"),
                        List.of("Conv_3", "Relu_4", "Add_5", "Relu_6"),
                        List.of("Conv_7", "Concat_8"));
    }

    @Test
    void modulesTheExporterWroteDownMakeTheGroups() throws Exception {
        Network network = exported("mobilenet_v3_small_tiny.dynamo");
        LayerTree features = group(LayerTree.of(network), "features");
        LayerTree block = group(features, "1");
        assertThat(block.type()).isEqualTo("InvertedResidual");
        assertThat(block.path()).isEqualTo("features.1");
        assertThat(group(block, "block").groups())
                .extracting(LayerTree::path)
                .first()
                .isEqualTo("features.1.block.0");
        assertThat(network.resolveLayer("features.1"))
                .isEqualTo(network.nodes().stream()
                        .filter(node -> node.scope().stream()
                                .anyMatch(scope -> scope.path().equals("features.1")))
                        .reduce((first, second) -> second)
                        .orElseThrow());
    }

    @Test
    void aModuleOfTheOlderExporterIsFoundByItsPathInTheProgram() throws Exception {
        Network network = exported("densenet_tiny.script");
        assertThat(network.resolveLayer("features.denseblock1.denselayer1").name())
                .isEqualTo("/features/denseblock1/denselayer1/conv2/Conv");
    }

    @Test
    void aPathThatTwoModulesHaveIsNoName() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        graph.node("a/b.c/x", "Relu", "image")
                .node("a.b/c/y", "Relu", "a/b.c/x")
                .output("a.b/c/y");
        assertThat(graph.network().find("a.b.c")).isEmpty();
        assertThat(graph.network().find("a.b"))
                .hasValueSatisfying(node -> assertThat(node.name()).isEqualTo("a.b/c/y"));
    }

    private static LayerTree group(LayerTree tree, String title) {
        return tree.groups().stream()
                .filter(group -> group.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Network exported(String name) throws Exception {
        return OnnxReader.read(Path.of(
                LayerTreeTest.class.getResource("/onnx/" + name + ".onnx").toURI()));
    }
}
