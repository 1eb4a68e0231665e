package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phosphene.network.ReceptiveField.Axis;
import org.phosphene.network.onnx.OnnxReader;

/**
 * The two networks that come with the program. Counts and weights as the Python package {@code onnx} reads them;
 * receptive fields as found by following single pixels through the graph.
 */
class BundledNetworksTest {

    private static final NetworkCatalog CATALOG = NetworkCatalog.load(Path.of("models"));
    private static final NetworkOpener OPENER =
            new NetworkOpener(CATALOG, OnnxReader::read, new NetworkMemory(Optional.empty()));
    private static final OpenedNetwork EFFICIENTNET = OPENER.open("efficientnet-lite0");
    private static final OpenedNetwork SQUEEZENET = OPENER.open("squeezenet1.1");

    @Test
    void bothAreWhole() {
        assertThat(EFFICIENTNET.network().nodes()).hasSize(95);
        assertThat(EFFICIENTNET.network().weights()).hasSize(102);
        assertThat(SQUEEZENET.network().nodes()).hasSize(66);
        assertThat(SQUEEZENET.network().weights()).hasSize(52);
    }

    @Test
    void theirWeightsAreThoseOfTheFile() {
        Weight stem = EFFICIENTNET.network().weight("stem/conv/weight").orElseThrow();
        assertThat(stem.shape()).containsExactly(32, 3, 3, 3);
        assertThat(stem.floats()[0]).isEqualTo(-5.45105f);
        Weight logits = EFFICIENTNET.network().weight("logits/weight").orElseThrow();
        assertThat(logits.floats()[1280 * 1000 - 1]).isEqualTo(0.04085797f);
        Weight conv1 = SQUEEZENET.network().weight("conv1/conv/weight").orElseThrow();
        assertThat(conv1.floats()[0]).isEqualTo(0.25723463f);
    }

    @Test
    void groupsStandForTheirLastLayer() {
        assertThat(EFFICIENTNET.network().resolveLayer("block2").name()).isEqualTo("block2/project/conv");
        assertThat(EFFICIENTNET.network().resolveLayer("block5").name()).isEqualTo("block5/add");
        assertThat(SQUEEZENET.network().resolveLayer("fire7").name()).isEqualTo("fire7/concat");
    }

    @Test
    void whatTheCatalogueNamesIsThere() {
        for (OpenedNetwork opened : List.of(EFFICIENTNET, SQUEEZENET)) {
            NetworkProfile profile = opened.profile();
            assertThat(opened.network().node(profile.logits().orElseThrow())).isPresent();
            assertThat(opened.network().node(profile.probabilities().orElseThrow()))
                    .isPresent();
            String showpiece = profile.showpiece().orElseThrow();
            assertThat(opened.network().node(showpiece.substring(0, showpiece.indexOf(':'))))
                    .isPresent();
        }
    }

    @Test
    void nothingBeyondALayerIsRun() {
        assertThat(EFFICIENTNET.network().upTo(List.of("block2")))
                .extracting(Node::name)
                .containsExactly(
                        "stem/conv",
                        "stem/relu6",
                        "block1/depthwise/conv",
                        "block1/depthwise/relu6",
                        "block1/project/conv",
                        "block2/expand/conv",
                        "block2/expand/relu6",
                        "block2/depthwise/conv",
                        "block2/depthwise/relu6",
                        "block2/project/conv");
    }

    @Test
    void theirReceptiveFieldsAreRight() {
        Map<String, ReceptiveField> efficientnet = ReceptiveField.of(EFFICIENTNET.network());
        assertThat(efficientnet.get("block1/project/conv").y()).isEqualTo(new Axis(-2, 7, 2));
        assertThat(efficientnet.get("block2/project/conv").y()).isEqualTo(new Axis(-2, 11, 4));
        assertThat(efficientnet.get("block5/add").x()).isEqualTo(new Axis(-26, 67, 8));
        assertThat(efficientnet.get("block11/add").x()).isEqualTo(new Axis(-154, 339, 16));
        Map<String, ReceptiveField> squeezenet = ReceptiveField.of(SQUEEZENET.network());
        assertThat(squeezenet.get("pool1").y()).isEqualTo(new Axis(0, 7, 4));
        assertThat(squeezenet.get("fire2/concat").y()).isEqualTo(new Axis(-4, 15, 4));
        assertThat(squeezenet.get("fire7/concat").y()).isEqualTo(new Axis(-56, 143, 16));
    }

    @Test
    void goldfishIsClassOne() {
        assertThat(EFFICIENTNET.labels().size()).isEqualTo(1000);
        assertThat(EFFICIENTNET.labels().search("goldfish", 5).get(0).index()).isEqualTo(1);
        assertThat(SQUEEZENET.labels().search("crane", 2))
                .extracting(Labels.Label::index)
                .containsExactly(134, 517);
    }

    @Test
    void theTreeShowsTheBlocks() {
        LayerTree tree = LayerTree.of(EFFICIENTNET.network());
        assertThat(tree.groups()).extracting(LayerTree::title).startsWith("stem", "block1", "block2");
        assertThat(tree.layers()).containsSequence("pool", "flatten", "logits", "softmax");
    }
}
