package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.NhwcTwin;
import org.phosphene.testkit.TestTensorFlow;
import org.tensorflow.proto.DataType;

/** What the files written by TensorFlow do not show: other sizes than the graph's own, old operators, other layouts. */
@Tag("engine")
class TensorFlowOperatorsTest {

    private static final int CHANNELS = 3;

    private static TestTensorFlow graph() {
        return new TestTensorFlow().placeholder("input", DataType.DT_FLOAT, -1, -1, -1, CHANNELS);
    }

    private static float[] image(int height, int width) {
        Random random = new Random(7);
        float[] values = new float[height * width * CHANNELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** A layer on one image, H, W, C as TensorFlow has it. */
    private static FloatArray run(Network network, String layer, float[] image, int height, int width) {
        ProgramBuilder builder = new ProgramBuilder();
        Value picture = builder.let("picture", "torch.permute({}, [0, 3, 1, 2])", builder.state("image"));
        Value value =
                NetworkLines.write(builder, network, picture, Set.of(layer)).get(layer);
        Value last = builder.let("last", "torch.permute({}, [0, 2, 3, 1])", value);
        builder.output(layer, builder.let("c", "torch.contiguous({}, memory_format=0)", last));
        FloatArray state = new FloatArray(new long[] {1, height, width, CHANNELS}, image);
        return Engines.run(builder, Map.of("image", state), Map.of(), layer).floats(layer);
    }

    private static void agree(float[] ours, float[] expected) {
        assertThat(ours).hasSameSizeAs(expected);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("number %d", i).isCloseTo(expected[i], within(2e-5f));
        }
    }

    /** The graph leaves its sizes open, so the padding is worked out for each picture. */
    @Test
    void aConvolutionPadsPicturesOfEverySizeAsTensorFlowDoes() {
        Map<String, Object> window = Map.of("strides", new long[] {1, 2, 2, 1}, "padding", "SAME");
        for (int[] size : new int[][] {{8, 9}, {7, 12}, {3, 2}}) {
            TestTensorFlow graph = graph().weight("w", 5, 4, CHANNELS, 2);
            Network network = graph.node("y", "Conv2D", window, "input", "w").network();
            float[] image = image(size[0], size[1]);
            NhwcTwin twin = new NhwcTwin(size[0], size[1], CHANNELS, image);
            agree(
                    run(network, "y", image, size[0], size[1]).values(),
                    twin.conv(graph.floats("w"), 5, 4, 2, 2).values());
        }
    }

    @Test
    void aMeanPoolDoesNotCountItsPadding() {
        Map<String, Object> window =
                Map.of("ksize", new long[] {1, 4, 3, 1}, "strides", new long[] {1, 3, 2, 1}, "padding", "SAME");
        for (int[] size : new int[][] {{8, 9}, {7, 12}, {3, 2}}) {
            Network network = graph().node("y", "AvgPool", window, "input").network();
            float[] image = image(size[0], size[1]);
            NhwcTwin twin = new NhwcTwin(size[0], size[1], CHANNELS, image);
            agree(
                    run(network, "y", image, size[0], size[1]).values(),
                    twin.mean(4, 3, 3, 2).values());
        }
    }

    @Test
    void aLocalNormSumsTheSquaresOfItsNeighbours() {
        Map<String, Object> settings = Map.of("depth_radius", 1, "bias", 1.5f, "alpha", 0.3f, "beta", 0.6f);
        Network network = graph().node("y", "LRN", settings, "input").network();
        float[] image = image(4, 5);
        NhwcTwin twin = new NhwcTwin(4, 5, CHANNELS, image);
        agree(
                run(network, "y", image, 4, 5).values(),
                twin.localNorm(1, 1.5, 0.3, 0.6).values());
    }

    /** (x - mean) / sqrt(variance + epsilon) * gamma + beta, by hand for one pixel. */
    @Test
    void theNormOfGraphsBefore2016ScalesOnlyWhereItSaysSo() {
        for (boolean scaled : new boolean[] {true, false}) {
            Map<String, Object> settings = Map.of("variance_epsilon", 0.5f, "scale_after_normalization", scaled);
            Network network = graph().floats("mean", 1, 2, 3)
                    .floats("variance", 0.5f, 3.5f, 8.5f)
                    .floats("beta", 10, 20, 30)
                    .floats("gamma", 2, 4, 6)
                    .node(
                            "y",
                            "BatchNormWithGlobalNormalization",
                            settings,
                            "input",
                            "mean",
                            "variance",
                            "beta",
                            "gamma")
                    .network();
            float[] expected = scaled ? new float[] {12, 22, 32} : new float[] {11, 20.5f, 30.333334f};
            agree(run(network, "y", new float[] {2, 3, 4}, 1, 1).values(), expected);
        }
    }

    /** Graphs made for graphics cards have their channels first. */
    @Test
    void aGraphWithItsChannelsFirstComputesTheSame() {
        Map<String, Object> last = Map.of("strides", new long[] {1, 2, 1, 1}, "padding", "SAME");
        Map<String, Object> first =
                Map.of("strides", new long[] {1, 1, 2, 1}, "padding", "SAME", "data_format", "NCHW");
        Network usual = graph().weight("w", 3, 3, CHANNELS, 4)
                .floats("b", 1, 2, 3, 4)
                .node("conv", "Conv2D", last, "input", "w")
                .node("bias", "BiasAdd", "conv", "b")
                .node("y", "Relu", "bias")
                .network();
        Network other = graph().weight("w", 3, 3, CHANNELS, 4)
                .floats("b", 1, 2, 3, 4)
                .ints("order", 0, 3, 1, 2)
                .node("turned", "Transpose", "input", "order")
                .node("conv", "Conv2D", first, "turned", "w")
                .node("bias", "BiasAdd", Map.of("data_format", "NCHW"), "conv", "b")
                .node("relu", "Relu", "bias")
                .ints("back", 0, 2, 3, 1)
                .node("y", "Transpose", "relu", "back")
                .network();
        float[] image = image(6, 5);
        agree(
                run(other, "y", image, 6, 5).values(),
                run(usual, "y", image, 6, 5).values());
        assertThat(other.nodes()).extracting("op").doesNotContain("Transpose");
    }

    @Test
    void theLayersBeforeAnUnknownOperatorRunAndTheRestIsRefusedByItsName() {
        Network network = graph().node("before", "Relu", "input")
                .node("strange", "Dilation2D", "before")
                .node("after", "Relu", "strange")
                .network();
        assertThat(NetworkLines.runnable(network)).extracting("name").containsExactly("before");
        ProgramBuilder builder = new ProgramBuilder();
        assertThatThrownBy(() -> NetworkLines.write(builder, network, builder.state("x"), List.of("after")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("tensorflow::Dilation2D", "'strange'");
    }
}
