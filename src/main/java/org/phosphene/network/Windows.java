package org.phosphene.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.phosphene.network.SlidingWindow.Kind;
import org.phosphene.network.SlidingWindow.Padding;

/** The windows of a node along both axes of the picture, as its attributes and constant inputs say. */
record Windows(Network network, Node node) {

    private static final long MOST = 1 << 20;

    record Pair(SlidingWindow down, SlidingWindow right) {}

    /** Of a convolution or a pool; empty where it has not two axes or its attributes are too few. */
    Optional<Pair> sliding() {
        List<Long> kernel = kernel();
        List<Long> strides = node.ints("strides", 1, 1);
        List<Long> dilations = node.ints("dilations", 1, 1);
        List<Long> pads = node.ints("pads", 0, 0, 0, 0);
        boolean fits = kernel.size() == 2 && strides.size() == 2 && dilations.size() == 2 && pads.size() == 4;
        boolean positive =
                Stream.of(kernel, strides, dilations).flatMap(List::stream).allMatch(value -> value > 0);
        if (!fits || !positive || !Stream.of(kernel, strides, dilations, pads).allMatch(Windows::inRange)) {
            return Optional.empty();
        }
        SlidingWindow[] windows = new SlidingWindow[2];
        for (int axis = 0; axis < 2; axis++) {
            Optional<Padding> padding = padding(pads.get(axis), pads.get(axis + 2));
            if (padding.isEmpty()) {
                return Optional.empty();
            }
            boolean ceil = node.integer("ceil_mode", 0) == 1;
            windows[axis] =
                    new SlidingWindow(kernel.get(axis), strides.get(axis), dilations.get(axis), padding.get(), ceil);
        }
        return Optional.of(new Pair(windows[0], windows[1]));
    }

    /** Products of larger numbers would overflow. */
    private static boolean inRange(List<Long> values) {
        return values.stream().allMatch(value -> Math.abs(value) < MOST);
    }

    private Optional<Padding> padding(long before, long behind) {
        return switch (node.text("auto_pad", "NOTSET")) {
            case "NOTSET" -> Optional.of(Padding.of(before, behind));
            case "VALID" -> Optional.of(Padding.of(0, 0));
            case "SAME_UPPER" -> Optional.of(new Padding(Kind.SAME_UPPER, 0, 0));
            case "SAME_LOWER" -> Optional.of(new Padding(Kind.SAME_LOWER, 0, 0));
            default -> Optional.empty();
        };
    }

    private List<Long> kernel() {
        if (node.has("kernel_shape")) {
            return node.ints("kernel_shape");
        }
        return node.input(1)
                .flatMap(network::weight)
                .map(Weight::shape)
                .filter(shape -> shape.length == 4)
                .map(shape -> List.of(shape[2], shape[3]))
                .orElse(List.of());
    }

    /** Of padding, or cutting off where negative, as a node of its own; empty where it is computed or unheard of. */
    Optional<Pair> border(PlaneLayout layout) {
        Optional<Kind> kind =
                switch (node.text("mode", "constant")) {
                    case "constant" -> Optional.of(Kind.NUMBER);
                    case "edge" -> Optional.of(Kind.EDGE);
                    case "reflect" -> Optional.of(Kind.REFLECT);
                    case "wrap" -> Optional.of(Kind.WRAP);
                    default -> Optional.empty();
                };
        List<Long> pads = longs("pads", 1);
        List<Long> axes = node.input(3).isPresent()
                ? longs("axes", 3)
                : LongStream.range(0, 4).boxed().toList();
        if (kind.isEmpty() || axes.isEmpty() || pads.size() != 2 * axes.size() || !inRange(pads)) {
            return Optional.empty();
        }
        SlidingWindow[] windows = new SlidingWindow[4];
        Arrays.fill(windows, SlidingWindow.PLACE);
        for (int i = 0; i < axes.size(); i++) {
            Padding padding = new Padding(kind.get(), pads.get(i), pads.get(i + axes.size()));
            windows[(int) Math.floorMod(axes.get(i), 4L)] = new SlidingWindow(1, 1, 1, padding, false);
        }
        return Optional.of(new Pair(windows[layout.height()], windows[layout.width()]));
    }

    /** Whole numbers that are an attribute or, in later versions of the operators, a constant input. */
    List<Long> longs(String attribute, int input) {
        if (node.has(attribute)) {
            return node.ints(attribute);
        }
        return node.input(input)
                .flatMap(network::weight)
                .map(weight -> Arrays.stream(weight.longs()).boxed().toList())
                .orElse(List.of());
    }
}
