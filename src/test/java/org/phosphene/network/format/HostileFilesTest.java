package org.phosphene.network.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Finding;
import org.phosphene.network.LayerTree;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.NetworkMemory;
import org.phosphene.network.NetworkOpener;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.testkit.Sentences;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** Files that somebody made to do harm, opened as a user opens them. */
class HostileFilesTest {

    private static final int BOMB = 64 << 20;

    @TempDir
    Path folder;

    @Test
    void aZipBombIsRefusedStillPacked() throws Exception {
        Path file = folder.resolve("bomb.onnx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("model.onnx"));
            zeros(zip);
        }
        refuses(file, "packed archive", "Unpack it");
    }

    @Test
    void aPackedStreamIsRefusedStillPacked() throws Exception {
        Path file = folder.resolve("bomb.onnx");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            zeros(gzip);
        }
        refuses(file, "packed archive", "Unpack it");
    }

    private static void zeros(OutputStream out) throws IOException {
        byte[] piece = new byte[1 << 20];
        for (int written = 0; written < BOMB; written += piece.length) {
            out.write(piece);
        }
    }

    @Test
    void aTensorOfTwoGigabytesInASmallFileIsRefused() {
        TestGraph graph = TestGraphs.residual();
        graph.weight(TestGraph.tensor("giant", DataType.FLOAT, 1 << 10, 1 << 10, 512));
        assertThat(graph.bytes()).hasSizeLessThan(4_096);
        refuses(graph, "'giant'", "does not fit its shape");
    }

    @Test
    void aTensorOfAThousandAxesIsRefused() {
        long[] ones = new long[1_000];
        java.util.Arrays.fill(ones, 1);
        refuses(TestGraphs.residual().weight("deep", new float[1], ones), "'deep'", "1000 axes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "///", ".", "..", "../../x", "a//b", " ", "\u0007\u001b[31m", "\u202Etxt.exe", "a/"})
    void aNetworkWithOddNamesOpens(String name) {
        assertThat(layers(open(named(name)))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a/", "a.", "-a", "\ud83d", "\n"})
    void aNetworkWithNamesOfTenThousandCharactersOpens(String part) {
        String name = part.repeat(10_000 / part.length()) + "z";
        OpenedNetwork opened = open(named(name));
        assertThat(layers(opened)).isEqualTo(1);
        assertThat(LayerText.print(opened.network().nodes().get(0).name())).isNotEmpty();
    }

    @Test
    void aNodeWithoutANameGetsOne() {
        assertThat(open(named("")).network().nodes().get(0).name()).isEqualTo("Relu#0");
    }

    private static TestGraph named(String name) {
        TestGraph graph = new TestGraph().input("image", 1, 3, 8, 8).node("y", "Relu", "image");
        graph.graph().getNodeBuilder(0).setName(name);
        return graph.output("y");
    }

    /** Every layer is in the tree once. */
    private static int layers(OpenedNetwork opened) {
        return count(LayerTree.of(opened.network()));
    }

    private static int count(LayerTree tree) {
        return tree.layers().size()
                + tree.groups().stream().mapToInt(HostileFilesTest::count).sum();
    }

    @Test
    void anInputOfTextsIsRefusedNamingTheType() {
        TestGraph graph = new TestGraph().input("image", DataType.STRING, 1, 3, 8, 8);
        refuses(graph.node("y", "Relu", "image").output("y"), "'image'", "STRING");
    }

    @Test
    void anInputWithoutANameIsRefused() {
        TestGraph graph = new TestGraph().input("", 1, 3, 8, 8);
        refuses(graph.node("y", "Relu", "").output("y"), "no name");
    }

    @Test
    void aPictureThatFillsTheMemoryIsRefused() {
        TestGraph graph = new TestGraph().input("image", 1, 3, 65_536, 65_536);
        refuses(graph.node("y", "Relu", "image").output("y"), "65536 x 65536", "16 million pixels");
    }

    @Test
    void aPictureOfVeryManyChannelsIsRefused() {
        TestGraph graph = new TestGraph().input("image", 1, 4_096, 4_096, 4_096);
        refuses(graph.node("y", "Relu", "image").output("y"), "4096 channels");
    }

    @Test
    void operatorsOfTheFutureAreTold() {
        OpenedNetwork opened = open(TestGraphs.residual().opset(99));
        assertThat(opened.findings())
                .filteredOn(finding -> finding.topic().equals("opset"))
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .contains("version 99");
    }

    private OpenedNetwork open(TestGraph graph) {
        try {
            return open(Files.write(folder.resolve("hostile.onnx"), graph.bytes()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static OpenedNetwork open(Path file) {
        OpenedNetwork opened = new NetworkOpener(
                        NetworkCatalog.empty(), NetworkFile::read, new NetworkMemory(Optional.empty()))
                .open(file.toString());
        opened.findings().forEach(finding -> Sentences.check(finding.text().toString()));
        return opened;
    }

    private void refuses(TestGraph graph, String... parts) {
        assertThatThrownBy(() -> open(graph))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(parts)
                .satisfies(e -> Sentences.check(e.getMessage()));
    }

    private static void refuses(Path file, String... parts) {
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(parts)
                .satisfies(e -> Sentences.check(e.getMessage()));
    }
}
