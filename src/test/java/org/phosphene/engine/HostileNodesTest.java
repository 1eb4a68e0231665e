package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Sentences;
import org.phosphene.testkit.TestGraph;

/** Nodes with settings that somebody made to do harm: each ends its path with a sentence, and the engine lives on. */
class HostileNodesTest {

    /** Attributes that an operator must look at, whatever its inputs are; of the wrong type in the tests. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
        ArgMax, axis
        ArgMin, keepdims
        AveragePool, kernel_shape
        AveragePool, strides
        AveragePool, ceil_mode
        BatchNormalization, epsilon
        Cast, to
        Celu, alpha
        Concat, axis
        ConstantOfShape, value
        Conv, strides
        Conv, pads
        Conv, dilations
        Conv, group
        Conv, kernel_shape
        Conv, auto_pad
        ConvTranspose, strides
        ConvTranspose, output_padding
        DepthToSpace, blocksize
        DepthToSpace, mode
        Einsum, equation
        Elu, alpha
        Flatten, axis
        Gather, axis
        GatherElements, axis
        Gelu, approximate
        Gemm, transA
        Gemm, alpha
        GlobalLpPool, p
        GroupNormalization, num_groups
        HardSigmoid, alpha
        HardSigmoid, beta
        InstanceNormalization, epsilon
        LRN, size
        LRN, alpha
        LayerNormalization, axis
        LayerNormalization, epsilon
        LeakyRelu, alpha
        LogSoftmax, axis
        LpNormalization, axis
        LpNormalization, p
        MaxPool, kernel_shape
        MaxPool, pads
        MaxPool, ceil_mode
        MaxPool, auto_pad
        Pad, mode
        ReduceMean, keepdims
        ReduceMean, axes
        Reshape, allowzero
        Resize, mode
        Resize, coordinate_transformation_mode
        Selu, alpha
        Shape, start
        Shrink, lambd
        Softmax, axis
        SpaceToDepth, blocksize
        Split, axis
        Squeeze, axes
        ThresholdedRelu, alpha
        Transpose, perm
        Unsqueeze, axes
        Upsample, mode
        """)
    void anAttributeOfTheWrongTypeIsNamedWithItsNode(String op, String attribute) {
        Object wrong = TestGraph.tensor("t", DataType.FLOAT, 1)
                .setRawData(ByteString.copyFrom(new byte[4]))
                .build();
        if (op.equals("ConstantOfShape")) {
            wrong = "a text";
        }
        Map<String, Object> attributes = new TreeMap<>(Map.of(attribute, wrong));
        if (op.endsWith("Pool") && !op.startsWith("Global")) {
            attributes.putIfAbsent("kernel_shape", new long[] {3, 3});
        }
        TestGraph graph = new TestGraph().input("image", 1, 4, 8, 8);
        graph.weight("kernel", new float[4 * 4 * 9], 4, 4, 3, 3).weight("four", new float[4], 4);
        graph.weight("numbers", new long[] {0, 4, 16, 4}, 4);
        graph.node("odd", op, attributes, inputs(op));
        List<NetworkEnd> ends = new Frontier(graph.output("odd").network()).ends();
        assertThat(ends).hasSize(1);
        assertThat(ends.get(0).reason()).asString().contains("'odd'", "'" + attribute + "'");
        Sentences.check(ends.get(0).reason().toString());
    }

    private static String[] inputs(String op) {
        return switch (op) {
            case "BatchNormalization" -> new String[] {"image", "four", "four", "four", "four"};
            case "Conv", "ConvTranspose" -> new String[] {"image", "kernel"};
            case "GroupNormalization", "InstanceNormalization" -> new String[] {"image", "four", "four"};
            case "Gemm", "LayerNormalization" -> new String[] {"image", "four"};
            case "Gather", "GatherElements", "Pad", "Reshape" -> new String[] {"image", "numbers"};
            case "Resize" -> new String[] {"image", "", "", "numbers"};
            case "Upsample" -> new String[] {"image", "four"};
            default -> new String[] {"image"};
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Conv, strides, 0",
        "Conv, dilations, 0",
        "Conv, strides, -1",
        "Conv, pads, 9223372036854775807",
        "MaxPool, strides, 0",
        "MaxPool, kernel_shape, 0",
        "AveragePool, kernel_shape, -9223372036854775808",
        "ConvTranspose, output_padding, -1"
    })
    void aWindowThatCannotBeIsRefusedBeforeItIsWritten(String op, String attribute, long number) {
        long[] numbers = new long[attribute.equals("pads") ? 4 : 2];
        java.util.Arrays.fill(numbers, number);
        Map<String, Object> attributes = new TreeMap<>(Map.of("kernel_shape", new long[] {3, 3}));
        attributes.put(attribute, numbers);
        TestGraph graph = new TestGraph().input("image", 1, 4, 8, 8);
        graph.weight("kernel", new float[4 * 4 * 9], 4, 4, 3, 3);
        graph.node(
                "odd",
                op,
                attributes,
                op.startsWith("Conv") ? new String[] {"image", "kernel"} : new String[] {"image"});
        String reason = reasonOf(graph);
        assertThat(reason).contains("'odd'", "'" + attribute + "'", Long.toString(number));
    }

    @Test
    void textOfAFileNeverBecomesPartOfTheProgram() {
        String escape = "none\"); torch.from_file(\"/etc/passwd";
        TestGraph graph = new TestGraph().input("image", 1, 3, 8, 8);
        assertThat(reasonOf(graph.node("odd", "Gelu", Map.of("approximate", escape), "image")))
                .contains("'odd'", "'approximate'");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        TestGraph graph = new TestGraph().input("image", 1, 3, 8, 8);
        assertThat(reasonOf(graph.node("odd", "Elu", Map.of("alpha", Float.NaN), "image")))
                .contains("'odd'", "'alpha'");
    }

    private static String reasonOf(TestGraph graph) {
        List<NetworkEnd> ends = new Frontier(graph.output("odd").network()).ends();
        assertThat(ends).hasSize(1);
        Sentences.check(ends.get(0).reason().toString());
        return ends.get(0).reason().toString();
    }

    /** Each would take gigabytes. */
    static List<TestGraph> giants() {
        TestGraph[] all = new TestGraph[10];
        for (int i = 0; i < all.length; i++) {
            all[i] = new TestGraph().input("image", 1, 3, 512, 512);
            all[i].node("first", "Relu", "image");
        }
        all[0].weight("shape", new long[] {4_096, 3, 512, 512}, 4).node("odd", "Expand", "first", "shape");
        all[1].weight("shape", new long[] {64, 64, 64, 1}, 4).node("odd", "Tile", "first", "shape");
        all[2].node("odd", "Pad", Map.of("pads", new long[] {0, 0, 30_000, 30_000, 0, 0, 0, 0}), "first")
                .opset(10);
        all[3].weight("shape", new long[] {1, 3, 60_000, 60_000}, 4).node("odd", "Resize", "first", "", "", "shape");
        all[4].weight("shape", new long[] {1 << 20, 1 << 20}, 2).node("odd", "ConstantOfShape", "shape");
        all[5].weight("kernel", new float[27], 1, 3, 3, 3)
                .node("odd", "Conv", Map.of("pads", new long[] {30_000, 30_000, 30_000, 30_000}), "first", "kernel");
        all[6].weight("column", new long[] {-1, 1}, 2).weight("row", new long[] {1, -1}, 2);
        all[6].node("tall", "Reshape", "first", "column").node("wide", "Reshape", "first", "row");
        all[7] = copyOf(all[6]).node("odd", "Add", "tall", "wide");
        all[6].node("odd", "MatMul", "tall", "wide");
        all[8].weight("kernel", new float[12], 3, 1, 2, 2)
                .node("odd", "ConvTranspose", Map.of("strides", new long[] {5_000, 5_000}), "first", "kernel");
        all[9].weight("none", new long[] {0})
                .weight("most", new long[] {1L << 40})
                .weight("one", new long[] {1});
        all[9].node("computed", "ReduceSum", Map.of("axes", new long[] {0, 1, 2, 3}, "keepdims", 0), "first")
                .node("start", "Cast", Map.of("to", 7), "computed")
                .node("odd", "Range", "start", "most", "one");
        return List.of(all);
    }

    private static TestGraph copyOf(TestGraph graph) {
        TestGraph copy = new TestGraph();
        copy.graph().mergeFrom(graph.graph().build());
        return copy;
    }

    @Tag("engine")
    @ParameterizedTest
    @MethodSource("giants")
    void aLayerThatFillsTheMemoryIsRefusedBeforeItIsMade(TestGraph graph) {
        Reach reach = LayerShapes.reach(Engines.cpu(), graph.output("odd").network(), new long[] {1, 3, 512, 512});
        assertThat(reach.shapes()).containsKey("first");
        assertThat(reach.ends()).hasSize(1);
        assertThat(reach.ends().get(0).reason()).asString().contains("'odd'", "268 million numbers");
        Sentences.check(reach.ends().get(0).reason().toString());
    }
}
