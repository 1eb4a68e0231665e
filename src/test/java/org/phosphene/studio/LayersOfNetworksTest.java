package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** The tree of networks, names and hiding of layers, and networks that cannot be run to their end. */
@Tag("engine")
class LayersOfNetworksTest {

    @TempDir
    Path folder;

    private PhospheneStudio studio;

    @BeforeEach
    void open() {
        Engines.cpu(); // sets what the engine must know before it starts
        studio = studio();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private PhospheneStudio studio() {
        return PhospheneStudio.open(
                new StudioOptions(Path.of("models"), Optional.empty(), Optional.of(folder.resolve("data")), 2, false));
    }

    /** torchvision's documentation of squeezenet1_1 gives the number. */
    @Test
    void theParametersOfAllLayersAreThoseOfTheNetwork() {
        assertThat(studio.open("squeezenet1.1").join().layers().stream()
                        .mapToLong(layer -> layer.facts().parameters())
                        .sum())
                .isEqualTo(1_235_496);
    }

    /** Worked by hand: a 3x3 convolution, then one of 3x3 with stride 2, then what sees everything. */
    @Test
    void aLayerTellsWhatItSees() throws IOException {
        OpenNetwork network = studio.open(file(TestGraphs.tinyGraph())).join();
        LayerFacts second = network.layer("block2/conv").orElseThrow().facts();
        assertThat(second.field()).contains(new LayerFacts.Field(5, 5, 2, 2));
        assertThat(second.parameters()).isEqualTo(8 * 4 * 3 * 3 + 8);
        assertThat(second.shape()).containsExactly(1, 8, 112, 112);
        assertThat(network.layer("pool").orElseThrow().facts().wholePicture()).isTrue();
        assertThat(network.layer("logits").orElseThrow().facts().wholePicture()).isTrue();
    }

    @Test
    void aNameOfMineIsShownAndUnderstoodButRecipesKeepTheFiles() throws IOException {
        OpenNetwork network = studio.open(file(TestGraphs.tinyGraph())).join();
        studio.renameLayer(network, "block2/relu", "edges").join();
        assertThat(network.titleOf("block2/relu")).isEqualTo("edges");
        assertThat(network.caption(UnitRef.channel("block2/relu", 3))).isEqualTo("edges:3");
        assertThat(network.layer("edges").orElseThrow().name()).isEqualTo("block2/relu");
        assertThat(network.search("edge", 9)).extracting(SearchHit::title).containsExactly("edges · block2/relu");
        assertThat(ObjectiveTexts.mistake("edges:3 + 2 * layer(edges)", network))
                .isEmpty();
        RenderRequest request = RenderRequest.of(network.id(), "edges:3 + 2 * layer(edges)");
        assertThat(studio.recipeText(request).join())
                .contains("\"block2/relu:3 + 2 * layer(block2/relu)\"")
                .doesNotContain("edges");
    }

    @Test
    void aNameWithSpacesIsUnderstoodInQuotes() throws IOException {
        OpenNetwork network = studio.open(file(TestGraphs.tinyGraph())).join();
        studio.renameLayer(network, "block2/relu", "left eye").join();
        String recipe = studio.recipeText(RenderRequest.of(network.id(), "\"left eye\":3"))
                .join();
        assertThat(recipe).contains("\"block2/relu:3\"");
    }

    @Test
    void namesAndHiddenLayersAreThereAtTheNextStart() throws IOException {
        String file = file(TestGraphs.tinyGraph());
        OpenNetwork network = studio.open(file).join();
        studio.renameLayer(network, "block2/relu", "edges").join();
        studio.hideLayers(network, List.of("pool", "flatten"), true).join();
        studio.hideLayers(network, List.of("pool"), false).join();
        try (PhospheneStudio later = studio()) {
            OpenNetwork again = later.open(file).join();
            assertThat(again.titleOf("block2/relu")).isEqualTo("edges");
            assertThat(again.isHidden("flatten")).isTrue();
            assertThat(again.isHidden("pool")).isFalse();
            later.renameLayer(again, "edges", "").join();
            assertThat(again.titleOf("block2/relu")).isEqualTo("block2/relu");
        }
    }

    @Test
    void aNameThatAnotherLayerHasIsRefused() throws IOException {
        OpenNetwork network = studio.open(file(TestGraphs.tinyGraph())).join();
        studio.renameLayer(network, "block2/relu", "edges").join();
        assertThatThrownBy(() ->
                        studio.renameLayer(network, "block1/relu", "edges").join())
                .hasRootCauseInstanceOf(PhospheneException.class)
                .hasMessageContaining("'block2/relu' has it");
        assertThatThrownBy(() ->
                        studio.renameLayer(network, "block1/relu", "logits").join())
                .hasMessageContaining("'logits' has it");
    }

    @Test
    void namesThatAreDamagedAreToldOnceAndTheNetworkOpens() throws IOException {
        String file = file(TestGraphs.tinyGraph());
        OpenNetwork network = studio.open(file).join();
        Path marks = folder.resolve("data/networks").resolve(network.sha256()).resolve("layers.json");
        Files.createDirectories(marks.getParent());
        Files.writeString(marks, "{");
        try (PhospheneStudio later = studio()) {
            assertThat(later.open(file).join().notices())
                    .singleElement()
                    .asString()
                    .contains("damaged", "layers.json.damaged");
        }
    }

    @Test
    void aModulesPathIsUnderstoodAndFound() throws Exception {
        String file = Path.of(LayersOfNetworksTest.class
                        .getResource("/onnx/mobilenet_v3_small_tiny.dynamo.onnx")
                        .toURI())
                .toString();
        OpenNetwork network = studio.open(file).join();
        LayerInfo last = network.layer("features.1.block.0").orElseThrow();
        assertThat(network.search("features.1.block.0", 9))
                .extracting(SearchHit::title)
                .first()
                .isEqualTo("features.1.block.0 · " + last.name());
        assertThat(ObjectiveTexts.completions("features.1.bl", 13, Optional.of(network), List.of()))
                .extracting(Completion::label)
                .contains("features.1.block.0");
        assertThat(studio.recipeText(RenderRequest.of(file, "features.1.block.0:2"))
                        .join())
                .contains("\"" + last.name() + ":2\"");
        LayerGroup features = network.tree().groups().get(0);
        assertThat(features.title()).isEqualTo("features");
        assertThat(features.groups()).extracting(LayerGroup::type).contains("InvertedResidual");
    }

    @Test
    void theTreeShowsWhereANetworkEndsAndTheRestWorks() throws IOException {
        OpenNetwork network = studio.open(file(broken())).join();
        assertThat(network.layers()).extracting(LayerInfo::name).containsExactly("stem/first");
        LayerGroup stem = network.tree().groups().get(0);
        assertThat(stem.ends()).singleElement().satisfies(end -> {
            assertThat(end.title())
                    .hasToString("ends here: Operator Warp (node 'stem/odd') is not known to this version.");
            assertThat(end.sentence())
                    .hasToString("Operator Warp (node 'stem/odd') is not known to this version."
                            + " 2 layers after it cannot be run.");
        });
        assertThat(network.notices()).anyMatch(notice -> notice.toString().contains("Operator Warp"));
        assertThat(network.search("0", 9)).isEmpty();
        assertThat(ObjectiveTexts.mistake("logit(1)", network).orElseThrow().message())
                .asString()
                .startsWith("There are no classes: the tree ends before them.");
        assertThatThrownBy(() -> studio.recipeText(RenderRequest.of(network.id(), "logit(1)"))
                        .join())
                .hasMessageContaining("the tree ends before them");
    }

    @Test
    void aNetworkWithoutALayerThatRunsIsRefusedByTheNameOfItsOperator() throws IOException {
        String file = file(new TestGraph()
                .input("image", -1, 3, 8, 8)
                .node("odd", "Warp", "image")
                .output("odd"));
        assertThatThrownBy(() -> studio.open(file).join()).hasMessageContaining("Operator Warp (node 'odd')");
    }

    private static TestGraph broken() {
        return new TestGraph()
                .input("image", -1, 3, 8, 8)
                .node("stem/first", "Relu", "image")
                .node("stem/odd", "Warp", "stem/first")
                .node("flat", "Flatten", "stem/odd")
                .node("logits", "Softmax", Map.of("axis", 1), "flat")
                .output("logits");
    }

    private String file(TestGraph graph) throws IOException {
        return Files.write(folder.resolve("mine.onnx"), graph.bytes()).toString();
    }
}
