package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    void aNameOfThousandsOfSlashesDoesNotOverflow() {
        LayerTree tree = LayerTree.of(List.of("a/".repeat(20_000) + "z"));
        int depth = 0;
        while (!tree.groups().isEmpty()) {
            tree = tree.groups().get(0);
            depth++;
        }
        assertThat(depth).isBetween(10, 100);
        assertThat(tree.layers()).hasSize(1);
    }

    @Test
    void theTitleOfALayerIsTheLastPartOfItsName() {
        assertThat(LayerTree.titleOf("block5/expand/conv")).isEqualTo("conv");
        assertThat(LayerTree.titleOf("logits")).isEqualTo("logits");
        assertThat(LayerTree.titleOf("a/")).isEqualTo("a/");
    }
}
