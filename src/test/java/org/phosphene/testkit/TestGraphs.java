package org.phosphene.testkit;

import java.util.Map;
import org.phosphene.network.Network;

/** Small networks with fixed weights. Input {@code image}, any N, H, W; outputs are called like their nodes. */
public final class TestGraphs {

    private TestGraphs() {}

    /**
     * Three layers: block1/conv (3x3, 3 to 4 channels), block1/relu, block2/conv (3x3, stride 2, 4 to 8), block2/relu,
     * pool (global), flatten, logits (5), softmax.
     */
    public static Network tiny() {
        return tinyGraph().network();
    }

    /** The writer of {@link #tiny()}, for tests that spoil or save it. */
    public static TestGraph tinyGraph() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        conv(graph, "block1/conv", "image", 3, 4, 1);
        graph.node("block1/relu", "Relu", "block1/conv");
        conv(graph, "block2/conv", "block1/relu", 4, 8, 2);
        graph.node("block2/relu", "Relu", "block2/conv");
        return head(graph, "block2/relu", 8);
    }

    /**
     * A skip connection and ReLU6: stem/conv (3 to 4), stem/relu6, block1/conv (4 to 4), block1/relu6, block1/add (of
     * both relu6), then the head of {@link #tiny()}.
     */
    public static TestGraph residual() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        graph.weight("relu6/min", new float[] {0}).weight("relu6/max", new float[] {6});
        conv(graph, "stem/conv", "image", 3, 4, 1);
        graph.node("stem/relu6", "Clip", "stem/conv", "relu6/min", "relu6/max");
        conv(graph, "block1/conv", "stem/relu6", 4, 4, 1);
        graph.node("block1/relu6", "Clip", "block1/conv", "relu6/min", "relu6/max");
        graph.node("block1/add", "Add", "stem/relu6", "block1/relu6");
        return head(graph, "block1/add", 4);
    }

    /**
     * Branches and pools: conv1 (3 to 4), relu1, pool1 (max 3x3, stride 2), fire/left/conv and fire/right/conv (4 to 4
     * each), fire/concat (8), pool2 (average 2x2, stride 2), then the head of {@link #tiny()}.
     */
    public static TestGraph branches() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        conv(graph, "conv1", "image", 3, 4, 1);
        graph.node("relu1", "Relu", "conv1");
        long[] two = {2, 2};
        graph.node(
                "pool1",
                "MaxPool",
                Map.of("kernel_shape", new long[] {3, 3}, "strides", two, "pads", new long[] {1, 1, 1, 1}),
                "relu1");
        conv(graph, "fire/left/conv", "pool1", 4, 4, 1);
        conv(graph, "fire/right/conv", "pool1", 4, 4, 1);
        graph.node("fire/concat", "Concat", Map.of("axis", 1), "fire/left/conv", "fire/right/conv");
        graph.node("pool2", "AveragePool", Map.of("kernel_shape", two, "strides", two), "fire/concat");
        return head(graph, "pool2", 8);
    }

    /** A chain of so many ReLUs: relu0, relu1, ... */
    public static TestGraph chain(int length) {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        for (int i = 0; i < length; i++) {
            graph.node("relu" + i, "Relu", i == 0 ? "image" : "relu" + (i - 1));
        }
        return graph.output("relu" + (length - 1));
    }

    /** Adds a 3x3 convolution with one pixel of padding; weights {@code NAME/weight} and {@code NAME/bias}. */
    public static void conv(TestGraph graph, String name, String from, int in, int out, int stride) {
        graph.weight(name + "/weight", numbers(out * in * 9, in), out, in, 3, 3);
        graph.weight(name + "/bias", numbers(out, out + 7), out);
        graph.node(
                name,
                "Conv",
                Map.of(
                        "kernel_shape", new long[] {3, 3},
                        "strides", new long[] {stride, stride},
                        "pads", new long[] {1, 1, 1, 1}),
                from,
                name + "/weight",
                name + "/bias");
    }

    private static TestGraph head(TestGraph graph, String from, int channels) {
        graph.weight("logits/weight", numbers(5 * channels, 3), 5, channels);
        graph.weight("logits/bias", numbers(5, 11), 5);
        graph.node("pool", "GlobalAveragePool", from);
        graph.node("flatten", "Flatten", "pool");
        graph.node("logits", "Gemm", Map.of("transB", 1), "flatten", "logits/weight", "logits/bias");
        graph.node("softmax", "Softmax", Map.of("axis", 1), "logits");
        return graph.output("softmax");
    }

    /**
     * Fixed small numbers that look random: value i is {@code 0.4 sin(2.3 i + salt)}.
     *
     * @param salt another row for another number
     */
    public static float[] numbers(int count, int salt) {
        float[] out = new float[count];
        for (int i = 0; i < count; i++) {
            out[i] = (float) (0.4 * Math.sin(2.3 * i + salt));
        }
        return out;
    }
}
