package org.phosphene.network.tensorflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** TensorFlow's operators, each with the rule that writes it with operators of ONNX. */
final class Operators {

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        for (String same : Set.of("Identity", "Snapshot", "StopGradient", "PreventGradient", "CheckNumerics")) {
            RULES.put(same, Pointwise.unary("Identity"));
        }
        RULES.put("PlaceholderWithDefault", Pointwise.unary("Identity"));
        for (String same : Set.of(
                "Abs",
                "Ceil",
                "Cos",
                "Elu",
                "Erf",
                "Exp",
                "Floor",
                "Log",
                "Neg",
                "Relu",
                "Selu",
                "Sigmoid",
                "Sign",
                "Sin",
                "Softplus",
                "Softsign",
                "Sqrt",
                "Tanh")) {
            RULES.put(same, Pointwise.unary(same));
        }
        RULES.put("LogicalNot", Pointwise.unary("Not"));
        RULES.put("Inv", Pointwise.unary("Reciprocal"));
        RULES.put("Reciprocal", Pointwise.unary("Reciprocal"));
        RULES.put("Relu6", Pointwise::relu6);
        RULES.put("LeakyRelu", Pointwise::leakyRelu);
        RULES.put("Rsqrt", Pointwise::inverseRoot);
        RULES.put("Square", Pointwise::square);
        RULES.put("Softmax", Pointwise.softmax("Softmax"));
        RULES.put("LogSoftmax", Pointwise.softmax("LogSoftmax"));
        RULES.put("Cast", Pointwise::cast);
        for (String same : Set.of("Add", "Sub", "Mul", "Pow", "Equal", "Greater", "Less")) {
            RULES.put(same, Joining.binary(same));
        }
        RULES.put("GreaterEqual", Joining.binary("GreaterOrEqual"));
        RULES.put("LessEqual", Joining.binary("LessOrEqual"));
        RULES.put("AddV2", Joining.binary("Add"));
        RULES.put("RealDiv", Joining.binary("Div"));
        RULES.put("Div", Joining.binary("Div"));
        RULES.put("Maximum", Joining.binary("Max"));
        RULES.put("Minimum", Joining.binary("Min"));
        RULES.put("LogicalAnd", Joining.binary("And"));
        RULES.put("LogicalOr", Joining.binary("Or"));
        RULES.put("SquaredDifference", Joining::squaredDifference);
        RULES.put("AddN", Joining::sum);
        RULES.put("BiasAdd", Joining::bias);
        RULES.put("Concat", Joining::concat);
        RULES.put("ConcatV2", Joining::concatV2);
        RULES.put("Pack", Joining::pack);
        RULES.put("MatMul", Products::matMul);
        RULES.put("BatchMatMul", Products::batchMatMul);
        RULES.put("BatchMatMulV2", Products::batchMatMul);
        RULES.put("Conv2D", Convolutions::conv);
        RULES.put("DepthwiseConv2dNative", Convolutions::depthwise);
        RULES.put("SpaceToBatchND", Convolutions::spread);
        RULES.put("BatchToSpaceND", Convolutions::gather);
        RULES.put("MaxPool", Windows.pool("MaxPool"));
        RULES.put("AvgPool", Windows.pool("AveragePool"));
        RULES.put("LRN", Norms::localResponse);
        RULES.put("FusedBatchNorm", Norms::fused);
        RULES.put("FusedBatchNormV2", Norms::fused);
        RULES.put("FusedBatchNormV3", Norms::fused);
        RULES.put("BatchNormWithGlobalNormalization", Norms::global);
        RULES.put("Mean", Reductions.over("ReduceMean"));
        RULES.put("Sum", Reductions.over("ReduceSum"));
        RULES.put("Max", Reductions.over("ReduceMax"));
        RULES.put("Min", Reductions.over("ReduceMin"));
        RULES.put("Prod", Reductions.over("ReduceProd"));
        RULES.put("ArgMax", Reductions::argMax);
        RULES.put("Reshape", Shapes::reshape);
        RULES.put("Squeeze", Shapes::squeeze);
        RULES.put("ExpandDims", Shapes::expandDims);
        RULES.put("Transpose", Shapes::transpose);
        RULES.put("Shape", Shapes::shape);
        RULES.put("Rank", Shapes::rank);
        RULES.put("Fill", Shapes::fill);
        RULES.put("Range", Shapes::range);
        RULES.put("Slice", Parts::slice);
        RULES.put("StridedSlice", Parts::stridedSlice);
        RULES.put("Split", Parts::split);
        RULES.put("SplitV", Parts::splitV);
        RULES.put("Gather", Parts::gather);
        RULES.put("GatherV2", Parts::gather);
        RULES.put("Pad", Parts::pad);
        RULES.put("PadV2", Parts::pad);
        RULES.put("MirrorPad", Parts::mirrorPad);
        RULES.put("ResizeBilinear", Windows.resize("linear"));
        RULES.put("ResizeNearestNeighbor", Windows.resize("nearest"));
        RULES.put("Switch", Flow::choose);
        RULES.put("Merge", Flow::merge);
        RULES.put("RandomUniform", Flow::random);
        RULES.put("Placeholder", Flow::placeholder);
        RULES.put("Select", Flow::select);
        RULES.put("SelectV2", Flow::select);
        RULES.put("NoOp", (node, lines) -> {});
    }

    private Operators() {}

    /** The rule of an operator, empty for one that is not known. */
    static Optional<Rule> find(String op) {
        return Optional.ofNullable(RULES.get(op));
    }

    /** Names of the operators, in alphabetical order; those of the picture's way in and of constants are not rules. */
    static Set<String> names() {
        return new TreeSet<>(RULES.keySet());
    }
}
