package org.phosphene.network.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.phosphene.network.onnx.Numbers.Kind;

/**
 * The operators on small constants, as the ONNX specification defines them. Inputs that do not fit end in an
 * {@link IllegalArgumentException}, {@link IndexOutOfBoundsException} or {@link ArithmeticException}.
 */
final class ConstantOperators {

    private static final Map<String, DoubleUnaryOperator> UNARY = Map.of(
            "Abs", Math::abs,
            "Ceil", Math::ceil,
            "Exp", Math::exp,
            "Floor", Math::floor,
            "Log", Math::log,
            "Neg", a -> -a,
            "Not", a -> a == 0 ? 1 : 0,
            "Reciprocal", a -> 1 / a,
            "Sqrt", Math::sqrt);

    private static final Map<String, DoubleBinaryOperator> BINARY = Map.of(
            "Add",
            Double::sum,
            "Sub",
            (a, b) -> a - b,
            "Mul",
            (a, b) -> a * b,
            "Pow",
            Math::pow,
            "Min",
            Math::min,
            "Max",
            Math::max);

    private static final Map<String, DoubleBinaryOperator> COMPARING = Map.of(
            "Equal", (a, b) -> a == b ? 1 : 0,
            "Greater", (a, b) -> a > b ? 1 : 0,
            "GreaterOrEqual", (a, b) -> a >= b ? 1 : 0,
            "Less", (a, b) -> a < b ? 1 : 0,
            "LessOrEqual", (a, b) -> a <= b ? 1 : 0,
            "And", (a, b) -> a * b,
            "Or", Math::max);

    private static final Set<String> OTHERS = Set.of(
            "Cast",
            "Concat",
            "ConstantOfShape",
            "Div",
            "Expand",
            "Gather",
            "Range",
            "ReduceProd",
            "Reshape",
            "Shape",
            "Size",
            "Slice",
            "Squeeze",
            "Transpose",
            "Unsqueeze",
            "Where");

    private final Node node;
    private final int opset;
    private final Map<String, Weight> weights;

    ConstantOperators(Node node, int opset, Map<String, Weight> weights) {
        this.node = node;
        this.opset = opset;
        this.weights = weights;
    }

    static boolean knows(Node node, Map<String, Weight> weights) {
        String op = node.op();
        if (op.equals("Mod")) { // the edge cases of fractions are left to the engine
            return node.input(0)
                    .map(weights::get)
                    .filter(of -> !of.type().isFloating())
                    .isPresent();
        }
        return UNARY.containsKey(op) || BINARY.containsKey(op) || COMPARING.containsKey(op) || OTHERS.contains(op);
    }

    Numbers compute() {
        String op = node.op();
        if (UNARY.containsKey(op)) {
            double[] values = Arrays.stream(in(0).values()).map(UNARY.get(op)).toArray();
            return new Numbers(in(0).kind(), in(0).shape(), values);
        }
        if (COMPARING.containsKey(op)) {
            return binary(Kind.TRUTH, COMPARING.get(op));
        }
        if (BINARY.containsKey(op)) {
            return joined(BINARY.get(op));
        }
        return switch (op) {
            case "Cast" -> cast();
            case "Concat" -> concat();
            case "ConstantOfShape" -> constantOfShape();
            case "Div" -> div();
            case "Expand" -> in(0).expand(Numbers.common(in(0).shape(), in(1).longs()));
            case "Gather" -> gather();
            case "Mod" -> mod();
            case "Range" -> range();
            case "ReduceProd" -> product();
            case "Reshape" -> reshape();
            case "Shape" -> shape();
            case "Size" -> new Numbers(
                    Kind.WHOLE, new long[0], new double[] {weight(0).elements()});
            case "Slice" -> slice();
            case "Squeeze" -> squeeze();
            case "Transpose" -> transpose();
            case "Unsqueeze" -> unsqueeze();
            default -> where();
        };
    }

    private Weight weight(int input) {
        return weights.get(node.input(input).orElseThrow(() -> new IllegalArgumentException("input left out")));
    }

    private Numbers in(int input) {
        return Numbers.of(weight(input));
    }

    private long[] setting(String attribute, int input) {
        if (node.has(attribute)) {
            return node.ints(attribute).stream().mapToLong(Long::longValue).toArray();
        }
        return in(input).longs();
    }

    private boolean sets(String attribute, int input) {
        return node.has(attribute) || node.input(input).isPresent();
    }

    /** Max and Min take any number of inputs, the others two. */
    private Numbers joined(DoubleBinaryOperator operator) {
        boolean any = node.op().equals("Max") || node.op().equals("Min");
        if (!any && node.inputs().size() != 2) {
            throw new IllegalArgumentException("two inputs expected");
        }
        Numbers joined = in(0);
        for (int i = 1; i < node.inputs().size(); i++) {
            joined = binary(joined.kind(), operator, joined, in(i));
        }
        return joined;
    }

    private Numbers binary(Kind kind, DoubleBinaryOperator operator) {
        return binary(kind, operator, in(0), in(1));
    }

    private static Numbers binary(Kind kind, DoubleBinaryOperator operator, Numbers one, Numbers other) {
        long[] shape = Numbers.common(one.shape(), other.shape());
        double[] a = one.expand(shape).values();
        double[] b = other.expand(shape).values();
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = operator.applyAsDouble(a[i], b[i]);
        }
        return new Numbers(kind, shape, out);
    }

    /** Whole numbers are cut off towards zero. */
    private Numbers div() {
        if (in(0).kind() == Kind.FRACTION) {
            return binary(Kind.FRACTION, (a, b) -> a / b);
        }
        return binary(Kind.WHOLE, (a, b) -> (double) ((long) a / (long) b));
    }

    /** Of whole numbers: the sign is that of the divisor, with {@code fmod} that of the dividend. */
    private Numbers mod() {
        boolean rest = node.integer("fmod", 0) != 0;
        return binary(Kind.WHOLE, (a, b) -> rest ? (long) a % (long) b : Math.floorMod((long) a, (long) b));
    }

    private Numbers cast() {
        int type = (int) node.integer("to", 0);
        Kind kind = TensorReader.typeOf(type)
                .map(to -> to.isFloating() ? Kind.FRACTION : to == Weight.Type.BOOL ? Kind.TRUTH : Kind.WHOLE)
                .orElseThrow(() -> new IllegalArgumentException("unread type"));
        DoubleUnaryOperator to =
                switch (kind) {
                    case FRACTION -> value -> value;
                    case WHOLE -> value -> (double) (long) value;
                    case TRUTH -> value -> value == 0 ? 0 : 1;
                };
        return new Numbers(
                kind, in(0).shape(), Arrays.stream(in(0).values()).map(to).toArray());
    }

    private Numbers concat() {
        int axis = in(0).axis(node.integer("axis", 0));
        long[] shape = in(0).shape().clone();
        shape[axis] = 0;
        for (int i = 0; i < node.inputs().size(); i++) {
            shape[axis] += in(i).shape()[axis];
        }
        double[] out = new double[Numbers.count(shape)];
        int outer = Numbers.count(Arrays.copyOf(shape, axis));
        int row = outer == 0 ? 0 : out.length / outer;
        int start = 0;
        for (int i = 0; i < node.inputs().size(); i++) {
            double[] part = in(i).values();
            int length = outer == 0 ? 0 : part.length / outer;
            for (int o = 0; o < outer; o++) {
                System.arraycopy(part, o * length, out, o * row + start, length);
            }
            start += length;
        }
        return new Numbers(in(0).kind(), shape, out);
    }

    private Numbers constantOfShape() {
        double[] out = new double[Numbers.count(in(0).longs())];
        Numbers value = node.tensor("value").map(Numbers::of).orElse(new Numbers(Kind.FRACTION, null, new double[1]));
        Arrays.fill(out, value.values()[0]);
        return new Numbers(value.kind(), in(0).longs(), out);
    }

    private Numbers gather() {
        Numbers data = in(0);
        Numbers index = in(1);
        int axis = data.axis(node.integer("axis", 0));
        int length = Math.toIntExact(data.shape()[axis]);
        int inner = data.strides()[axis];
        int outer = Numbers.count(Arrays.copyOf(data.shape(), axis));
        long[] shape = LongStream.concat(
                        LongStream.concat(Arrays.stream(data.shape(), 0, axis), Arrays.stream(index.shape())),
                        Arrays.stream(data.shape(), axis + 1, data.axes()))
                .toArray();
        double[] out = new double[Numbers.count(shape)];
        int at = 0;
        for (int o = 0; o < outer; o++) {
            for (double i : index.values()) {
                int place = (int) (i < 0 ? i + length : i);
                if (place < 0 || place >= length) {
                    throw new IndexOutOfBoundsException(place);
                }
                System.arraycopy(data.values(), (o * length + place) * inner, out, at, inner);
                at += inner;
            }
        }
        return new Numbers(data.kind(), shape, out);
    }

    private Numbers range() {
        double start = in(0).values()[0];
        double step = in(2).values()[0];
        double places = Math.ceil((in(1).values()[0] - start) / step);
        if (Double.isNaN(places)) {
            throw new IllegalArgumentException("no step");
        }
        double[] out = new double[Numbers.count(new long[] {(long) Math.max(0, places)})];
        for (int i = 0; i < out.length; i++) {
            out[i] = start + i * step;
        }
        return new Numbers(in(0).kind(), new long[] {out.length}, out);
    }

    /** Of all numbers of a list; exporters compute sizes with it. */
    private Numbers product() {
        boolean keep = node.integer("keepdims", 1) == 1;
        if (in(0).axes() != 1) {
            throw new Numbers.TooMany(0); // left to the engine
        }
        double product = Arrays.stream(in(0).values()).reduce(1, (a, b) -> a * b);
        return new Numbers(in(0).kind(), keep ? new long[] {1} : new long[0], new double[] {product});
    }

    private Numbers reshape() {
        long[] shape = setting("shape", 1).clone();
        int open = -1;
        long known = 1;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] == 0 && node.integer("allowzero", 0) == 0) {
                shape[i] = in(0).shape()[i];
            }
            if (shape[i] == -1) {
                open = i;
            } else {
                known = Math.multiplyExact(known, shape[i]);
            }
        }
        if (open >= 0) {
            shape[open] = in(0).values().length / known;
        }
        return in(0).as(shape);
    }

    private Numbers shape() {
        long[] shape = weight(0).shape();
        int start = bound(node.integer("start", 0), shape.length);
        int end = bound(node.integer("end", shape.length), shape.length);
        return Numbers.wholes(Arrays.copyOfRange(shape, start, Math.max(start, end)));
    }

    private static int bound(long place, long length) {
        return (int) Math.max(0, Math.min(place < 0 ? place + length : place, length));
    }

    private Numbers slice() {
        Numbers data = in(0);
        long[] starts = setting("starts", 1);
        long[] ends = setting("ends", 2);
        long[] axes = sets("axes", 3)
                ? setting("axes", 3)
                : LongStream.range(0, starts.length).toArray();
        long[] steps = opset >= 10 && node.input(4).isPresent() ? in(4).longs() : new long[0];
        long[] shape = data.shape().clone();
        int[] strides = data.strides();
        int offset = 0;
        for (int i = 0; i < starts.length; i++) {
            int axis = data.axis(axes[i]);
            long length = shape[axis];
            long step = i < steps.length ? steps[i] : 1;
            long start = clamp(starts[i], length, step);
            long end = clamp(ends[i], length, step);
            shape[axis] = Math.max(0, step > 0 ? (end - start + step - 1) / step : (start - end - step - 1) / -step);
            offset += (int) start * strides[axis];
            strides[axis] = Math.toIntExact(strides[axis] * step);
        }
        return data.pick(shape, offset, strides);
    }

    /** Backwards, a slice starts at the last place at most and may end before the first. */
    private static long clamp(long place, long length, long step) {
        if (step == 0) {
            throw new IllegalArgumentException("no step");
        }
        long from = place < 0 ? place + length : place;
        return step > 0 ? Math.max(0, Math.min(from, length)) : Math.max(-1, Math.min(from, length - 1));
    }

    private Numbers squeeze() {
        Numbers data = in(0);
        List<Integer> gone = sets("axes", 1)
                ? Arrays.stream(setting("axes", 1)).mapToObj(data::axis).toList()
                : java.util.stream.IntStream.range(0, data.axes())
                        .filter(axis -> data.shape()[axis] == 1)
                        .boxed()
                        .toList();
        long[] shape = java.util.stream.IntStream.range(0, data.axes())
                .filter(axis -> !gone.contains(axis))
                .mapToLong(axis -> data.shape()[axis])
                .toArray();
        return data.as(shape);
    }

    private Numbers transpose() {
        Numbers data = in(0);
        int axes = data.axes();
        List<Long> order = node.ints(
                "perm", LongStream.range(0, axes).map(axis -> axes - 1 - axis).toArray());
        long[] shape = new long[axes];
        int[] strides = new int[axes];
        for (int i = 0; i < axes; i++) {
            shape[i] = data.shape()[data.axis(order.get(i))];
            strides[i] = data.strides()[data.axis(order.get(i))];
        }
        return data.pick(shape, 0, strides);
    }

    private Numbers unsqueeze() {
        long[] added = setting("axes", 1);
        int axes = in(0).axes() + added.length;
        Set<Long> places = new java.util.HashSet<>();
        for (long axis : added) {
            places.add(axis < 0 ? axis + axes : axis);
        }
        long[] shape = new long[axes];
        int from = 0;
        for (int axis = 0; axis < axes; axis++) {
            shape[axis] = places.contains((long) axis) ? 1 : in(0).shape()[from++];
        }
        return in(0).as(shape);
    }

    private Numbers where() {
        long[] shape = Numbers.common(in(0).shape(), Numbers.common(in(1).shape(), in(2).shape()));
        double[] condition = in(0).expand(shape).values();
        double[] yes = in(1).expand(shape).values();
        double[] out = in(2).expand(shape).values();
        for (int i = 0; i < out.length; i++) {
            out[i] = condition[i] == 0 ? out[i] : yes[i];
        }
        return new Numbers(in(1).kind(), shape, out);
    }
}
