package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.LayerText;
import org.phosphene.network.LayerTree;
import org.phosphene.network.Network;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.NetworkMemory;
import org.phosphene.network.NetworkOpener;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.Node;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.network.ReceptiveField;
import org.phosphene.network.format.NetworkFile;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Sentences;
import org.phosphene.testkit.SpoiledFiles;

/** Spoiled copies of exporters' files, opened as a user opens them: each is a network or a sentence. */
class SpoiledNetworksTest {

    private static final int IN_THE_GATE = 50; // of each of six files
    private static final int AT_NIGHT = 5_100; // of all files together
    private static final int RUN_EVERY = 25;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "densenet_tiny.script",
                "mini_googlenet.script",
                "mobilenet_v3_small_tiny.dynamo",
                "test_convnext.script",
                "test_efficientnet.dynamo",
                "test_vit.dynamo"
            })
    void aSpoiledFileEndsInANetworkOrASentence(String name) throws Exception {
        byte[] good;
        try (var in = getClass().getResourceAsStream("/onnx/" + name + ".onnx")) {
            good = in.readAllBytes();
        }
        int refused = SpoiledFiles.read(good, ModelProto.getDefaultInstance(), IN_THE_GATE, this::written);
        assertThat(refused).isBetween(IN_THE_GATE / 10, IN_THE_GATE * 9 / 10);
    }

    @Test
    @Tag("nightly")
    void spoiledCopiesOfAllFilesAreReadAndSomeAreRun() throws Exception {
        Path shared = Path.of(System.getProperty("phosphene.home", ""))
                .toAbsolutePath()
                .resolveSibling("shared")
                .resolve("onnx");
        assumeTrue(Files.isDirectory(shared), "the files of the exporters are not beside this project");
        List<Path> files;
        try (Stream<Path> all = Files.list(shared)) {
            files = all.filter(file -> file.toString().endsWith(".onnx"))
                    .sorted()
                    .toList();
        }
        int[] copies = {0};
        for (Path file : files) {
            SpoiledFiles.read(
                    Files.readAllBytes(file), ModelProto.getDefaultInstance(), AT_NIGHT / files.size() + 1, spoiled -> {
                        OpenedNetwork opened = written(spoiled);
                        if (copies[0]++ % RUN_EVERY == 0) {
                            run(opened);
                        }
                    });
        }
    }

    /** As far as it goes without the engine: read, described, its tree grown, its lines written. */
    private OpenedNetwork written(byte[] spoiled) {
        OpenedNetwork opened = opener().open(file(spoiled).toString());
        Network network = opened.network();
        LayerTree.of(network);
        ReceptiveField.of(network);
        opened.findings().forEach(finding -> Sentences.check(finding.text().toString()));
        Frontier frontier = new Frontier(network);
        frontier.ends().forEach(end -> Sentences.check(end.reason().toString()));
        ProgramBuilder builder = new ProgramBuilder();
        List<String> layers = frontier.runnable().stream().map(Node::name).toList();
        NetworkLines.write(builder, network, builder.state("seen"), layers).forEach(builder::output);
        builder.build();
        layers.forEach(LayerText::print);
        return opened;
    }

    private static void run(OpenedNetwork opened) {
        NetworkProfile profile = opened.profile();
        long[] input = profile.preprocessing().inputShape(1, profile.inputHeight(), profile.inputWidth());
        Reach reach = LayerShapes.reach(Engines.cpu(), opened.network(), input);
        Engines.cpu().release(opened.network());
        reach.ends().forEach(end -> Sentences.check(end.reason().toString()));
    }

    private static NetworkOpener opener() {
        return new NetworkOpener(NetworkCatalog.empty(), NetworkFile::read, new NetworkMemory(Optional.empty()));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("spoiled.onnx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
