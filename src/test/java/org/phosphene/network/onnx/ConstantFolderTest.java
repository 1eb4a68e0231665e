package org.phosphene.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.phosphene.testkit.TestGraph;

/** Constants computed while a file is read; expected numbers are those of the ONNX specification. */
class ConstantFolderTest {

    private static final long END = Long.MAX_VALUE;

    private final TestGraph graph = new TestGraph().input("image", 1, 3, 8, 8);

    @Test
    void thePaddingOfTheOlderExporterIsANumberList() {
        // torch gives (left, right, top, bottom); ONNX wants all starts, then all ends
        graph.weight("torch", new long[] {1, 2, 3, 4}, 4).weight("more", new long[] {4}, 1);
        TensorProto zero =
                TestGraph.tensor("", DataType.INT64, 1).addInt64Data(0).build();
        graph.node("zeros", "ConstantOfShape", Map.of("value", zero), "more");
        graph.node("all", "Concat", Map.of("axis", 0), "torch", "zeros");
        graph.weight("pairs", new long[] {-1, 2}, 2).node("rows", "Reshape", "all", "pairs");
        graph.weight("last", new long[] {-1}, 1).weight("first", new long[] {Long.MIN_VALUE}, 1);
        graph.weight("axis", new long[] {0}, 1).weight("back", new long[] {-1}, 1);
        graph.node("turned", "Slice", "rows", "last", "first", "axis", "back");
        graph.node("columns", "Transpose", Map.of("perm", new long[] {1, 0}), "turned");
        graph.weight("flat", new long[] {-1}, 1).node("list", "Reshape", "columns", "flat");
        graph.node("pads", "Cast", Map.of("to", DataType.INT64_VALUE), "list");
        assertThat(folded("pads").longs()).containsExactly(0, 0, 3, 1, 0, 0, 4, 2);
    }

    @Test
    void aShapeIsTakenApartAndPutTogether() {
        graph.weight("w", new float[24], 2, 3, 4).node("shape", "Shape", "w");
        graph.weight("two", new long[] {-1}).node("size", "Gather", Map.of("axis", 0), "shape", "two");
        graph.weight("zero", new long[] {0}, 1).node("list", "Unsqueeze", "size", "zero");
        graph.weight("seven", new long[] {7}, 1).node("y", "Concat", Map.of("axis", 0), "seven", "list", "seven");
        assertThat(folded("y").longs()).containsExactly(7, 4, 7);
        assertThat(folded("size").shape()).isEmpty();
    }

    @Test
    void wholeNumbersAreDividedTowardsZero() {
        graph.weight("a", new long[] {-7, 7, 6}, 3).weight("b", new long[] {2}).node("y", "Div", "a", "b");
        assertThat(folded("y").longs()).containsExactly(-3, 3, 3);
    }

    @Test
    void aRangeEndsBeforeItsLimit() {
        graph.weight("start", new float[] {10}).weight("limit", new float[] {4}).weight("step", new float[] {-2});
        graph.node("y", "Range", "start", "limit", "step");
        assertThat(folded("y").floats()).containsExactly(10, 8, 6);
    }

    @Test
    void rowsAndColumnsMeetInATable() {
        graph.weight("row", new float[] {1, 2}, 1, 2).weight("column", new float[] {10, 20, 30}, 3, 1);
        graph.node("y", "Add", "row", "column");
        assertThat(folded("y").shape()).containsExactly(3, 2);
        assertThat(folded("y").floats()).containsExactly(11, 12, 21, 22, 31, 32);
    }

    @Test
    void aChoiceTakesFromTheOneOrTheOther() {
        graph.weight("a", new long[] {-1, 5}, 2).weight("b", new long[] {-1}, 1).node("same", "Equal", "a", "b");
        graph.weight("one", new long[] {1}, 1).node("y", "Where", "same", "one", "a");
        assertThat(folded("y").longs()).containsExactly(1, 5);
        assertThat(folded("same").type()).isEqualTo(Weight.Type.BOOL);
    }

    @Test
    void aSliceToTheEndWithAStepTakesEverySecond() {
        graph.weight("a", new long[] {0, 1, 2, 3, 4}, 5).weight("from", new long[] {-4}, 1);
        graph.weight("to", new long[] {END}, 1)
                .weight("axis", new long[] {-1}, 1)
                .weight("by", new long[] {2}, 1);
        graph.node("y", "Slice", "a", "from", "to", "axis", "by");
        assertThat(folded("y").longs()).containsExactly(1, 3);
    }

    @Test
    void anotherNameForAWeightIsTheSameWeight() {
        graph.weight("w", new float[100_000], 100_000).node("y", "Identity", "w");
        Network network = network("y");
        assertThat(network.weight("y")).containsSame(network.weight("w").orElseThrow());
    }

    @Test
    void aLargeConstantIsLeftToTheEngine() {
        graph.weight("size", new long[] {1000, 1000}, 2).node("y", "ConstantOfShape", "size");
        assertThat(network("y").nodes()).extracting(Node::name).containsExactly("y", "end");
    }

    @Test
    void aGiantConstantIsRefusedWithoutTheMemory() {
        graph.weight("size", new long[] {1L << 40}, 1).node("y", "ConstantOfShape", "size");
        refuses("'y'", "1099511627776 numbers");
    }

    @Test
    void aGiantOfManyAxesIsRefusedToo() {
        graph.weight("size", new long[] {1L << 40, 1L << 40}, 2).node("y", "ConstantOfShape", "size");
        refuses("'y'", "more than can be held");
    }

    @Test
    void constantsThatDoNotFitAreRefusedNamingTheNode() {
        graph.weight("a", new long[] {1, 2, 3}, 3)
                .weight("b", new long[] {1, 2}, 2)
                .node("y", "Add", "a", "b");
        refuses("'y'", "cannot be computed");
    }

    @Test
    void aPlaceOutsideATableIsRefusedNamingTheNode() {
        graph.weight("a", new long[] {1, 2, 3}, 3).weight("b", new long[] {3}).node("y", "Gather", "a", "b");
        refuses("'y'", "cannot be computed");
    }

    @Test
    void aStepOfZeroIsRefused() {
        graph.weight("a", new long[] {0}).weight("b", new long[] {0}).node("y", "Range", "a", "a", "b");
        refuses("'y'", "cannot be computed");
    }

    private void refuses(String... parts) {
        assertThatThrownBy(() -> network("y"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".");
    }

    private Weight folded(String tensor) {
        return network(tensor).weight(tensor).orElseThrow();
    }

    private Network network(String tensor) {
        TestGraph whole = new TestGraph();
        whole.graph().mergeFrom(graph.graph().build());
        return whole.node("end", "Sum", "image", tensor).output("end").network();
    }
}
