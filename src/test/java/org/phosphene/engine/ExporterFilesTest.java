package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.image.NpyArray;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.onnx.OnnxReader;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/** Files as the PyTorch exporters write them, against ONNX Runtime; tolerance 1e-3 of the largest magnitude. */
@Tag("engine")
class ExporterFilesTest {

    private static final Path SHARED = Path.of("../shared/onnx");
    private static final int WHOLE = 4096; // larger tensors of the reference are thinned out

    @ParameterizedTest
    @ValueSource(
            strings = {
                "densenet_tiny.script",
                "mini_googlenet.half",
                "mini_googlenet.script",
                "mobilenet_v3_small_tiny.dynamo",
                "test_convnext.script",
                "test_efficientnet.dynamo",
                "test_vit.dynamo"
            })
    void everyTensorAgreesWithOnnxRuntime(String name) throws Exception {
        agrees(file(name));
    }

    @ParameterizedTest
    @MethodSource("shared")
    @Tag("nightly")
    void everyTensorOfEveryFileAgreesWithOnnxRuntime(Path file) throws Exception {
        agrees(file);
    }

    static List<Path> shared() throws Exception {
        if (!Files.isDirectory(SHARED)) {
            return List.of(file("test_vit.dynamo"));
        }
        try (Stream<Path> files = Files.list(SHARED)) {
            return files.filter(file -> file.toString().endsWith(".onnx"))
                    .sorted()
                    .toList();
        }
    }

    private static void agrees(Path file) throws Exception {
        Map<String, NpyArray> reference = Npz.read(Path.of(file.toString().replace(".onnx", ".npz")));
        List<String> tensors = reference.keySet().stream()
                .filter(key -> key.startsWith("out:"))
                .map(key -> key.substring(4))
                .toList();
        assertThat(tensors).contains("logits");
        NpyArray image = reference.get("input");
        Outputs outputs = run(file, new FloatArray(image.shape(), image.floats()), tensors);
        for (String tensor : tensors) {
            assertThat(outputs.floats(tensor).shape())
                    .as(tensor)
                    .isEqualTo(reference.get("shape:" + tensor).longs());
            compare(
                    tensor,
                    outputs.floats(tensor).values(),
                    reference.get("out:" + tensor).floats());
        }
    }

    /** The newer exporter writes the one image it was given into the file's shapes. */
    @ParameterizedTest
    @ValueSource(strings = {"mobilenet_v3_small_tiny.dynamo", "test_efficientnet.dynamo", "test_vit.dynamo"})
    void aFileWrittenForOneImageTakesSeveral(String name) throws Exception {
        Map<String, NpyArray> reference = Npz.read("/onnx/" + name + ".npz");
        float[] image = reference.get("input").floats();
        float[] two = new float[2 * image.length]; // a black one, then that of the reference
        System.arraycopy(image, 0, two, image.length, image.length);
        long[] shape = reference.get("input").shape();
        shape[0] = 2;
        FloatArray logits =
                run(file(name), new FloatArray(shape, two), List.of("logits")).floats("logits");
        assertThat(logits.shape()).containsExactly(2, 10);
        compare(
                "logits",
                Arrays.copyOfRange(logits.values(), 10, 20),
                reference.get("out:logits").floats());
        assertThat(Arrays.copyOf(logits.values(), 10)).isNotEqualTo(Arrays.copyOfRange(logits.values(), 10, 20));
    }

    @Test
    void shapesThatANetworkComputesAreNoLayers() throws Exception {
        Network network = OnnxReader.read(file("mini_googlenet.script"));
        assertThat(NetworkLines.runnable(network)).extracting(Node::op).contains("Shape", "If");
        Map<String, List<Integer>> shapes = LayerShapes.measure(Engines.cpu(), network, new long[] {1, 3, 96, 96});
        assertThat(shapes).doesNotContainKeys("/lrn/Shape", "/lrn/Gather", "/lrn/Concat");
        assertThat(shapes.get(network.resolveLayer("logits").name())).containsExactly(1, 10);
    }

    private static Path file(String name) throws Exception {
        return Path.of(
                ExporterFilesTest.class.getResource("/onnx/" + name + ".onnx").toURI());
    }

    private static Outputs run(Path file, FloatArray images, List<String> tensors) {
        Network network = OnnxReader.read(file);
        ProgramBuilder builder = new ProgramBuilder();
        NetworkLines.write(builder, network, builder.state("image"), tensors)
                .forEach((tensor, value) ->
                        builder.output(tensor, builder.let("c", "torch.contiguous({}, memory_format=0)", value)));
        return Engines.run(builder, Map.of("image", images), Map.of(), tensors.toArray(String[]::new));
    }

    private static void compare(String tensor, float[] ours, float[] expected) {
        int step = ours.length <= WHOLE ? 1 : ours.length / 1024;
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.abs(ours[i * step] - expected[i]))
                    .as("%s, element %d", tensor, i * step)
                    .isLessThanOrEqualTo(1e-3f * largest);
        }
    }
}
