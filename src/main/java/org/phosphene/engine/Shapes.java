package org.phosphene.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Operators that rearrange, reduce or normalise along axes. */
final class Shapes {

    private Shapes() {}

    /** A constant for one image, such as the class token of a transformer, is repeated for each. */
    static Value concat(NodeLines n) {
        long axis = n.node().integer("axis", 1);
        List<Value> parts = n.all();
        for (int i = 0; i < parts.size() && n.isWrittenForOneImage(); i++) {
            long[] shape = n.isConstant(i) ? n.weight(i).shape() : new long[0];
            if (shape.length > 1 && shape[0] == 1 && axis != 0 && axis != -shape.length) {
                long[] same = LongStream.range(1, shape.length).map(a -> -1).toArray();
                parts.set(
                        i,
                        n.let(
                                "torch.expand({}, torch.add([{}], {}))",
                                parts.get(i),
                                n.images(),
                                ProgramBuilder.list(same)));
            }
        }
        return n.let("torch.cat({}, {})", ProgramBuilder.list(parts), axis);
    }

    /** ONNX flattens to two axes; a batch of one stays the first. */
    static Value flatten(NodeLines n) {
        long axis = n.node().integer("axis", 1);
        if (axis == 1) {
            return n.let("torch.flatten({}, 1, -1)", n.in(0));
        }
        if (axis == 0) {
            return n.let("torch.reshape({}, [1, -1])", n.in(0));
        }
        Value end = n.let("torch.flatten({}, {}, -1)", n.in(0), axis);
        return n.let("torch.reshape({}, [-1, torch.size({}, -1)])", end, end);
    }

    static Value reshape(NodeLines n) {
        if (!n.node().has("shape") && !n.isConstant(1)) {
            return n.let("torch.reshape({}, {})", n.in(0), computedShape(n));
        }
        long[] shape = n.attributeOrInput("shape", 1);
        List<String> lengths = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            boolean copied = shape[i] == 0 && n.node().integer("allowzero", 0) == 0;
            if (i == 0 && shape[i] == 1 && n.isWrittenForOneImage()) {
                lengths.add(n.images().name());
                continue;
            }
            lengths.add(copied ? "torch.size(" + n.in(0) + ", " + i + ")" : Long.toString(shape[i]));
        }
        return n.let("torch.reshape({}, [" + String.join(", ", lengths) + "])", n.in(0));
    }

    /** A 0 copies the length of the same axis. */
    private static Object computedShape(NodeLines n) {
        if (n.node().integer("allowzero", 0) == 1) {
            return n.list(1);
        }
        Value own = n.let("torch.tensor(torch.size({}), dtype=4, device={})", n.in(0), n.device());
        Value wanted = n.let("torch.reshape({}, [-1])", n.in(1));
        Value longer = n.let("torch.cat([{}, {}], 0)", own, wanted);
        Value places = n.let("torch.slice({}, 0, 0, torch.size({}, 0), 1)", longer, wanted);
        return n.let("annotate(List[int], torch.where(torch.eq({}, 0), {}, {}).tolist())", wanted, places, wanted);
    }

    /** Without an order the axes are turned round. */
    static Value transpose(NodeLines n) {
        if (n.node().has("perm")) {
            return n.let("torch.permute({}, {})", n.in(0), n.node().ints("perm"));
        }
        Value order =
                n.let("annotate(List[int], torch.flip(torch.arange(torch.dim({}), dtype=4), [0]).tolist())", n.in(0));
        return n.let("torch.permute({}, {})", n.in(0), order);
    }

    static Value squeeze(NodeLines n) {
        long[] axes = n.attributeOrInput("axes", 1);
        return axes.length == 0
                ? n.let("torch.squeeze({})", n.in(0))
                : n.let("torch.squeeze({}, {})", n.in(0), ProgramBuilder.list(axes));
    }

    /** Places count in the result: those from its end are filled from the last on, the others from the first. */
    static Value unsqueeze(NodeLines n) {
        Value value = n.in(0);
        long[] axes = LongStream.of(n.attributeOrInput("axes", 1)).sorted().toArray();
        for (int i = axes.length - 1; i >= 0; i--) {
            value = axes[i] < 0 ? n.let("torch.unsqueeze({}, {})", value, axes[i]) : value;
        }
        for (long axis : axes) {
            value = axis >= 0 ? n.let("torch.unsqueeze({}, {})", value, axis) : value;
        }
        return value;
    }

    /** Before opset 13 everything from the axis on was one axis. */
    static OperatorLine softmax(String torch) {
        return n -> {
            if (n.opset() >= 13) {
                return n.let(
                        "torch." + torch + "({}, {}, None)", n.in(0), n.node().integer("axis", -1));
            }
            long axis = n.node().integer("axis", 1);
            return n.let(
                    "torch.reshape(torch." + torch + "(torch.flatten({}, {}, -1), {}, None), torch.size({}))",
                    n.in(0),
                    axis,
                    axis,
                    n.in(0));
        };
    }

    static Value gemm(NodeLines n) {
        Value a = n.node().integer("transA", 0) == 1 ? n.let("torch.t({})", n.in(0)) : n.in(0);
        Value b = n.node().integer("transB", 0) == 1 ? n.let("torch.t({})", n.in(1)) : n.in(1);
        double alpha = n.node().number("alpha", 1);
        double beta = n.node().number("beta", 1);
        if (!n.has(2)) {
            return n.let("torch.mul(torch.mm({}, {}), {})", a, b, alpha);
        }
        return n.let("torch.add(torch.mul(torch.mm({}, {}), {}), torch.mul({}, {}))", a, b, alpha, n.in(2), beta);
    }

    /** The equation goes into the program's text, so it may hold what ONNX allows there and nothing else. */
    static Value einsum(NodeLines n) {
        String equation = n.node().text("equation", "").replace(" ", "");
        if (!equation.matches("[A-Za-z,.]*(->[A-Za-z.]*)?")) {
            throw n.problem("has an equation that is none");
        }
        return n.let("torch.einsum(\"" + equation + "\", {})", ProgramBuilder.list(n.all()));
    }

    /** Towards 0 by the bias, and 0 where it is nearer than lambd. */
    static Value shrink(NodeLines n) {
        double edge = n.node().number("lambd", 0.5);
        double bias = n.node().number("bias", 0);
        Value low = n.let("torch.where(torch.lt({}, {}), torch.add({}, {}), 0.)", n.in(0), -edge, n.in(0), bias);
        return n.let("torch.where(torch.gt({}, {}), torch.sub({}, {}), {})", n.in(0), edge, n.in(0), bias, low);
    }

    static Value isInfinite(NodeLines n) {
        boolean above = n.node().integer("detect_positive", 1) == 1;
        boolean below = n.node().integer("detect_negative", 1) == 1;
        if (above && below) {
            return n.let("torch.isinf({})", n.in(0));
        }
        return above || below
                ? n.let("torch." + (above ? "isposinf" : "isneginf") + "({})", n.in(0))
                : n.let("torch.to(torch.zeros_like({}), 11)", n.in(0));
    }

    /** ReLU6 and its like: two bounds, which newer files give as inputs. The backward pass of clamp is slow. */
    static Value clip(NodeLines n) {
        if (n.isComputed("min", 1) || n.isComputed("max", 2)) {
            Value above = n.has(1) ? n.let("torch.maximum({}, {})", n.in(0), n.in(1)) : n.in(0);
            return n.has(2) ? n.let("torch.minimum({}, {})", above, n.in(2)) : above;
        }
        double low = lowest(n);
        double high = highest(n);
        if (low == 0 && Double.isInfinite(high)) {
            return n.let("torch.relu({})", n.in(0));
        }
        if (Math.abs(low) <= Float.MAX_VALUE && Math.abs(high) <= Float.MAX_VALUE) {
            return n.let("torch.hardtanh({}, {}, {})", n.in(0), low, high);
        }
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return n.in(0);
        }
        Object lower = Double.isInfinite(low) ? "None" : (Object) low;
        Object upper = Double.isInfinite(high) ? "None" : (Object) high;
        return n.let("torch.clamp({}, {}, {})", n.in(0), lower, upper);
    }

    /** Lower bound of a Clip, may be infinite. */
    static double lowest(NodeLines n) {
        return n.attributeOrInput("min", 1, Double.NEGATIVE_INFINITY);
    }

    /** Upper bound of a Clip, infinite where nothing that a float can be is above it. */
    static double highest(NodeLines n) {
        double high = n.attributeOrInput("max", 2, Double.POSITIVE_INFINITY);
        return high > Float.MAX_VALUE ? Double.POSITIVE_INFINITY : high;
    }
}
