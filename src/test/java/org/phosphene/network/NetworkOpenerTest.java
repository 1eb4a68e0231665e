package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.onnx.OnnxReader;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

class NetworkOpenerTest {

    private static final byte[] TINY = TestGraphs.tinyGraph().bytes();

    @TempDir
    Path folder;

    private NetworkOpener opener;

    @BeforeEach
    void aCatalogueOfOneNetwork() throws Exception {
        Files.write(folder.resolve("tiny.onnx"), TINY);
        Files.writeString(folder.resolve("tiny.csv"), "index,wordnet_id,name\n2,,goldfish\n");
        Files.writeString(
                folder.resolve("catalog.json"),
                """
                {"schemaVersion": 1, "networks": [{
                  "id": "tiny", "title": "Tiny", "file": "tiny.onnx",
                  "sha256": "%s", "source": "made by hand", "licence": "Apache-2.0",
                  "input": {"width": 16, "height": 16},
                  "photographs": {"shortSide": 18, "resize": "bicubic", "crop": 16},
                  "preprocessing": {"channels": "BGR", "mean": [1, 2, 3], "scale": [1, 1, 1]},
                  "logits": "logits", "probabilities": "softmax", "labels": "tiny.csv"
                }]}
                """
                        .formatted(Sha256.of(TINY)));
        opener = new NetworkOpener(NetworkCatalog.load(folder), OnnxReader::read, new NetworkMemory(Optional.empty()));
    }

    @Test
    void anIdOpensTheNetworkWithItsProfileAndLabels() {
        OpenedNetwork opened = opener.open("tiny");
        assertThat(opened.network().nodes()).hasSize(8);
        assertThat(opened.profile().preprocessing().order()).isEqualTo(ChannelOrder.BGR);
        assertThat(opened.labels().label(2)).contains("goldfish");
    }

    @Test
    void aFileTheCatalogueKnowsGetsItsEntry() throws Exception {
        Path copy = Files.write(folder.resolve("copy.onnx"), TINY);
        OpenedNetwork opened = opener.open(copy.toString());
        assertThat(opened.profile().id()).isEqualTo("tiny");
        assertThat(opened.labels().label(2)).contains("goldfish");
    }

    @Test
    void aChangedFileIsRefusedWithBothChecksumsAndWhatToDo() throws Exception {
        byte[] other = TestGraphs.branches().bytes();
        Files.write(folder.resolve("tiny.onnx"), other);
        assertThatThrownBy(() -> opener.open("tiny"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("tiny.onnx", Sha256.of(TINY), Sha256.of(other), "Copy the original file back");
    }

    @Test
    void aTruncatedFileOfTheCatalogueIsRefusedByItsChecksum() throws Exception {
        byte[] cut = Arrays.copyOf(TINY, TINY.length / 2);
        Files.write(folder.resolve("tiny.onnx"), cut);
        assertThatThrownBy(() -> opener.open("tiny")).hasMessageContainingAll(Sha256.of(TINY), Sha256.of(cut));
    }

    @Test
    void aMissingFileOfTheCatalogueIsRefused() throws Exception {
        Files.delete(folder.resolve("tiny.onnx"));
        assertThatThrownBy(() -> opener.open("tiny")).hasMessageContaining("There is no file");
    }

    private NetworkOpener withDownload() throws Exception {
        Files.writeString(
                folder.resolve("catalog.json"),
                """
                {"schemaVersion": 2, "networks": [{
                  "id": "far", "title": "Far", "file": "far.onnx",
                  "download": {"address": "https://example.org/far.onnx"},
                  "source": "made by hand", "licence": "Apache-2.0",
                  "input": {"width": 16, "height": 16},
                  "photographs": {"shortSide": 18, "resize": "bicubic", "crop": 16},
                  "preprocessing": {"channels": "BGR", "mean": [1, 2, 3], "scale": [1, 1, 1]}
                }]}
                """);
        return new NetworkOpener(NetworkCatalog.load(folder), OnnxReader::read, new NetworkMemory(Optional.empty()));
    }

    @Test
    void theFileOfANetworkThatWasNotDownloadedKeepsItsPathAndGetsTheRest() throws Exception {
        String text = Files.readString(folder.resolve("catalog.json"))
                .replace("\"schemaVersion\": 1", "\"schemaVersion\": 2")
                .replace("\"source\"", "\"download\": {\"address\": \"https://example.org/a\"}, \"source\"");
        Files.writeString(folder.resolve("catalog.json"), text);
        Path mine = Files.move(folder.resolve("tiny.onnx"), folder.resolve("mine.onnx"));
        OpenedNetwork opened = new NetworkOpener(
                        NetworkCatalog.load(folder), OnnxReader::read, new NetworkMemory(Optional.empty()))
                .open(mine.toString());
        assertThat(opened.profile().id()).isEqualTo(mine.toString());
        assertThat(opened.profile().title()).isEqualTo("Tiny");
        assertThat(opened.labels().label(2)).contains("goldfish");
    }

    @Test
    void aNetworkThatIsNotDownloadedNamesTheCommand() throws Exception {
        NetworkOpener known = withDownload();
        assertThatThrownBy(() -> known.open("far"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("not on this computer yet")
                .hasMessageEndingWith("phosphene networks download far");
    }

    @Test
    void theGraphOfADownloadShowsWhereItsClassesAre() throws Exception {
        NetworkOpener known = withDownload();
        Files.write(folder.resolve("far.onnx"), TestGraphs.residual().bytes());
        OpenedNetwork opened = known.open("far");
        assertThat(opened.profile().preprocessing().order()).isEqualTo(ChannelOrder.BGR);
        assertThat(opened.profile().logits()).contains("logits");
        assertThat(opened.profile().probabilities()).contains("softmax");
    }

    @Test
    void aDownloadWithoutPublishedChecksumIsKnownByTheOneItArrivedWith() throws Exception {
        NetworkOpener known = withDownload();
        Path file =
                Files.write(folder.resolve("far.onnx"), TestGraphs.residual().bytes());
        new DownloadRecord("https://example.org/far.onnx", Sha256.of(TINY)).write(file);
        assertThatThrownBy(() -> known.open("far"))
                .hasMessageContaining(Sha256.of(TINY))
                .hasMessageEndingWith("phosphene networks remove far");
    }

    @Test
    void anUnknownNameOffersTheKnownOnes() {
        assertThatThrownBy(() -> opener.open("tyni"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("'tyni'", "Known networks: tiny");
        assertThatThrownBy(() -> opener.open("a\u0000b")).isInstanceOf(PhospheneException.class);
    }

    @Test
    void aFileNobodyDescribedGetsTheUsualConventionsAndSaysSo() throws Exception {
        OpenedNetwork opened = open(TestGraphs.residual());
        NetworkProfile profile = opened.profile();
        assertThat(profile.id()).endsWith("mine.onnx");
        assertThat(profile.title()).isEqualTo("mine.onnx");
        assertThat(profile.preprocessing()).isEqualTo(Preprocessing.torchvision());
        assertThat(profile.inputWidth()).isEqualTo(224);
        assertThat(profile.photographs().shortSide()).isEqualTo(256);
        assertThat(profile.logits()).contains("logits");
        assertThat(profile.probabilities()).contains("softmax");
        assertThat(profile.note()).asString().contains("Assumed", "224 x 224", "torchvision", "'logits'");
        assertThat(opened.labels().size()).isZero();
    }

    @Test
    void aFixedInputSizeIsTaken() throws Exception {
        NetworkProfile profile = open(new TestGraph()
                        .input("image", 1, 3, 96, 128)
                        .node("r", "Relu", "image")
                        .output("r"))
                .profile();
        assertThat(profile.inputHeight()).isEqualTo(96);
        assertThat(profile.inputWidth()).isEqualTo(128);
        assertThat(profile.photographs().crop()).isEqualTo(128);
    }

    @Test
    void aNetworkWithoutSoftmaxHasItsOutputAsLogits() throws Exception {
        NetworkProfile profile = open(new TestGraph()
                        .input("image", -1, 3, -1, -1)
                        .weight("w", new float[12], 4, 3)
                        .node("attention", "Softmax", "image")
                        .node("pool", "GlobalAveragePool", "attention")
                        .node("flat", "Flatten", "pool")
                        .node("scores", "Gemm", Map.of("transB", 1), "flat", "w")
                        .output("scores"))
                .profile();
        assertThat(profile.logits()).contains("scores");
        assertThat(profile.probabilities()).isEmpty();
    }

    @Test
    void aSoftmaxBehindAReshapeIsFound() throws Exception {
        NetworkProfile profile = open(new TestGraph()
                        .input("image", -1, 3, -1, -1)
                        .weight("shape", new long[] {1, -1}, 2)
                        .node("scores", "GlobalAveragePool", "image")
                        .node("prob", "Softmax", Map.of("axis", 1), "scores")
                        .node("out", "Reshape", "prob", "shape")
                        .output("out"))
                .profile();
        assertThat(profile.logits()).contains("scores");
        assertThat(profile.probabilities()).contains("prob");
    }

    @Test
    void coloursLastAreGivenLast() throws Exception {
        Preprocessing how = open(new TestGraph()
                        .input("image", 1, 128, 96, 3)
                        .node("r", "Relu", "image")
                        .output("r"))
                .profile()
                .preprocessing();
        assertThat(how).isEqualTo(Preprocessing.torchvision().withLayout(PlaneLayout.NHWC));
        assertThat(how.inputShape(2, 128, 96)).containsExactly(2, 128, 96, 3);
    }

    @Test
    void oneChannelTakesTheBrightness() throws Exception {
        OpenedNetwork opened = open(new TestGraph()
                .input("image", 1, 1, 28, 28)
                .node("r", "Relu", "image")
                .output("r"));
        Preprocessing how = opened.profile().preprocessing();
        assertThat(how.order()).isEqualTo(ChannelOrder.GREY);
        assertThat(how.mean()).containsExactly((0.485f * 255 + 0.456f * 255 + 0.406f * 255) / 3);
        assertThat(opened.findings()).anyMatch(finding -> finding.topic().equals("channels"));
    }

    @Test
    void planesBehindTheThirdAreSilent() throws Exception {
        Preprocessing how = open(new TestGraph()
                        .input("image", 1, 6, 32, 32)
                        .node("r", "Relu", "image")
                        .output("r"))
                .profile()
                .preprocessing();
        assertThat(how.planes()).isEqualTo(6);
        assertThat(how.mean()).endsWith(0, 0, 0);
        assertThat(how.scale()).endsWith(1, 1, 1);
    }

    @Test
    void featuresOfAConvolutionAreAnEmbedding() throws Exception {
        OpenedNetwork opened = open(new TestGraph()
                .input("image", -1, 3, -1, -1)
                .weight("w", new float[7 * 3], 7, 3, 1, 1)
                .node("conv", "Conv", "image", "w")
                .node("relu", "Relu", "conv")
                .node("pool", "GlobalAveragePool", "relu")
                .node("flat", "Flatten", "pool")
                .output("flat"));
        assertThat(opened.profile().logits()).isEmpty();
        assertThat(opened.findings()).anyMatch(finding -> finding.topic().equals("embedding"));
    }

    @Test
    void averagedPlanesOfAUsualNumberAreClasses() throws Exception {
        NetworkProfile profile = open(new TestGraph()
                        .input("image", -1, 3, -1, -1)
                        .weight("w", new float[10 * 3], 10, 3, 1, 1)
                        .node("conv", "Conv", "image", "w")
                        .node("pool", "GlobalAveragePool", "conv")
                        .node("flat", "Flatten", "pool")
                        .output("flat"))
                .profile();
        assertThat(profile.logits()).contains("flat");
    }

    private OpenedNetwork open(TestGraph graph) throws Exception {
        return opener.open(
                Files.write(folder.resolve("mine.onnx"), graph.bytes()).toString());
    }
}
