package org.phosphene.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.testkit.TestGraph;

/** Weights in files beside the network's own. */
class ExternalDataTest {

    private static final byte[] HALVES = {9, 9, 0, 0x3c, 0, (byte) 0xc0, 9, 9}; // 1 and -2 from byte 2 on

    @TempDir
    Path outer;

    private Path folder;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(outer.resolve("model/weights")).getParent();
        Files.write(folder.resolve("weights/data"), HALVES);
        Files.write(folder.resolve("data"), HALVES);
        Files.write(outer.resolve("secret"), HALVES);
    }

    @Test
    void aWeightIsReadFromItsPlaceInTheFile() throws IOException {
        Network network = open("location", "weights/data", "offset", "2", "length", "4");
        assertThat(network.weight("w").orElseThrow().floats()).containsExactly(1, -2);
        assertThat(network.weight("w").orElseThrow().shape()).containsExactly(2);
    }

    @Test
    void otherWeightsGiveAnotherHash() throws IOException {
        String before = open("location", "data", "offset", "2", "length", "4").sha256();
        assertThat(open("location", "data", "offset", "2", "length", "4").sha256())
                .isEqualTo(before);
        Files.write(folder.resolve("data"), new byte[8]);
        assertThat(open("location", "data", "offset", "2", "length", "4").sha256())
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "weights/../../secret", "/etc/hostname", "link", "linked/secret", ""})
    void nothingOutsideTheFolderIsRead(String location) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), outer.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("linked"), outer);
        refuses("the network's own folder", "location", location, "offset", "2", "length", "4");
    }

    @Test
    void aMissingFileIsNamed() {
        refuses("'nowhere', which is not beside the network", "location", "nowhere");
    }

    @Test
    void aFolderIsNoFile() {
        refuses("'weights', which is not beside the network", "location", "weights");
    }

    @Test
    void aFileThatIsCutOffIsNamed() {
        refuses("behind the end of the file 'data'", "location", "data", "offset", "6", "length", "4");
        refuses("behind the end of the file 'data'", "location", "data", "offset", "9");
        refuses("behind the end", "location", "data", "offset", "1", "length", Long.toString(Long.MAX_VALUE));
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        refuses("names no place", "location", "data", "offset", "-2", "length", "4");
        refuses("names no place", "location", "data", "offset", "two", "length", "4");
    }

    @Test
    void aPartThatDoesNotFitTheShapeIsRefused() {
        refuses("6 bytes lie in the file 'data' where 2 numbers", "location", "data", "offset", "2");
        refuses("3 bytes", "location", "data", "offset", "2", "length", "3");
    }

    private void refuses(String part, String... entries) {
        assertThatThrownBy(() -> open(entries))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("'w'", part)
                .hasMessageEndingWith(".");
    }

    private Network open(String... entries) throws IOException {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            named.put(entries[i], entries[i + 1]);
        }
        TensorProto.Builder tensor = TestGraph.tensor("w", DataType.FLOAT16, 2).setDataLocation(DataLocation.EXTERNAL);
        named.forEach((key, value) -> tensor.addExternalData(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        TestGraph graph = new TestGraph().input("image", 1, 3, 2, 2).weight(tensor);
        byte[] bytes = graph.node("y", "Add", "image", "w").output("y").bytes();
        return OnnxReader.read(Files.write(folder.resolve("network.onnx"), bytes));
    }
}
