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
        line("Abs", "torch.abs({0})");
        line("Add", "torch.add({0}, {1})");
        line("AveragePool", Windows::averagePool);
        line("BatchNormalization", Shapes::batchNorm);
        line("Clip", Shapes::clip);
        line("Concat", Shapes::concat);
        line("Conv", Windows::conv);
        line("ConvTranspose", Windows::convTranspose);
        line("Div", "torch.div({0}, {1})");
        line("Dropout", n -> n.in(0));
        line("Elu", "torch.elu({0}, {alpha=1.0})");
        line("Erf", "torch.erf({0})");
        line("Exp", "torch.exp({0})");
        line("Flatten", Shapes::flatten);
        line("Gather", Indexing::gather);
        line(
                "Gelu",
                n -> n.let("torch.gelu({}, approximate=\"" + n.node().text("approximate", "none") + "\")", n.in(0)));
        line("Gemm", Shapes::gemm);
        line("GlobalAveragePool", "torch.mean({0}, [2, 3], True)");
        line("GlobalMaxPool", "torch.amax({0}, [2, 3], True)");
        line("HardSigmoid", "torch.hardtanh(torch.add(torch.mul({0}, {alpha=0.2}), {beta=0.5}), 0., 1.)");
        line("HardSwish", "torch.hardswish({0})");
        line("Identity", n -> n.in(0));
        line("LRN", Windows::localResponseNorm);
        line("LayerNormalization", Shapes::layerNorm);
        line("LeakyRelu", "torch.leaky_relu({0}, {alpha=0.01})");
        line("Log", "torch.log({0})");
        line("LogSoftmax", Shapes.softmax("log_softmax"));
        line("MatMul", "torch.matmul({0}, {1})");
        line("MaxPool", Windows::maxPool);
        line("Mish", "torch.mish({0})");
        line("Mul", "torch.mul({0}, {1})");
        line("Neg", "torch.neg({0})");
        line("PRelu", "torch.where(torch.lt({0}, 0), torch.mul({0}, {1}), {0})");
        line("Pad", Windows::pad);
        line("Pow", "torch.pow({0}, {1})");
        line("Reciprocal", "torch.reciprocal({0})");
        line("ReduceMax", Shapes.reduce("amax"));
        line("ReduceMean", Shapes.reduce("mean"));
        line("ReduceMin", Shapes.reduce("amin"));
        line("ReduceSum", Shapes.reduce("sum"));
        line("Relu", "torch.relu({0})");
        line("Reshape", Shapes::reshape);
        line("Selu", "torch.selu({0})");
        line("Sigmoid", "torch.sigmoid({0})");
        line("Slice", Indexing::slice);
        line("Softmax", Shapes.softmax("softmax"));
        line("Softplus", "torch.softplus({0})");
        line("Sqrt", "torch.sqrt({0})");
        line("Squeeze", Shapes::squeeze);
        line("Sub", "torch.sub({0}, {1})");
        line("Tanh", "torch.tanh({0})");
        line("Transpose", Shapes::transpose);
        line("Unsqueeze", Shapes::unsqueeze);
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
