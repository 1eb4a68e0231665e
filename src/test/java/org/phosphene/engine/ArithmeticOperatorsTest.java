package org.phosphene.engine;

import static org.phosphene.engine.OperatorTableTest.check;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.testkit.TestGraph;

/** Operators number by number and along axes; expected numbers are worked out by hand from the ONNX specification. */
@Tag("engine")
class ArithmeticOperatorsTest {

    /** From -1 in steps of a half to 2, then 4. */
    private final TestGraph halves = new TestGraph()
            .input("x", 1, 1, 2, 4)
            .weight("half", new float[] {0.5f})
            .node("h", "Mul", "x", "half");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Floor | -1 -1 0 0 1 1 2 4", "Ceil | -1 0 0 1 1 2 2 4", "Round | -1 0 0 0 1 2 2 4"})
    void aHalfIsRoundedDownUpOrToTheEvenNumber(String op, String expected) {
        check(halves.node("y", op.strip(), "h"), expected);
    }

    @ParameterizedTest
    @CsvSource({"Tan", "Sinh", "Cosh", "Asin", "Acos", "Atan", "Asinh", "Acosh", "Atanh"})
    void aFunctionAgreesWithItsFormula(String op) {
        DoubleUnaryOperator formula =
                switch (op) {
                    case "Tan" -> Math::tan;
                    case "Sinh" -> Math::sinh;
                    case "Cosh" -> Math::cosh;
                    case "Asin" -> Math::asin;
                    case "Acos" -> Math::acos;
                    case "Atan" -> Math::atan;
                    case "Asinh" -> x -> Math.log(x + Math.sqrt(x * x + 1));
                    case "Acosh" -> x -> Math.log(x + Math.sqrt(x * x - 1));
                    default -> x -> Math.log((1 + x) / (1 - x)) / 2;
                };
        float offset = op.equals("Acosh") ? 2 : 0;
        StringJoiner expected = new StringJoiner(" ");
        for (float x : OperatorTableTest.ROW) {
            expected.add(Double.toString(formula.applyAsDouble(x / 10 + offset)));
        }
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        graph.weight("ten", new float[] {10}).weight("offset", new float[] {offset});
        graph.node("tenth", "Div", "x", "ten").node("moved", "Add", "tenth", "offset");
        check(graph.node("y", op, "moved"), expected.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Equal | 0 0 0 1 0 0 0 0",
                "Greater | 0 0 0 0 1 1 1 1",
                "GreaterOrEqual | 0 0 0 1 1 1 1 1",
                "Less | 1 1 1 0 0 0 0 0",
                "LessOrEqual | 1 1 1 1 0 0 0 0"
            })
    void aComparisonWithOneIsTrueOrFalse(String op, String expected) {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("one", new float[] {1});
        check(graph.node("y", op.strip(), "x", "one"), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"And | 0 0 0 1 1 0 0 0", "Or | 1 1 1 1 1 1 1 1", "Xor | 1 1 1 0 0 1 1 1", "Not | 1 1 1 0 0 0 0 0"})
    void truthValuesAreJoined(String op, String expected) {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        graph.weight("zero", new float[] {0}).weight("three", new float[] {3});
        graph.node("positive", "Greater", "x", "zero").node("small", "Less", "x", "three");
        String name = op.strip();
        String[] inputs = name.equals("Not") ? new String[] {"positive"} : new String[] {"positive", "small"};
        check(graph.node("y", name, inputs), expected);
    }

    @Test
    void aChoiceTakesEachNumberFromOneSide() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        graph.weight("zero", new float[] {0}).weight("low", new float[] {-5}).node("positive", "Greater", "x", "zero");
        check(graph.node("y", "Where", "positive", "x", "low"), "-5 -5 -5 1 2 3 4 8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max | 3 3 3 3 3 3 4 8",
                "Min | -2 -1 0 1 1 1 1 1",
                "Sum | 2 3 4 5 6 7 8 12",
                "Mean | 0.6666667 1 1.3333333 1.6666667 2 2.3333333 2.6666667 4"
            })
    void anyNumberOfInputsIsJoined(String op, String expected) {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        graph.weight("one", new float[] {1}).weight("three", new float[] {3});
        check(graph.node("y", op.strip(), "x", "one", "three"), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ReduceL1 | 4 17",
                "ReduceL2 | 2.4494897 9.6436508",
                "ReduceSumSquare | 6 93",
                "ReduceProd | 0 192",
                "ReduceLogSumExp | 1.4401897 8.0271603"
            })
    void aRowBecomesOneNumber(String op, String expected) {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        check(graph.node("y", op.strip(), Map.of("axes", new long[] {3}), "x"), expected);
    }

    @Test
    void reduceLogSumIsTheLogarithmOfTheSum() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 1, 8);
        check(graph.node("y", "ReduceLogSum", Map.of("axes", new long[] {3}), "x"), "2.7080502");
    }

    @Test
    void aReductionOverNoAxesChangesNothingWhereTheFileSaysSo() {
        TestGraph graph = new TestGraph().opset(18).input("x", 1, 1, 2, 4);
        check(graph.node("y", "ReduceMean", Map.of("noop_with_empty_axes", 1), "x"), "-2 -1 0 1 2 3 4 8");
    }

    @Test
    void settingsOfActivationsAreHeard() {
        TestGraph celu = new TestGraph().input("x", 1, 1, 2, 4);
        check(celu.node("y", "Celu", Map.of("alpha", 2f), "x"), "-1.2642411 -0.7869387 0 1 2 3 4 8");
        TestGraph shrink = new TestGraph().input("x", 1, 1, 2, 4);
        check(shrink.node("y", "Shrink", Map.of("lambd", 1.5f, "bias", 1f), "x"), "-1 0 0 0 1 2 3 7");
    }

    @Test
    void einsteinsSumRunsOverTheIndexThatIsLeftOut() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4).weight("w", new float[] {1, 0, 0, 1}, 4);
        check(graph.node("y", "Einsum", Map.of("equation", "b c h w, w -> b c h"), "x", "w"), "-1 10");
    }

    @Test
    void lengthOneAlongAnAxis() {
        TestGraph graph = new TestGraph().input("x", 1, 1, 2, 4);
        check(
                graph.node("y", "LpNormalization", "x"),
                "-0.8164966 -0.4082483 0 0.4082483 0.2073903 0.3110855 0.4147807 0.8295614");
    }

    private static final String NORMED =
            "-1.3416408 -0.4472136 0.4472136 1.3416408 -0.9757565 -0.0976425 0.7804715 4.2929276";

    @Test
    void instanceNormUsesMeanAndVarianceOfEachChannel() {
        TestGraph graph = new TestGraph().input("x", 1, 2, 1, 4);
        graph.weight("scale", new float[] {1, 2}, 2).weight("bias", new float[] {0, 1}, 2);
        Map<String, Object> how = Map.of("epsilon", 0f);
        check(graph.node("y", "InstanceNormalization", how, "x", "scale", "bias"), NORMED);
    }

    @Test
    void groupNormHasAScaleForEachGroupAndLaterForEachChannel() {
        Map<String, Object> how = Map.of("epsilon", 0f, "num_groups", 2);
        TestGraph groups = new TestGraph().opset(18).input("x", 1, 4, 1, 2);
        groups.weight("scale", new float[] {1, 2}, 2).weight("bias", new float[] {0, 1}, 2);
        check(groups.node("y", "GroupNormalization", how, "x", "scale", "bias"), NORMED);
        TestGraph channels = new TestGraph().opset(21).input("x", 1, 4, 1, 2);
        channels.weight("scale", new float[] {1, 1, 2, 2}, 4).weight("bias", new float[] {0, 0, 1, 1}, 4);
        check(channels.node("y", "GroupNormalization", how, "x", "scale", "bias"), NORMED);
    }
}
