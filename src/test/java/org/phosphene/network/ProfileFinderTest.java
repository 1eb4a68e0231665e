package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.onnx.OnnxReader;
import org.phosphene.testkit.TestGraph;

/** From where it is known how pictures are given to a network. */
class ProfileFinderTest {

    private static final String OWN =
            """
            {"input": {"width": 64, "height": 48},
             "preprocessing": {"channels": "BGR", "mean": [0.5, 0.5, 0.5], "std": [0.25, 0.5, 1]},
             "labels": ["cat", "dog"], "logits": "scores", "showpiece": "conv:1"}
            """;

    @TempDir
    Path folder;

    private NetworkMemory memory() {
        return new NetworkMemory(Optional.of(folder.resolve("networks")));
    }

    @Test
    void theFilesOwnMetadataCount() {
        OpenedNetwork opened = open(classifier(), Map.of("phosphene", OWN));
        assertThat(opened.origin()).isEqualTo(ProfileOrigin.FILE);
        assertThat(opened.profile().inputWidth()).isEqualTo(64);
        assertThat(opened.profile().inputHeight()).isEqualTo(48);
        assertThat(opened.profile().preprocessing())
                .isEqualTo(new Preprocessing(ChannelOrder.BGR, new float[] {127.5f, 127.5f, 127.5f}, new float[] {
                    1 / 63.75f, 1 / 127.5f, 1 / 255f
                }));
        assertThat(opened.labels().label(1)).contains("dog");
        assertThat(opened.profile().showpiece()).contains("conv:1");
    }

    @Test
    void theFormatsOwnKeysForPicturesCount() {
        Map<String, String> metadata =
                Map.of("Image.BitmapPixelFormat", "Bgr8", "Image.NominalPixelRange", "Normalized_1_1");
        assertThat(open(classifier(), metadata).profile().preprocessing())
                .isEqualTo(Preprocessing.range(ChannelOrder.BGR, -1, 1));
    }

    @Test
    void namesOfClassesInMetadataAreFound() {
        OpenedNetwork opened = open(classifier(), Map.of("names", "{0: 'cat', 1: 'dog'}"));
        assertThat(opened.labels().label(0)).contains("cat");
        assertThat(opened.origin()).isEqualTo(ProfileOrigin.ASSUMED);
    }

    @Test
    void metadataThatCannotBeUnderstoodAreToldAndTheFileOpens() {
        for (String wrong : List.of(
                "no json",
                "[]",
                "{\"preprocessing\": 3}",
                OWN.replace("BGR", "XYZ"),
                OWN.replace("[0.25, 0.5, 1]", "[0.25, -0.5, 1]"),
                "{\"labels\": 7}")) {
            OpenedNetwork opened = open(classifier(), Map.of("phosphene", wrong));
            assertThat(opened.origin()).isEqualTo(ProfileOrigin.ASSUMED);
            assertThat(opened.findings()).anySatisfy(finding -> {
                assertThat(finding.topic()).isEqualTo("metadata");
                assertThat(finding.text()).asString().contains("phosphene").endsWith("assumed.");
            });
        }
    }

    @Test
    void aLayerThatIsNotThereIsNotBelieved() {
        OpenedNetwork opened = open(classifier(), Map.of("phosphene", "{\"logits\": \"nowhere\"}"));
        assertThat(opened.profile().logits()).contains("scores");
        assertThat(opened.findings())
                .anyMatch(finding -> finding.text().toString().contains("'nowhere'"));
    }

    @Test
    void numbersForOtherChannelsAreNotUsed() {
        String grey = "{\"preprocessing\": {\"channels\": \"GREY\", \"mean\": [0.5], \"std\": [0.5]}}";
        OpenedNetwork opened = open(classifier(), Map.of("phosphene", grey));
        assertThat(opened.profile().preprocessing()).isEqualTo(Preprocessing.torchvision());
        assertThat(opened.findings())
                .anyMatch(finding -> finding.text().toString().contains("1 channels"));
    }

    @Test
    void whatTheUserChoseComesFirstAndStays() {
        Path file = write(classifier(), Map.of("phosphene", OWN));
        OpenedNetwork opened = opener(memory()).open(file.toString());
        Preprocessing chosen = Preprocessing.range(ChannelOrder.RGB, 0, 1);
        memory().remember(opened.network().sha256(), Description.NONE.withInput(new Description.Size(32, 32), chosen));
        OpenedNetwork again = opener(memory()).open(file.toString());
        assertThat(again.origin()).isEqualTo(ProfileOrigin.CHOSEN);
        assertThat(again.profile().preprocessing()).isEqualTo(chosen);
        assertThat(again.profile().inputWidth()).isEqualTo(32);
        assertThat(again.labels().label(0)).contains("cat"); // not chosen, so the file's own
    }

    @Test
    void aForgottenChoiceIsGone() {
        Path file = write(classifier(), Map.of());
        OpenedNetwork opened = opener(memory()).open(file.toString());
        String hash = opened.network().sha256();
        memory().remember(hash, Description.NONE.withInput(new Description.Size(9, 9), Preprocessing.caffe()));
        memory().forget(hash);
        assertThat(opener(memory()).open(file.toString()).origin()).isEqualTo(ProfileOrigin.ASSUMED);
    }

    @Test
    void namesOfClassesSurviveTheFileTheyCameFrom() {
        String hash = "ab".repeat(32);
        Labels labels = LabelText.read("cat\ndog\n", Sentence.of("The labels"));
        memory().remember(hash, Description.NONE.withLabels(labels));
        assertThat(memory().recall(hash).orElseThrow().labels().orElseThrow().label(1))
                .contains("dog");
    }

    @Test
    void aDamagedChoiceIsToldAndTheFileOpens() throws Exception {
        Path file = write(classifier(), Map.of());
        String hash = opener(memory()).open(file.toString()).network().sha256();
        Path kept = folder.resolve("networks").resolve(hash).resolve("input.json");
        Files.createDirectories(kept.getParent());
        for (String damaged : List.of("", "{", "[]", "{\"preprocessing\": []}", "\u0000")) {
            Files.writeString(kept, damaged);
            OpenedNetwork opened = opener(memory()).open(file.toString());
            assertThat(opened.origin()).isEqualTo(ProfileOrigin.ASSUMED);
            assertThat(opened.findings()).anyMatch(finding -> finding.topic().equals("chosen"));
        }
    }

    @Test
    void bytesThatBecomeFloatsAreGivenAsFloats() {
        TestGraph graph = new TestGraph()
                .input("image", DataType.UINT8, 1, 32, 32, 3)
                .node("floats", "Cast", Map.of("to", 1L), "image")
                .node("r", "Relu", "floats")
                .output("r");
        OpenedNetwork opened = open(graph, Map.of());
        assertThat(opened.profile().preprocessing())
                .isEqualTo(Preprocessing.range(ChannelOrder.RGB, 0, 255).withLayout(PlaneLayout.NHWC));
        assertThat(opened.findings()).anyMatch(finding -> finding.topic().equals("bytes"));
    }

    @Test
    void bytesThatAreComputedWithAreRefused() {
        TestGraph graph = new TestGraph()
                .input("image", DataType.UINT8, 1, 3, 32, 32)
                .node("r", "Relu", "image")
                .output("r");
        assertThatThrownBy(() -> open(graph, Map.of()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("UINT8", "float input");
    }

    @Test
    void weightsThatAreNotFiniteAreNamed() {
        TestGraph graph = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .weight("good", new float[] {1, 2, 3}, 3, 1, 1)
                .weight("bad", new float[] {1, Float.NaN, 3}, 3, 1, 1)
                .weight("worse", new float[] {1, 2, Float.NEGATIVE_INFINITY}, 3, 1, 1)
                .node("a", "Add", "image", "good")
                .node("b", "Add", "a", "bad")
                .node("c", "Add", "b", "worse")
                .output("c");
        assertThat(open(graph, Map.of()).findings()).first().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
            assertThat(finding.text()).asString().contains("'bad', 'worse'").doesNotContain("good");
        });
    }

    @Test
    void trainingModeIsTold() {
        TestGraph graph = new TestGraph()
                .opset(15)
                .input("image", 1, 3, 8, 8)
                .weight("one", new float[] {1, 1, 1}, 3)
                .node("norm", "BatchNormalization", Map.of("training_mode", 1L), "image", "one", "one", "one", "one")
                .output("norm");
        assertThat(open(graph, Map.of()).findings()).anySatisfy(finding -> {
            assertThat(finding.topic()).isEqualTo("training");
            assertThat(finding.text()).asString().contains("'norm'", "model.eval()");
        });
    }

    @Test
    void aSoftmaxAtTheEndIsToldWithTheLayerBeforeIt() {
        TestGraph graph = classifier().node("prob", "Softmax", "scores");
        graph.graph().clearOutput();
        assertThat(open(graph.output("prob"), Map.of()).findings()).anySatisfy(finding -> {
            assertThat(finding.topic()).isEqualTo("softmax");
            assertThat(finding.text()).asString().contains("'scores'");
        });
    }

    private static TestGraph classifier() {
        return new TestGraph()
                .input("image", -1, 3, -1, -1)
                .weight("w", new float[6], 2, 3)
                .node("pool", "GlobalAveragePool", "image")
                .node("flat", "Flatten", "pool")
                .node("scores", "Gemm", Map.of("transB", 1L), "flat", "w")
                .output("scores");
    }

    private OpenedNetwork open(TestGraph graph, Map<String, String> metadata) {
        return opener(memory()).open(write(graph, metadata).toString());
    }

    private static NetworkOpener opener(NetworkMemory memory) {
        return new NetworkOpener(NetworkCatalog.empty(), OnnxReader::read, memory);
    }

    private Path write(TestGraph graph, Map<String, String> metadata) {
        try {
            ModelProto.Builder model = ModelProto.parseFrom(graph.bytes()).toBuilder();
            metadata.forEach((key, value) -> model.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
            return Files.write(folder.resolve("net.onnx"), model.build().toByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
