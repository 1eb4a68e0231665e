package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.core.Region;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.ReceptiveField;
import org.phosphene.testkit.Bundled;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.PositiveNetwork;
import org.phosphene.testkit.TestGraph;

/**
 * Receptive fields against the engine's own gradients: with positive weights nothing cancels out, so the pixels whose
 * gradient is not zero are those a neuron sees. The smallest rectangle around them must be the field, on every side.
 */
@Tag("engine")
class ReceptiveFieldGradientTest {

    private static final int HEIGHT = 23;
    private static final int WIDTH = 26;

    @ParameterizedTest
    @CsvSource({"squeezenet1.1, 1", "efficientnet-lite0, 4"})
    void theBundledNetworksSeeWhatTheirFieldsSay(String id, int every) {
        Network network = PositiveNetwork.of(Bundled.network(id));
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<String> windows = network.nodes().stream()
                .filter(node -> fields.containsKey(node.name()) && !node.op().equals("Clip"))
                .map(Node::name)
                .toList();
        for (int i = windows.size() - 1; i >= 0; i -= every) {
            check(network, fields, windows.get(i), 224, 224);
        }
        Engines.cpu().release(network);
    }

    static Stream<Map<String, Object>> windows() {
        long[] three = {3, 3};
        return Stream.of(
                Map.of("kernel_shape", three),
                Map.of("kernel_shape", three, "strides", new long[] {2, 3}),
                Map.of("kernel_shape", three, "strides", new long[] {2, 2}, "pads", new long[] {1, 1, 1, 1}),
                Map.of("kernel_shape", new long[] {1, 1}, "strides", new long[] {3, 2}),
                Map.of("kernel_shape", three, "dilations", new long[] {4, 2}, "pads", new long[] {4, 2, 4, 2}),
                Map.of("kernel_shape", three, "dilations", new long[] {3, 3}, "strides", new long[] {2, 2}),
                Map.of("kernel_shape", new long[] {2, 5}, "pads", new long[] {0, 3, 1, 1}),
                Map.of("kernel_shape", three, "auto_pad", "SAME_UPPER", "strides", new long[] {2, 2}),
                Map.of("kernel_shape", new long[] {2, 4}, "auto_pad", "SAME_LOWER"),
                Map.of("kernel_shape", three, "auto_pad", "SAME_LOWER", "strides", new long[] {3, 3}),
                Map.of("kernel_shape", three, "auto_pad", "VALID", "strides", new long[] {2, 2}));
    }

    /** The second window sees the first one's places beyond what it leaves of the picture, or its padding. */
    @ParameterizedTest
    @MethodSource("windows")
    void convolutionsSeeWhatTheirFieldsSay(Map<String, Object> attributes) {
        long[] kernel = (long[]) attributes.get("kernel_shape");
        float[] values = new float[(int) (kernel[0] * kernel[1])];
        TestGraph graph = picture()
                .weight("first/weight", values, 1, 1, kernel[0], kernel[1])
                .weight("second/weight", new float[9], 1, 1, 3, 3)
                .node("first", "Conv", attributes, "image", "first/weight")
                .node("relu", "Relu", "first")
                .node("second", "Conv", Map.of("pads", new long[] {1, 1, 1, 1}), "relu", "second/weight");
        check(graph, "first", "second");
    }

    static Stream<Map<String, Object>> pools() {
        long[] three = {3, 3};
        long[] two = {2, 2};
        return Stream.of(
                Map.of("kernel_shape", three, "strides", two, "ceil_mode", 1),
                Map.of("kernel_shape", two, "strides", new long[] {3, 3}, "ceil_mode", 1),
                Map.of("kernel_shape", three, "strides", two, "pads", new long[] {1, 1, 1, 1}, "ceil_mode", 1),
                Map.of("kernel_shape", two, "strides", new long[] {5, 5}, "pads", new long[] {1, 1, 1, 1}),
                Map.of("kernel_shape", three, "strides", two, "pads", new long[] {0, 0, 1, 1}),
                Map.of("kernel_shape", three, "strides", two, "auto_pad", "SAME_UPPER"));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void poolsSeeWhatTheirFieldsSay(Map<String, Object> attributes) {
        for (String op : List.of("AveragePool", "MaxPool", "LpPool")) {
            TestGraph graph = picture()
                    .weight("behind/weight", new float[9], 1, 1, 3, 3)
                    .node("pool", op, attributes, "image")
                    .node("behind", "Conv", Map.of("pads", new long[] {1, 1, 1, 1}), "pool", "behind/weight");
            check(graph, "pool", "behind");
        }
    }

    @Test
    void branchesSeeWhatTheWidestSees() {
        Map<String, Object> pool = Map.of("kernel_shape", new long[] {2, 2}, "strides", new long[] {2, 2});
        Map<String, Object> shifted = Map.of(
                "strides", new long[] {2, 2}, "pads", new long[] {0, 2, 0, 0}, "kernel_shape", new long[] {3, 5});
        TestGraph graph = picture()
                .weight("wide/weight", new float[15], 1, 1, 3, 5)
                .weight("narrow/weight", new float[6], 1, 2, 1, 3)
                .node("pool", "MaxPool", pool, "image")
                .node("cut", "Pad", Map.of("pads", new long[] {0, 0, 0, 0, 0, 0, -1, -1}), "image")
                .node("even", "Pad", Map.of("pads", new long[] {0, 0, 1, 1, 0, 0, 1, 1}), "cut")
                .node("wide", "Conv", shifted, "even", "wide/weight")
                .node("concat", "Concat", Map.of("axis", -3), "pool", "wide")
                .node("narrow", "Conv", Map.of("auto_pad", "SAME_UPPER"), "concat", "narrow/weight")
                .node("add", "Add", "narrow", "pool");
        check(graph.opset(10), "pool", "wide", "concat", "narrow", "add");
    }

    @ParameterizedTest
    @CsvSource({"constant", "edge", "reflect"})
    void aBorderOfItsOwnShowsWhatItsModeSays(String mode) {
        Map<String, Object> border = Map.of("pads", new long[] {0, 0, 5, 4, 0, 0, 3, 2}, "mode", mode);
        TestGraph graph = picture()
                .opset(10)
                .weight("weight", new float[9], 1, 1, 3, 3)
                .node("border", "Pad", border, "image")
                .node("conv", "Conv", Map.of("strides", new long[] {2, 2}), "border", "weight");
        check(graph, "conv");
    }

    @Test
    void aBorderMayNameItsAxes() {
        TestGraph graph = picture()
                .opset(18)
                .weight("pads", new long[] {3, 0, 1, -2}, 4)
                .weight("axes", new long[] {3, -2}, 2)
                .weight("zero", new float[1])
                .weight("weight", new float[9], 1, 1, 3, 3)
                .node("border", "Pad", "image", "pads", "zero", "axes")
                .node("conv", "Conv", "border", "weight");
        check(graph, "border", "conv");
    }

    @Test
    void picturesWithTheirPlanesLastAreFollowed() {
        TestGraph graph = new TestGraph()
                .input("image", 1, HEIGHT, WIDTH, 1)
                .weight("half", new float[] {0.5f}, 1)
                .weight("weight", new float[9], 1, 1, 3, 3)
                .weight("matrix", new float[] {1, 2}, 1, 2)
                .node("less", "Sub", "image", "half")
                .node("turned", "Transpose", Map.of("perm", new long[] {0, 3, 1, 2}), "less")
                .node("conv", "Conv", Map.of("strides", new long[] {2, 2}), "turned", "weight")
                .node("last", "Transpose", Map.of("perm", new long[] {0, 2, 3, 1}), "conv")
                .node("product", "MatMul", "last", "matrix")
                .node("first", "Transpose", Map.of("perm", new long[] {0, 3, 1, 2}), "product");
        check(graph, "conv", "first");
    }

    private static TestGraph picture() {
        return new TestGraph().input("image", 1, 1, HEIGHT, WIDTH);
    }

    private static void check(TestGraph graph, String... layers) {
        graph.output(layers[layers.length - 1]);
        Network network = PositiveNetwork.of(graph.network());
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        for (String layer : layers) {
            check(network, fields, layer, HEIGHT, WIDTH);
        }
        Engines.cpu().release(network);
    }

    private static void check(
            Network network, Map<String, ReceptiveField> fields, String layer, int height, int width) {
        assertThat(fields).containsKey(layer);
        Random random = new Random(5);
        boolean planesLast = network.inputShape().get(3) == 1;
        FloatArray picture = planesLast
                ? FloatArray.zeros(1, height, width, 1)
                : FloatArray.zeros(1, planes(network), height, width);
        for (int i = 0; i < picture.values().length; i++) {
            picture.values()[i] = 0.6f + 0.4f * random.nextFloat();
        }
        try (DeviceState state = Engines.cpu().newState();
                Program program = Engines.cpu().load(gradient(network, layer))) {
            state.set("image", picture);
            state.set("mask", new FloatArray(new long[] {1, 1, 1, 1}, new float[] {1}));
            long[] shape =
                    program.run(state, Map.of(), Set.of("out")).floats("out").shape();
            int rows = (int) shape[2];
            int columns = (int) shape[3];
            int[][] positions = {
                {0, 0},
                {rows - 1, columns - 1},
                {rows / 2, columns / 2},
                {0, columns - 1},
                {rows - 1, 0},
                {1, columns - 2}
            };
            for (int[] at : positions) {
                FloatArray mask = FloatArray.zeros(1, 1, rows, columns);
                mask.values()[at[0] * columns + at[1]] = 1;
                state.set("mask", mask);
                float[] seen = program.run(state, Map.of(), Set.of("seen"))
                        .floats("seen")
                        .values();
                Region field = fields.get(layer).at(at[0], at[1], height, width);
                assertThat(field)
                        .as("%s of %s at %d, %d", layer, network.source(), at[0], at[1])
                        .isEqualTo(around(seen, height, width).orElse(nearest(field)));
            }
        }
    }

    private static int planes(Network network) {
        return network.inputShape().get(1);
    }

    /** What a position sees that sees padding only: one pixel. */
    private static Region nearest(Region field) {
        return new Region(field.left(), field.top(), 1, 1);
    }

    /** The smallest rectangle around what is not zero; empty where all is. */
    private static Optional<Region> around(float[] seen, int height, int width) {
        int top = height;
        int left = width;
        int bottom = -1;
        int right = -1;
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] != 0) {
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new Region(left, top, right - left + 1, bottom - top + 1));
    }

    /** One number a pixel: the sum over the input's planes of the gradient of a position's channels together. */
    private static ProgramText gradient(Network network, String layer) {
        ProgramBuilder program = new ProgramBuilder();
        program.let("on", "torch.set_grad_enabled(True)");
        Value leaf = program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", program.state("image"));
        Value out = NetworkLines.write(program, network, leaf, List.of(layer)).get(layer);
        Value loss = program.let("loss", "torch.sum(torch.mul({}, {}))", out, program.state("mask"));
        Value all = program.let("all", "torch.grad([{}], [{}], None, False, False, False)", loss, leaf);
        Value gradient = program.let("gradient", "torch._unwrap_optional({}[0])", all);
        program.let("off", "torch.set_grad_enabled(False)");
        int planes = network.inputShape().get(3) == 1 ? 3 : 1;
        program.output("seen", program.let("seen", "torch.sum({}, [" + planes + "])", gradient));
        program.output("out", program.let("out", "torch.detach({})", out));
        return program.build();
    }
}
