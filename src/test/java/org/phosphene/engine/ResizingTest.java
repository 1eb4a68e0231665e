package org.phosphene.engine;

import static org.phosphene.engine.OperatorTableTest.check;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.testkit.TestGraph;

/** Resize by the coordinates of the ONNX specification; the input's rows are -2 -1 0 1 and 2 3 4 8. */
@Tag("engine")
class ResizingTest {

    private static final String DOUBLED = "-2 -2 -1 -1 0 0 1 1 2 2 3 3 4 4 8 8";

    @Test
    void theNearestNumberIsRepeated() {
        check(scaled(13, 2, Map.of()), DOUBLED);
    }

    @Test
    void anUpsampledRowOfAnOldFileToo() {
        TestGraph newer = graph(9).weight("scales", new float[] {1, 1, 1, 2}, 4);
        check(newer.node("y", "Upsample", "x", "scales"), DOUBLED);
        check(graph(7).node("y", "Upsample", Map.of("scales", new float[] {1, 1, 1, 2}), "x"), DOUBLED);
        TestGraph resized = graph(10).weight("scales", new float[] {1, 1, 1, 2}, 4);
        check(resized.node("y", "Resize", "x", "scales"), DOUBLED);
    }

    @Test
    void halfwayBetweenTwoNumbersTheRoundingDecides() {
        check(scaled(13, 0.5f, Map.of()), "-2 0 2 4"); // places 0.5 and 2.5
        check(scaled(13, 0.5f, Map.of("nearest_mode", "round_prefer_ceil")), "-1 1 3 8");
        check(scaled(13, 0.5f, Map.of("nearest_mode", "ceil")), "-1 1 3 8");
        check(scaled(13, 0.5f, Map.of("nearest_mode", "floor")), "-2 0 2 4");
    }

    @Test
    void linearWeighsTwoNeighboursByTheirDistance() {
        check(
                scaled(13, 2, Map.of("mode", "linear")),
                "-2 -1.75 -1.25 -0.75 -0.25 0.25 0.75 1 2 2.25 2.75 3.25 3.75 5 7 8");
        check(
                scaled(13, 2, Map.of("mode", "linear", "coordinate_transformation_mode", "asymmetric")),
                "-2 -1.5 -1 -0.5 0 0.5 1 1 2 2.5 3 3.5 4 6 8 8");
    }

    @Test
    void alignedCornersKeepBothEnds() {
        TestGraph graph = graph(13).weight("sizes", new long[] {1, 1, 2, 7}, 4);
        Map<String, Object> how = Map.of("mode", "linear", "coordinate_transformation_mode", "align_corners");
        check(graph.node("y", "Resize", how, "x", "", "", "sizes"), "-2 -1.5 -1 -0.5 0 0.5 1 2 2.5 3 3.5 4 6 8");
    }

    @Test
    void bothAxesAreResizedToASizeThatIsComputed() {
        TestGraph graph = graph(13).node("sizes", "Shape", "x").weight("two", new long[] {1, 1, 2, 1}, 4);
        graph.node("wanted", "Mul", "sizes", "two");
        check(graph.node("y", "Resize", "x", "", "", "wanted"), "-2 -1 0 1 -2 -1 0 1 2 3 4 8 2 3 4 8");
    }

    @Test
    void cubicIsThatOfTheSpecification() {
        // the first row of the specification's example: 1 to 16 in a square of four, twice as large
        float[] numbers = new float[16];
        for (int i = 0; i < 16; i++) {
            numbers[i] = i + 1;
        }
        TestGraph graph = graph(13).weight("square", numbers, 1, 1, 4, 4);
        graph.weight("scales", new float[] {1, 1, 2, 2}, 4);
        graph.node("all", "Resize", Map.of("mode", "cubic"), "square", "", "scales");
        graph.weight("zero", new long[] {0}).node("y", "Gather", Map.of("axis", 2), "all", "zero");
        check(graph, "0.47265625 0.76953125 1.24609375 1.875 2.28125 2.91015625 3.38671875 3.68359375");
    }

    private static TestGraph graph(int opset) {
        return new TestGraph().opset(opset).input("x", 1, 1, 2, 4);
    }

    private static TestGraph scaled(int opset, float scale, Map<String, Object> how) {
        TestGraph graph = graph(opset).weight("scales", new float[] {1, 1, 1, scale}, 4);
        return graph.node("y", "Resize", how, "x", "", "scales");
    }
}
