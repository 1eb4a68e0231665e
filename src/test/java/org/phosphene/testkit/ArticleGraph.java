package org.phosphene.testkit;

import java.util.Map;
import org.tensorflow.proto.DataType;

/**
 * A graph with the nodes, names, shapes and attributes of {@code tensorflow_inception_graph.pb}, the network of the
 * article Feature Visualization, and random weights.
 */
public final class ArticleGraph {

    private final TestTensorFlow graph = new TestTensorFlow();

    private ArticleGraph() {}

    /** The file's content, about 50 MB. */
    public static byte[] bytes() {
        ArticleGraph article = new ArticleGraph();
        article.write();
        return article.graph.bytes();
    }

    private void write() {
        graph.placeholder("input", DataType.DT_FLOAT); // its sizes are left open, as in the file
        conv("conv2d0", "input", 7, 3, 64, 2);
        pool("maxpool0", "MaxPool", "conv2d0", 3, 2, "SAME");
        norm("localresponsenorm0", "maxpool0");
        conv("conv2d1", "localresponsenorm0", 1, 64, 64, 1);
        conv("conv2d2", "conv2d1", 3, 64, 192, 1);
        norm("localresponsenorm1", "conv2d2");
        pool("maxpool1", "MaxPool", "localresponsenorm1", 3, 2, "SAME");
        mixed("mixed3a", "maxpool1", 192, 64, 96, 128, 16, 32, 32);
        mixed("mixed3b", "mixed3a", 256, 128, 128, 192, 32, 96, 64);
        pool("maxpool4", "MaxPool", "mixed3b", 3, 2, "SAME");
        mixed("mixed4a", "maxpool4", 480, 192, 96, 204, 16, 48, 64);
        mixed("mixed4b", "mixed4a", 508, 160, 112, 224, 24, 64, 64);
        mixed("mixed4c", "mixed4b", 512, 128, 128, 256, 24, 64, 64);
        mixed("mixed4d", "mixed4c", 512, 112, 144, 288, 32, 64, 64);
        mixed("mixed4e", "mixed4d", 528, 256, 160, 320, 32, 128, 128);
        pool("maxpool10", "MaxPool", "mixed4e", 3, 2, "SAME");
        mixed("mixed5a", "maxpool10", 832, 256, 160, 320, 48, 128, 128);
        mixed("mixed5b", "mixed5a", 832, 384, 192, 384, 48, 128, 128);
        pool("avgpool0", "AvgPool", "mixed5b", 7, 1, "VALID");
        reshape("avgpool0", 1024);
        head(0, "mixed4a", 508);
        head(1, "mixed4d", 528);
        dense("softmax2_pre_activation", "softmax2", "avgpool0/reshape", 1024, 1008);
        graph.node("softmax2", "Softmax", "softmax2_pre_activation");
        for (int i = 0; i < 3; i++) {
            graph.node(i == 0 ? "output" : "output" + i, "Identity", "softmax" + i);
        }
    }

    private void conv(String name, String from, int kernel, int in, int out, int stride) {
        graph.weight(name + "_w", kernel, kernel, in, out).weight(name + "_b", out);
        String pre = name + "_pre_relu";
        Map<String, Object> window = Map.of("strides", new long[] {1, stride, stride, 1}, "padding", "SAME");
        graph.node(pre + "/conv", "Conv2D", window, from, name + "_w");
        graph.node(pre, "BiasAdd", pre + "/conv", name + "_b").node(name, "Relu", pre);
    }

    private void pool(String name, String op, String from, int kernel, int stride, String padding) {
        Map<String, Object> window = Map.of(
                "ksize", new long[] {1, kernel, kernel, 1},
                "strides", new long[] {1, stride, stride, 1},
                "padding", padding);
        graph.node(name, op, window, from);
    }

    private void norm(String name, String from) {
        graph.node(name, "LRN", Map.of("depth_radius", 5, "bias", 1f, "alpha", 1e-4f, "beta", 0.5f), from);
    }

    private void mixed(String name, String from, int in, int... widths) {
        conv(name + "_1x1", from, 1, in, widths[0], 1);
        conv(name + "_3x3_bottleneck", from, 1, in, widths[1], 1);
        conv(name + "_3x3", name + "_3x3_bottleneck", 3, widths[1], widths[2], 1);
        conv(name + "_5x5_bottleneck", from, 1, in, widths[3], 1);
        conv(name + "_5x5", name + "_5x5_bottleneck", 5, widths[3], widths[4], 1);
        pool(name + "_pool", "MaxPool", from, 3, 1, "SAME");
        conv(name + "_pool_reduce", name + "_pool", 1, in, widths[5], 1);
        graph.number(name + "/concat_dim", 3)
                .node(
                        name,
                        "Concat",
                        name + "/concat_dim",
                        name + "_1x1",
                        name + "_3x3",
                        name + "_5x5",
                        name + "_pool_reduce");
    }

    private void reshape(String name, int numbers) {
        graph.ints(name + "/reshape/shape", -1, numbers)
                .node(name + "/reshape", "Reshape", name, name + "/reshape/shape");
    }

    private void head(int index, String from, int in) {
        String head = "head" + index;
        pool(head + "_pool", "AvgPool", from, 5, 3, "VALID");
        conv(head + "_bottleneck", head + "_pool", 1, in, 128, 1);
        reshape(head + "_bottleneck", 2048);
        dense("nn" + index + "_pre_relu", "nn" + index, head + "_bottleneck/reshape", 2048, 1024);
        graph.node("nn" + index, "Relu", "nn" + index + "_pre_relu")
                .node("nn" + index + "/reshape", "Identity", "nn" + index);
        String softmax = "softmax" + index;
        dense(softmax + "_pre_activation", softmax, "nn" + index + "/reshape", 1024, 1008);
        graph.node(softmax, "Softmax", softmax + "_pre_activation");
    }

    private void dense(String name, String weights, String from, int in, int out) {
        graph.weight(weights + "_w", in, out)
                .weight(weights + "_b", out)
                .node(name + "/matmul", "MatMul", from, weights + "_w")
                .node(name, "BiasAdd", name + "/matmul", weights + "_b");
    }
}
