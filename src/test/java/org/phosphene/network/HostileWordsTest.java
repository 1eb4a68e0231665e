package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.onnx.OnnxReader;
import org.phosphene.testkit.Sentences;
import org.phosphene.testkit.TestGraphs;

/** Metadata, labels and remembered choices that are damaged or made to do harm: the network opens, and is told why. */
class HostileWordsTest {

    private static final String DEEP = "{\"a\":".repeat(100_000);
    private static final String LONG = "x".repeat(1 << 20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "{\"input\": {\"width\": 100000, \"height\": 100000}}",
                "{\"input\": {\"width\": 1e99, \"height\": 1}}",
                "{\"input\": []}",
                "{\"preprocessing\": {\"channels\": \"RGB\", \"mean\": [], \"scale\": []}}",
                "{\"preprocessing\": {\"channels\": \"RGB\", \"mean\": [1e999, 0, 0], \"scale\": [1, 1, 1]}}",
                "{\"labels\": {\"2147483648\": \"a\"}}",
                "{\"labels\": {\"a\": 4294967296}}"
            })
    void metadataThatMakeNoSenseAreToldInASentence(String json) {
        told(Map.of("phosphene", json), "metadata");
    }

    @Test
    void deepMetadataAreToldInASentence() {
        told(Map.of("phosphene", DEEP), "metadata");
    }

    @Test
    void longMetadataAreToldInAShortSentence() {
        told(Map.of("phosphene", "{\"preprocessing\": \"" + LONG + "\"}"), "metadata");
        told(Map.of("phosphene", LONG), "metadata");
    }

    @Test
    void deepLabelsInMetadataAreToldInASentence() {
        told(Map.of("names", "[".repeat(100_000)), "metadata");
    }

    private void told(Map<String, String> metadata, String topic) {
        OpenedNetwork opened = open(metadata);
        assertThat(opened.findings()).extracting(Finding::topic).contains(topic);
        assertThat(opened.origin()).isEqualTo(ProfileOrigin.ASSUMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "7", "null", "{\"preprocessing\": {}}", "\u0000\u0001", "{\"labels\": \"a\"}"})
    void aRememberedChoiceThatIsDamagedIsToldInASentence(String content) throws Exception {
        remember(content.getBytes(StandardCharsets.UTF_8));
        told(Map.of(), "chosen");
    }

    @Test
    void aRememberedChoiceThatIsDeepIsToldInASentence() throws Exception {
        remember(DEEP.getBytes(StandardCharsets.UTF_8));
        told(Map.of(), "chosen");
    }

    @Test
    void aRememberedChoiceThatIsHugeIsToldUnread() throws Exception {
        giant(remember(new byte[0]));
        told(Map.of(), "chosen");
    }

    private Path remember(byte[] content) throws Exception {
        Path own = folder.resolve("networks").resolve(open(Map.of()).network().sha256());
        return Files.write(Files.createDirectories(own).resolve("input.json"), content);
    }

    @Test
    void labelsOfAGigabyteAreRefusedUnread() throws Exception {
        refuses(giant(folder.resolve("labels.txt")), "over 64 MB");
    }

    @Test
    void labelsThatAreNoTextAreRefused() throws Exception {
        byte[] bytes = new byte[1_000];
        new java.util.Random(3).nextBytes(bytes);
        refuses(Files.write(folder.resolve("labels.txt"), bytes), "no text in UTF-8");
    }

    @Test
    void tenMillionLabelsAreRefused() throws Exception {
        refuses(Files.writeString(folder.resolve("labels.txt"), "cat\n".repeat(10_000_000)), "more than 2000000 lines");
    }

    @Test
    void aMillionAndOneLabelsAreRefused() throws Exception {
        refuses(Files.writeString(folder.resolve("labels.txt"), "cat\n".repeat(1_000_001)), "999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "n01440764"})
    void aLineMadeToKeepPatternsBusyIsRead(String start) throws Exception {
        String line = start + " ".repeat(200_000) + "\u2028cat";
        assertThat(Labels.read(Files.writeString(folder.resolve("labels.txt"), line))
                        .size())
                .isOne();
    }

    @Test
    void aLongLabelIsCutAndItsControlsAreGone() {
        String label = Labels.parse("\u001b[31mred" + LONG, "l.txt").label(0).orElseThrow();
        assertThat(label).startsWith("?[31mred").hasSizeLessThan(400);
    }

    private static Path giant(Path file) throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        return file;
    }

    private static void refuses(Path labels, String part) {
        assertThatThrownBy(() -> Labels.read(labels))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("'labels.txt'", part)
                .satisfies(e -> Sentences.check(e.getMessage()));
    }

    private OpenedNetwork open(Map<String, String> metadata) {
        try {
            ModelProto.Builder model =
                    ModelProto.parseFrom(TestGraphs.residual().bytes()).toBuilder();
            metadata.forEach((key, value) -> model.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
            Network network = OnnxReader.read(model.build().toByteArray(), "words.onnx");
            NetworkMemory memory = new NetworkMemory(Optional.of(folder.resolve("networks")));
            OpenedNetwork opened = new ProfileFinder(NetworkCatalog.empty(), memory).describe(network, "words.onnx");
            opened.findings().forEach(finding -> Sentences.check(finding.text().toString()));
            return opened;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the test graph is whole", e);
        }
    }
}
