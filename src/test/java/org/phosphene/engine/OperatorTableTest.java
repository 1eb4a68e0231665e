package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;

/** Operators on small tensors; expected numbers are worked out by hand from the ONNX specification. */
@Tag("engine")
class OperatorTableTest {

    static final float[] ROW = {-2, -1, 0, 1, 2, 3, 4, 8};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Relu | 0 0 0 1 2 3 4 8",
                "LeakyRelu | -0.02 -0.01 0 1 2 3 4 8",
                "HardSigmoid | 0.1 0.3 0.5 0.7 0.9 1 1 1",
                "HardSwish | -0.3333333 -0.3333333 0 0.6666667 1.6666667 3 4 8",
                "Elu | -0.8646647 -0.6321206 0 1 2 3 4 8",
                "Sigmoid | 0.1192029 0.2689414 0.5 0.7310586 0.8807971 0.9525741 0.9820138 0.9996647",
                "Abs | 2 1 0 1 2 3 4 8",
                "Neg | 2 1 0 -1 -2 -3 -4 -8",
                "Identity | -2 -1 0 1 2 3 4 8",
                "Dropout | -2 -1 0 1 2 3 4 8",
                "Sign | -1 -1 0 1 1 1 1 1",
                "Sin | -0.9092974 -0.8414710 0 0.8414710 0.9092974 0.1411200 -0.7568025 0.9893582",
                "Cos | -0.4161468 0.5403023 1 0.5403023 -0.4161468 -0.9899925 -0.6536436 -0.1455000",
                "Celu | -0.8646647 -0.6321206 0 1 2 3 4 8",
                "ThresholdedRelu | 0 0 0 0 2 3 4 8",
                "Softsign | -0.6666667 -0.5 0 0.5 0.6666667 0.75 0.8 0.8888889",
                "Shrink | -2 -1 0 1 2 3 4 8",
                "GlobalLpPool | 9.9498744",
                "Shape | 1 1 2 4",
                "GlobalAveragePool | 1.875",
                "GlobalMaxPool | 8"
            })
    void aSimpleOperatorComputesWhatOnnxSays(String op, String expected) {
        check(new TestGraph().input("x", 1, 1, 2, 4).node("y", op.strip(), "x"), expected);
    }

    @Test
    void clipWithTwoBoundsIsAHardTanh() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        graph.weight("low", new float[] {0}).weight("high", new float[] {6});
        check(graph.node("y", "Clip", "x", "low", "high"), "0 0 0 1 2 3 4 6");
    }

    @Test
    void clipWithOneBoundLeavesTheOtherSideAlone() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("high", new float[] {1});
        check(graph.node("y", "Clip", "x", "", "high"), "-2 -1 0 1 1 1 1 1");
    }

    @Test
    void clipOfAnOldFileTakesItsBoundsFromAttributes() {
        TestGraph graph = new TestGraph().opset(9).input("x", 1, 1, 2, 4);
        check(graph.node("y", "Clip", Map.of("min", -1f, "max", 2f), "x"), "-1 -1 0 1 2 2 2 2");
    }

    @Test
    void preluHasASlopeForEachChannel() {
        TestGraph graph = new TestGraph().input("x", 1, 2, 1, 4).weight("slope", new float[] {0.5f, 2}, 2, 1, 1);
        check(graph.node("y", "PRelu", "x", "slope"), "-1 -0.5 0 1 2 3 4 8");
    }

    @Test
    void aConvolutionPadsEachSideAsItIsTold() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("w", new float[] {1, 10}, 1, 1, 1, 2);
        Map<String, Object> right = Map.of("pads", new long[] {0, 0, 0, 1});
        check(graph.node("y", "Conv", right, "x", "w"), "-12 -1 10 1 32 43 84 8");
    }

    @Test
    void sameUpperPutsTheOddPixelAtTheEnd() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("w", new float[] {1, 10}, 1, 1, 1, 2);
        check(graph.node("y", "Conv", Map.of("auto_pad", "SAME_UPPER"), "x", "w"), "-12 -1 10 1 32 43 84 8");
    }

    @Test
    void sameLowerPutsTheOddPixelAtTheStart() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("w", new float[] {1, 10}, 1, 1, 1, 2);
        check(graph.node("y", "Conv", Map.of("auto_pad", "SAME_LOWER"), "x", "w"), "-20 -12 -1 10 20 32 43 84");
    }

    @Test
    void groupsStridesAndDilationsAreHeard() {
        TestGraph graph = new TestGraph().input("x", 1, 2, 1, 4).weight("w", new float[] {1, 1, 2, 1}, 2, 1, 1, 2);
        graph.weight("b", new float[] {0.5f, 0}, 2);
        Map<String, Object> how = Map.of("group", 2, "strides", new long[] {1, 1}, "dilations", new long[] {1, 2});
        check(graph.node("y", "Conv", how, "x", "w", "b"), "-1.5 0.5 8 14");
    }

    @Test
    void maxPoolWithCeilModeKeepsTheLastWindow() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 1, 8);
        Map<String, Object> how =
                Map.of("kernel_shape", new long[] {1, 3}, "strides", new long[] {1, 3}, "ceil_mode", 1);
        check(graph.node("y", "MaxPool", how, "x"), "0 3 8");
    }

    @Test
    void averagePoolCountsPaddingOnlyWhenTold() {
        Map<String, Object> how = Map.of("kernel_shape", new long[] {1, 3}, "pads", new long[] {0, 1, 0, 1});
        check(new TestGraph().input("x", 1, 1, 2, 4).node("y", "AveragePool", how, "x"), "-1.5 -1 0 0.5 2.5 3 5 6");
        Map<String, Object> counted =
                Map.of("kernel_shape", new long[] {1, 3}, "pads", new long[] {0, 1, 0, 1}, "count_include_pad", 1);
        check(
                new TestGraph().input("x", 1, 1, 2, 4).node("y", "AveragePool", counted, "x"),
                "-1 -1 0 0.3333333 1.6666667 3 5 4");
    }

    @Test
    void localResponseNormDividesByTheNeighboursSquares() {
        TestGraph graph = new TestGraph().input("x", 1, 4, 1, 2);
        Map<String, Object> how = Map.of("size", 3, "alpha", 3f, "beta", 1f, "bias", 1f);
        // channel 0: (-2, -1), channel 1: (0, 1): -2 / (1 + 4 + 0), -1 / (1 + 1 + 1)
        check(graph.node("y", "LRN", how, "x"), "-0.4 -0.3333333 0 0.0833333 0.0952381 0.04 0.1904762 0.1081081");
    }

    @Test
    void batchNormUsesTheStoredMeanAndVariance() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        graph.weight("s", new float[] {2}, 1).weight("b", new float[] {1}, 1);
        graph.weight("m", new float[] {1}, 1).weight("v", new float[] {4}, 1);
        Map<String, Object> how = Map.of("epsilon", 0f);
        check(graph.node("y", "BatchNormalization", how, "x", "s", "b", "m", "v"), "-2 -1 0 1 2 3 4 8");
    }

    @Test
    void softmaxBefore13FlattensFromItsAxis() {
        TestGraph graph = new TestGraph().opset(11).input("x", 1, 1, 1, 8).weight("zero", new float[] {0}, 1);
        graph.node("flat", "Mul", "x", "zero");
        check(graph.node("y", "Softmax", "flat"), "0.125 0.125 0.125 0.125 0.125 0.125 0.125 0.125");
    }

    @Test
    void softmaxFrom13OnRunsAlongTheLastAxis() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("zero", new float[] {0}, 1);
        graph.node("flat", "Mul", "x", "zero");
        check(graph.node("y", "Softmax", "flat"), "0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25");
    }

    @Test
    void gemmScalesAndTransposes() {
        TestGraph graph =
                new TestGraph().input("x", 1, 1, 2, 4).weight("w", new float[] {1, 0, 0, 0, 0, 0, 0, 1}, 1, 8);
        graph.weight("c", new float[] {1}, 1);
        graph.node("flat", "Flatten", "x");
        check(graph.node("y", "Gemm", Map.of("transB", 1, "alpha", 0.5f, "beta", 3f), "flat", "w", "c"), "6");
    }

    @Test
    void anUnknownOperatorIsNamedWithNodeAndFile() {
        Network network = new TestGraph()
                .input("x", 1, 1, 2, 4)
                .node("odd", "Whatever", "x")
                .output("odd")
                .network();
        ProgramBuilder program = new ProgramBuilder();
        assertThatThrownBy(() -> NetworkLines.write(program, network, program.state("x"), java.util.Set.of("odd")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("Whatever")
                .hasMessageContaining("'odd'")
                .hasMessageContaining(network.source());
    }

    @Test
    void theDocumentNamesEveryOperatorOfTheTable() throws Exception {
        String document = Files.readString(Path.of("docs/onnx-support.md"));
        assertThat(OperatorTable.names()).allSatisfy(op -> assertThat(document).containsPattern("\\b" + op + "\\b"));
    }

    @Test
    void layersBeforeAnUnknownOperatorRun() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).node("y", "Relu", "x");
        check(graph.node("odd", "Whatever", "y"), "0 0 0 1 2 3 4 8");
        assertThat(NetworkLines.runnable(graph.network())).extracting("name").containsExactly("y");
    }

    @Test
    void layersBeforeAnOperatorThatAsksTooMuchRun() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).node("y", "Relu", "x");
        graph.node("odd", "Pad", Map.of("mode", "sideways"), "y", "x").node("behind", "Relu", "odd");
        check(graph, "0 0 0 1 2 3 4 8");
        assertThat(NetworkLines.runnable(graph.network())).extracting("name").containsExactly("y");
    }

    @Test
    void placesOfNewAxesCountInTheResult() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("axes", new long[] {-1, 0, -2}, 3);
        graph.node("wide", "Unsqueeze", "x", "axes");
        check(graph.node("y", "Shape", "wide"), "1 1 1 2 4 1 1");
    }

    @Test
    void axesOfLengthOneAreDroppedWhereverTheyAre() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("axes", new long[] {1, -4}, 2);
        graph.node("narrow", "Squeeze", "x", "axes");
        check(graph.node("y", "Shape", "narrow"), "2 4");
        TestGraph all = new TestGraph().input("x", 1, 1, 2, 4).node("narrow", "Squeeze", "x");
        check(all.node("y", "Shape", "narrow"), "2 4");
    }

    @Test
    void trainingModeIsRefusedByName() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("one", new float[] {1}, 1);
        graph.node("y", "BatchNormalization", Map.of("training_mode", 1), "x", "one", "one", "one", "one");
        assertThatThrownBy(() -> check(graph, ""))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("BatchNormalization")
                .hasMessageContaining("training mode");
    }

    /** Runs the node {@code y} on eight numbers, whatever shape the input has. */
    static void check(TestGraph graph, String expected) {
        long[] shape = graph.graph().getInput(0).getType().getTensorType().getShape().getDimList().stream()
                .mapToLong(d -> d.getDimValue())
                .toArray();
        graph.graph().clearInput();
        graph.input("x", 1, 3, -1, -1); // the reader wants colours; the operators do not care
        Network network = graph.output("y").network();
        ProgramBuilder program = new ProgramBuilder();
        Value y = NetworkLines.write(program, network, program.state("x"), java.util.Set.of("y"))
                .get("y");
        program.output("y", program.let("rows", "torch.contiguous({}, memory_format=0)", y));
        float[] out = Engines.run(program, Map.of("x", new FloatArray(shape, ROW)), Map.of(), "y")
                .floats("y")
                .values();
        String[] numbers = expected.strip().split(" ");
        assertThat(out).hasSize(numbers.length);
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).as("element %d", i).isCloseTo(Float.parseFloat(numbers[i]), within(1e-5f));
        }
    }
}
