package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.NetworkMemory;
import org.phosphene.network.NetworkOpener;
import org.phosphene.network.Node;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.network.Preprocessing;
import org.phosphene.network.ReceptiveField;
import org.phosphene.network.format.NetworkFile;
import org.phosphene.testkit.ArticleGraph;
import org.phosphene.testkit.Engines;

/** The network of the article opens with the article's names and numbers; the weights here are random. */
@Tag("engine")
class ArticleGraphTest {

    @TempDir
    static Path folder;

    private static OpenedNetwork opened;

    @BeforeAll
    static void openTheFile() throws Exception {
        Path file = Files.write(folder.resolve("tensorflow_inception_graph.pb"), ArticleGraph.bytes());
        opened = new NetworkOpener(NetworkCatalog.empty(), NetworkFile::read, new NetworkMemory(Optional.empty()))
                .open(file.toString());
    }

    /** Depths as Lucid's model zoo lists them; the sizes follow from the strides. */
    @Test
    void itsLayersHaveTheDepthsAndSizesOfTheArticle() {
        Map<String, List<Integer>> shapes =
                LayerShapes.measure(Engines.cpu(), opened.network(), new long[] {1, 3, 224, 224});
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        expected.put("conv2d0", List.of(1, 64, 112, 112));
        expected.put("localresponsenorm0", List.of(1, 64, 56, 56));
        expected.put("conv2d1", List.of(1, 64, 56, 56));
        expected.put("conv2d2", List.of(1, 192, 56, 56));
        expected.put("mixed3a", List.of(1, 256, 28, 28));
        expected.put("mixed3b", List.of(1, 480, 28, 28));
        expected.put("mixed4a", List.of(1, 508, 14, 14));
        expected.put("mixed4b", List.of(1, 512, 14, 14));
        expected.put("mixed4c", List.of(1, 512, 14, 14));
        expected.put("mixed4d", List.of(1, 528, 14, 14));
        expected.put("mixed4e", List.of(1, 832, 14, 14));
        expected.put("mixed5a", List.of(1, 832, 7, 7));
        expected.put("mixed5b", List.of(1, 1024, 7, 7));
        expected.put("avgpool0/reshape", List.of(1, 1024));
        expected.put("head0_bottleneck", List.of(1, 128, 4, 4));
        expected.put("nn1", List.of(1, 1024));
        expected.put("softmax0", List.of(1, 1008));
        expected.put("softmax1", List.of(1, 1008));
        expected.put("softmax2_pre_activation", List.of(1, 1008));
        expected.put("softmax2", List.of(1, 1008));
        assertThat(shapes).containsAllEntriesOf(expected);
    }

    /** Lucid #68: a converted InceptionV1 with 512 channels there was taken for the article's. */
    @Test
    void complaint29TheNetworkOfTheArticleHas508ChannelsInMixed4a() {
        Map<String, List<Integer>> shapes =
                LayerShapes.measure(Engines.cpu(), opened.network(), new long[] {1, 3, 224, 224});
        assertThat(shapes.get("mixed4a").get(1)).isEqualTo(192 + 204 + 48 + 64); // its four towers
    }

    @Test
    void itsPicturesAreInTheRangeOfTheArticle() {
        float[] mean = {117, 117, 117};
        assertThat(opened.profile().preprocessing())
                .isEqualTo(new Preprocessing(ChannelOrder.RGB, mean, new float[] {1, 1, 1}));
        assertThat(opened.profile().note()).asString().contains("article", "-117 to 138");
        assertThat(opened.profile().inputWidth()).isEqualTo(224);
    }

    @Test
    void itsClassesAreThoseOfTheLastHead() {
        assertThat(opened.profile().logits()).isEqualTo(Optional.of("softmax2_pre_activation"));
        assertThat(opened.profile().probabilities()).isEqualTo(Optional.of("softmax2"));
        assertThat(opened.profile().showpiece()).contains("mixed4a:476");
        assertThat(opened.network().outputs()).containsExactly("output2", "output1", "output");
    }

    /** A convolution keeps its layer's name with and without bias and ReLU. */
    @Test
    void itsNodesKeepTheirNames() {
        assertThat(opened.network().nodes().stream().map(Node::name))
                .contains("conv2d0_pre_relu/conv", "conv2d0_pre_relu", "conv2d0", "mixed3a_3x3_bottleneck_pre_relu")
                .contains("mixed3a_pool", "avgpool0", "softmax2_pre_activation/matmul", "nn0_pre_relu/matmul")
                .doesNotContain("mixed3a/concat_dim", "conv2d0_w");
    }

    /** 0:192, 192:396, 396:444 and 444:508 in mixed4a. */
    @Test
    void theTowersOfAMixedLayerLieInTheArticlesOrder() {
        assertThat(opened.network().node("mixed4a").orElseThrow().inputs())
                .containsExactly("mixed4a_1x1", "mixed4a_3x3", "mixed4a_5x5", "mixed4a_pool_reduce");
    }

    /** 7 pixels at stride 2; the stem sees 27 at stride 8: 7, pool +4, 3x3 +8, pool +8. */
    @Test
    void itsLayersKnowWhichPixelsTheySee() {
        Map<String, ReceptiveField> fields = ReceptiveField.of(opened.network());
        assertThat(fields.get("conv2d0").x()).isEqualTo(new ReceptiveField.Axis(-2, 7, 2));
        assertThat(fields.get("maxpool1").x().size()).isEqualTo(27);
        assertThat(fields.get("mixed3a").x().stride()).isEqualTo(8);
        assertThat(fields.get("mixed3a").x().size()).isEqualTo(27 + 4 * 8);
    }
}
