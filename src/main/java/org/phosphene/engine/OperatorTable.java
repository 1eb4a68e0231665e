package org.phosphene.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * ONNX operator to TorchScript, one line each. A simple operator is a template: {@code {0}} is its first input,
 * {@code {alpha=0.01}} an attribute with its default; the others name the method that writes them.
 */
final class OperatorTable {

    private static final Map<String, OperatorLine> LINES = new HashMap<>();

    static {
        line(
                "AffineGrid",
                n -> n.let(
                        "torch.affine_grid_generator({}, {}, {})",
                        n.in(0),
                        n.list(1),
                        n.node().integer("align_corners", 0) == 1));
        line("Attention", Attention::attention);
        line("CumSum", Reductions::cumulativeSum);
        line("EyeLike", Scattering::eyeLike);
        line("GridSample", Resizing::gridSample);
        line("IsInf", Shapes::isInfinite);
        line("IsNaN", "torch.isnan({0})");
        line("LpPool", Pools::lpPool);
        line("MeanVarianceNormalization", Norms::meanVarianceNorm);
        line(
                "Mod",
                n -> n.let(
                        "torch." + (n.node().integer("fmod", 0) == 1 ? "fmod" : "remainder") + "({}, {})",
                        n.in(0),
                        n.in(1)));
        line("NonZero", Scattering::nonZero);
        line("OneHot", Scattering::oneHot);
        line("RMSNormalization", Norms::rootMeanSquareNorm);
        line("Range", Scattering::range);
        line("RotaryEmbedding", Attention::rotary);
        line("Scatter", Scattering::scatterElements);
        line("ScatterElements", Scattering::scatterElements);
        line("ScatterND", Scattering::scatterNd);
        line("Size", n -> n.let("torch.tensor(torch.numel({}), dtype=4, device={})", n.in(0), n.device()));
        line("Swish", "torch.mul({0}, torch.sigmoid(torch.mul({0}, {alpha=1.0})))");
        line("TopK", Reductions::topK);
        line("Trilu", Scattering::triangle);
        line("Abs", "torch.abs({0})");
        line("Acos", "torch.acos({0})");
        line("Acosh", "torch.acosh({0})");
        line("Add", "torch.add({0}, {1})");
        line("And", "torch.logical_and({0}, {1})");
        line("ArgMax", Reductions.argument("argmax"));
        line("ArgMin", Reductions.argument("argmin"));
        line("Asin", "torch.asin({0})");
        line("Asinh", "torch.asinh({0})");
        line("Atan", "torch.atan({0})");
        line("Atanh", "torch.atanh({0})");
        line("AveragePool", Pools::averagePool);
        line("BatchNormalization", Norms::batchNorm);
        line("Cast", Indexing::cast);
        line("CastLike", "torch.type_as({0}, {1})");
        line("Ceil", "torch.ceil({0})");
        line("Celu", "torch.celu({0}, {alpha=1.0})");
        line("Clip", Shapes::clip);
        line("Concat", Shapes::concat);
        line("ConstantOfShape", Indexing::constantOfShape);
        line("Conv", Windows::conv);
        line("ConvTranspose", Windows::convTranspose);
        line("Cos", "torch.cos({0})");
        line("Cosh", "torch.cosh({0})");
        line("DepthToSpace", Blocks::depthToSpace);
        line("Div", Reductions::divide);
        line("Dropout", Indexing::dropout);
        line("Einsum", Shapes::einsum);
        line("Elu", "torch.elu({0}, {alpha=1.0})");
        line("Equal", "torch.eq({0}, {1})");
        line("Erf", "torch.erf({0})");
        line("Exp", "torch.exp({0})");
        line("Expand", Indexing::expand);
        line("Flatten", Shapes::flatten);
        line("Floor", "torch.floor({0})");
        line("Gather", Indexing::gather);
        line("GatherElements", Scattering::gatherElements);
        line("GatherND", Scattering::gatherNd);
        line(
                "Gelu",
                n -> n.let("torch.gelu({}, approximate=\"" + n.node().text("approximate", "none") + "\")", n.in(0)));
        line("Gemm", Shapes::gemm);
        line("GlobalAveragePool", "torch.mean({0}, [2, 3], True)");
        line("GlobalLpPool", Pools::globalLpPool);
        line("GlobalMaxPool", "torch.amax({0}, [2, 3], True)");
        line("Greater", "torch.gt({0}, {1})");
        line("GreaterOrEqual", "torch.ge({0}, {1})");
        line("GroupNormalization", Norms::groupNorm);
        line("HardSigmoid", "torch.hardtanh(torch.add(torch.mul({0}, {alpha=0.2}), {beta=0.5}), 0., 1.)");
        line("HardSwish", "torch.hardswish({0})");
        line("Identity", n -> n.in(0));
        line("If", Indexing::choice);
        line("InstanceNormalization", Norms::instanceNorm);
        line("LRN", Pools::localResponseNorm);
        line("LayerNormalization", Norms::layerNorm);
        line("LeakyRelu", "torch.leaky_relu({0}, {alpha=0.01})");
        line("Less", "torch.lt({0}, {1})");
        line("LessOrEqual", "torch.le({0}, {1})");
        line("Log", "torch.log({0})");
        line("LogSoftmax", Shapes.softmax("log_softmax"));
        line("LpNormalization", Norms::lpNorm);
        line("MatMul", "torch.matmul({0}, {1})");
        line("Max", n -> n.chain("torch.maximum({}, {})"));
        line("MaxPool", Pools::maxPool);
        line("Mean", n -> n.let("torch.div({}, {})", n.chain("torch.add({}, {})"), n.inputs()));
        line("Min", n -> n.chain("torch.minimum({}, {})"));
        line("Mish", "torch.mish({0})");
        line("Mul", "torch.mul({0}, {1})");
        line("Neg", "torch.neg({0})");
        line("Not", "torch.logical_not({0})");
        line("Or", "torch.logical_or({0}, {1})");
        line("PRelu", "torch.where(torch.lt({0}, 0), torch.mul({0}, {1}), {0})");
        line("Pad", Padding::pad);
        line("Pow", "torch.pow({0}, {1})");
        line("Reciprocal", "torch.reciprocal({0})");
        line("ReduceL1", Reductions.reduce("torch.sum(torch.abs({}), {}, {})"));
        line("ReduceL2", Reductions.reduce("torch.norm({}, 2, {}, {})"));
        line("ReduceLogSum", Reductions.reduce("torch.log(torch.sum({}, {}, {}))"));
        line("ReduceLogSumExp", Reductions.reduce("torch.logsumexp({}, {}, {})"));
        line("ReduceMax", Reductions.reduce("torch.amax({}, {}, {})"));
        line("ReduceMean", Reductions.reduce("torch.mean({}, {}, {})"));
        line("ReduceMin", Reductions.reduce("torch.amin({}, {}, {})"));
        line("ReduceProd", Reductions::product);
        line("ReduceSum", Reductions.reduce("torch.sum({}, {}, {})"));
        line("ReduceSumSquare", Reductions.reduce("torch.sum(torch.square({}), {}, {})"));
        line("Relu", "torch.relu({0})");
        line("Reshape", Shapes::reshape);
        line("Resize", Resizing::resize);
        line("Round", "torch.round({0})");
        line("Selu", "torch.elu({0}, {alpha=1.6732632}, {gamma=1.050701})");
        line("Shape", Indexing::shape);
        line("Shrink", Shapes::shrink);
        line("Sigmoid", "torch.sigmoid({0})");
        line("Sign", "torch.sign({0})");
        line("Sin", "torch.sin({0})");
        line("Sinh", "torch.sinh({0})");
        line("Slice", Indexing::slice);
        line("Softmax", Shapes.softmax("softmax"));
        line("Softplus", "torch.softplus({0})");
        line("Softsign", "torch.div({0}, torch.add(torch.abs({0}), 1))");
        line("SpaceToDepth", Blocks::spaceToDepth);
        line("Split", Indexing::split);
        line("Sqrt", "torch.sqrt({0})");
        line("Squeeze", Shapes::squeeze);
        line("Sub", "torch.sub({0}, {1})");
        line("Sum", n -> n.chain("torch.add({}, {})"));
        line("Tan", "torch.tan({0})");
        line("Tanh", "torch.tanh({0})");
        line("ThresholdedRelu", "torch.threshold({0}, {alpha=1.0}, 0.)");
        line("Tile", n -> n.let("torch.repeat({}, {})", n.in(0), n.list(1)));
        line("Transpose", Shapes::transpose);
        line("Unsqueeze", Shapes::unsqueeze);
        line("Upsample", Resizing::upsample);
        line("Where", "torch.where({0}, {1}, {2})");
        line("Xor", "torch.logical_xor({0}, {1})");
    }

    private OperatorTable() {}

    /** How the operator is written, empty for one that is not in the table. */
    static Optional<OperatorLine> find(String domain, String op) {
        boolean standard = domain.isEmpty() || domain.equals("ai.onnx");
        return standard ? Optional.ofNullable(LINES.get(op)) : Optional.empty();
    }

    /** Names of the operators in the table, in alphabetical order. */
    static Set<String> names() {
        return new TreeSet<>(LINES.keySet());
    }

    private static void line(String op, String template) {
        line(op, node -> node.fill(template));
    }

    private static void line(String op, OperatorLine line) {
        LINES.put(op, line);
    }
}
