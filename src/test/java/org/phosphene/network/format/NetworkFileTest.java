package org.phosphene.network.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.testkit.TestGraphs;
import org.phosphene.testkit.TestTensorFlow;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;

class NetworkFileTest {

    @TempDir
    Path folder;

    private static TestTensorFlow graph() {
        return new TestTensorFlow()
                .placeholder("input", DataType.DT_FLOAT, -1, 8, 8, 3)
                .node("relu", "Relu", "input");
    }

    private Path file(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content);
    }

    private void refused(Path file, String... words) {
        assertThatThrownBy(() -> NetworkFile.read(file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(words)
                .message()
                .endsWith(".");
    }

    @Test
    void aFrozenGraphIsReadWhateverItsEnding() throws Exception {
        assertThat(NetworkFile.read(file("graph.pb", graph().bytes())).opset("tensorflow"))
                .isPositive();
        assertThat(NetworkFile.read(file("graph", graph().bytes())).node("relu"))
                .isPresent();
    }

    @Test
    void anOnnxFileIsReadWhateverItsEnding() throws Exception {
        byte[] onnx = TestGraphs.tinyGraph().bytes();
        assertThat(NetworkFile.read(file("net.onnx", onnx)).opset("tensorflow")).isZero();
        assertThat(NetworkFile.read(file("net.pb", onnx)).nodes()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "model.h5, a Keras model, tf2onnx.convert.from_keras",
        "model.keras, a Keras model, tf2onnx.convert.from_keras",
        "model.pt, a PyTorch file, torch.onnx.export",
        "model.pth, a PyTorch file, torch.onnx.export",
        "model.tflite, a TensorFlow Lite model, --tflite",
        "model.safetensors, a file of weights, torch.onnx.export",
        "model.ckpt.meta, part of a TensorFlow checkpoint, --checkpoint",
        "model.ckpt.data-00000-of-00001, part of a TensorFlow checkpoint, --checkpoint",
        "model.pbtxt, a TensorFlow graph as text, as_text=False",
        "saved_model.pb, a TensorFlow SavedModel, --saved-model"
    })
    void anotherFormatIsRefusedWithTheWayToOnnx(String name, String what, String wayOut) throws Exception {
        refused(file(name, "anything".getBytes(StandardCharsets.UTF_8)), "'" + name + "'", what, wayOut);
    }

    @Test
    void aFormatIsKnownByItsContentToo() throws Exception {
        refused(file("a.pb", "\u0089HDF\r\n".getBytes(StandardCharsets.ISO_8859_1)), "a Keras model");
        refused(file("b.pb", "\u001c\0\0\0TFL3".getBytes(StandardCharsets.ISO_8859_1)), "TensorFlow Lite");
        refused(file("c.pb", "\u0080\u0002".getBytes(StandardCharsets.ISO_8859_1)), "a PyTorch file");
        byte[] saved = SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(MetaGraphDef.newBuilder().setGraphDef(graph().graph()))
                .build()
                .toByteArray();
        refused(file("d.pb", saved), "a TensorFlow SavedModel");
    }

    @Test
    void aSavedModelsFolderIsRefusedWithTheWayToOnnx() throws Exception {
        Path saved = Files.createDirectory(folder.resolve("saved"));
        Files.write(saved.resolve("saved_model.pb"), new byte[1]);
        refused(saved, "'saved'", "a TensorFlow SavedModel", "tf2onnx.convert --saved-model");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        refused(folder.resolve("none.h5"), "There is no file", "none.h5");
    }
}
