package org.phosphene.engine;

import static org.phosphene.engine.OperatorTableTest.check;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.testkit.TestGraph;

/** Operators that pick and put together; the input's rows are -2 -1 0 1 and 2 3 4 8. */
@Tag("engine")
class IndexingTest {

    private final TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);

    @Test
    void oneIndexTakesItsAxisAway() {
        graph.weight("last", new long[] {-1});
        check(graph.node("y", "Gather", Map.of("axis", 3), "x", "last"), "1 8");
    }

    @Test
    void aTableOfIndicesPutsItsAxesInPlaceOfOne() {
        graph.weight("table", new long[] {0, 1, 1, -1}, 2, 2);
        check(graph.node("y", "Gather", Map.of("axis", -1), "x", "table"), "-2 -1 -1 1 2 3 3 8");
    }

    @Test
    void aListOfIndicesPicksRows() {
        graph.weight("list", new long[] {1}, 1);
        check(graph.node("y", "Gather", Map.of("axis", 2), "x", "list"), "2 3 4 8");
    }

    @Test
    void eachRowHasItsOwnIndex() {
        graph.weight("table", new long[] {3, 0}, 1, 1, 2, 1);
        check(graph.node("y", "GatherElements", Map.of("axis", 3), "x", "table"), "1 2");
    }

    @Test
    void aSliceTakesEverySecondToTheEnd() {
        checkSlice(0, Long.MAX_VALUE, 2, "-2 0 2 4");
    }

    @Test
    void aSliceRunsBackwards() {
        checkSlice(-1, Long.MIN_VALUE, -1, "1 0 -1 -2 8 4 3 2");
        checkSlice(2, 0, -2, "0 4");
        checkSlice(100, -5, -3, "1 -2 8 2");
    }

    private static void checkSlice(long start, long end, long step, String expected) {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("axis", new long[] {3}, 1);
        graph.weight("start", new long[] {start}, 1).weight("end", new long[] {end}, 1);
        graph.weight("step", new long[] {step}, 1);
        check(graph.node("y", "Slice", "x", "start", "end", "axis", "step"), expected);
    }

    @Test
    void aSliceOfAnOldFileTakesItsPlacesFromAttributes() {
        Map<String, Object> how = Map.of("starts", new long[] {1}, "ends", new long[] {3}, "axes", new long[] {3});
        check(graph.opset(9).node("y", "Slice", how, "x"), "-1 0 3 4");
    }

    @Test
    void aSliceEndsAtAPlaceThatIsComputed() {
        height().weight("zero", new long[] {0}, 1).weight("axis", new long[] {3}, 1);
        check(graph.node("y", "Slice", "x", "zero", "height", "axis"), "-2 -1 2 3");
    }

    @Test
    void aPartOfTheShapeIsGiven() {
        check(graph.opset(15).node("y", "Shape", Map.of("start", -2), "x"), "2 4");
    }

    @Test
    void aComputedShapeIsTakenAndZeroCopies() {
        height().weight("zero", new long[] {0}, 1).weight("rest", new long[] {-1}, 1);
        graph.node("shape", "Concat", Map.of("axis", 0), "zero", "rest", "height")
                .node("r", "Reshape", "x", "shape");
        graph.weight("axis", new long[] {2}, 1);
        check(graph.node("y", "ReduceSum", "r", "axis"), "-3 1 5 12");
    }

    /** The height, 2, as a list that is known when the network runs. */
    private TestGraph height() {
        graph.weight("two", new long[] {2}, 1).node("sizes", "Shape", "x");
        return graph.node("height", "Gather", Map.of("axis", 0), "sizes", "two");
    }

    @Test
    void bothSidesOfAnExpansionRepeat() {
        TestGraph row = new TestGraph().input("x", 1, 1, 1, 8).weight("shape", new long[] {2, 1}, 2);
        check(row.node("y", "Expand", "x", "shape"), "-2 -1 0 1 2 3 4 8 -2 -1 0 1 2 3 4 8");
    }

    @Test
    void tilesLieSideBySide() {
        graph.weight("repeats", new long[] {1, 1, 1, 2}, 4);
        check(graph.node("y", "Tile", "x", "repeats"), "-2 -1 0 1 -2 -1 0 1 2 3 4 8 2 3 4 8");
    }

    @Test
    void aConstantHasTheShapeThatIsComputed() {
        graph.node("sizes", "Shape", "x");
        var three = TestGraph.tensor("", DataType.FLOAT, 1).addFloatData(3).build();
        check(graph.node("y", "ConstantOfShape", Map.of("value", three), "sizes"), "3 3 3 3 3 3 3 3");
    }

    @Test
    void aCastToWholeNumbersCutsOff() {
        graph.weight("half", new float[] {0.5f}).node("h", "Mul", "x", "half");
        check(graph.node("y", "Cast", Map.of("to", DataType.INT64_VALUE), "h"), "-1 0 0 0 1 1 2 4");
    }

    @Test
    void truthValuesBecomeNumbers() {
        graph.weight("zero", new float[] {0}).node("positive", "Greater", "x", "zero");
        graph.node("like", "CastLike", "positive", "zero");
        check(graph.node("y", "Mul", "x", "like"), "0 0 0 1 2 3 4 8");
    }

    @Test
    void aSplitGivesEveryPart() {
        graph.weight("lengths", new long[] {1, 3}, 2);
        check(graph.node(split("x", "lengths")).node("y", "Neg", "second"), "1 0 -1 -3 -4 -8");
    }

    @Test
    void aSplitWithoutLengthsGivesEqualParts() {
        check(graph.node(split("x")).node("y", "Neg", "second"), "0 -1 -4 -8");
    }

    private static NodeProto.Builder split(String... inputs) {
        NodeProto.Builder node =
                new TestGraph().node("first", "Split", Map.of("axis", 3), inputs).graph().getNode(0).toBuilder();
        return node.addOutput("second");
    }

    @Test
    void thePlacesOfTheLargestAndTheSmallest() {
        TestGraph other = new TestGraph().input("x", 1, 1, 2, 4);
        check(graph.node("y", "ArgMax", Map.of("axis", 3, "keepdims", 0), "x"), "3 3");
        check(other.node("y", "ArgMin", Map.of("axis", 2), "x"), "0 0 0 0");
    }

    @Test
    void channelsBecomePixels() {
        TestGraph far = new TestGraph().input("x", 1, 8, 1, 1);
        check(far.node("y", "DepthToSpace", Map.of("blocksize", 2), "x"), "-2 0 2 4 -1 1 3 8");
        TestGraph near = new TestGraph().input("x", 1, 8, 1, 1);
        check(near.node("y", "DepthToSpace", Map.of("blocksize", 2, "mode", "CRD"), "x"), "-2 -1 0 1 2 3 4 8");
    }

    @Test
    void pixelsBecomeChannels() {
        check(graph.node("y", "SpaceToDepth", Map.of("blocksize", 2), "x"), "-2 0 -1 1 2 4 3 8");
    }

    @Test
    void aChoiceIsMadeWhenTheNetworkRuns() {
        check(choice(2), "2 1 0 -1 -2 -3 -4 -8");
        check(choice(3), "0 0 0 1 2 3 4 8");
    }

    /** Negates where the height is the given one, else a ReLU. */
    private static TestGraph choice(long height) {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("two", new long[] {2});
        graph.node("sizes", "Shape", "x").node("h", "Gather", Map.of("axis", 0), "sizes", "two");
        graph.weight("wanted", new long[] {height}).node("condition", "Equal", "h", "wanted");
        return graph.node("y", "If", Map.of("then_branch", side("Neg"), "else_branch", side("Relu")), "condition");
    }

    @Test
    void aChoiceOnAConstantIsMadeWhenTheFileIsRead() {
        graph.weight(TestGraph.tensor("no", DataType.BOOL).addInt32Data(0));
        Map<String, Object> sides = Map.of("then_branch", side("Whatever"), "else_branch", side("Relu"));
        check(graph.node("y", "If", sides, "no"), "0 0 0 1 2 3 4 8");
    }

    private static GraphProto side(String op) {
        return new TestGraph()
                .node(op + "_out", op, "x")
                .graph()
                .addOutput(ValueInfoProto.newBuilder().setName(op + "_out"))
                .build();
    }
}
