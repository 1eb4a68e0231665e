package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.network.Network;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;

/** A convolution with kernels 2 and -1 and bias 1, 0 of one channel, and a norm of both; worked out by hand. */
@Tag("engine")
class FoldedNormTest {

    private static final float[] PIXELS = {1, 2, 3};

    private final TestGraph graph = new TestGraph()
            .input("x", 1, 3, -1, -1)
            .weight("kernel", new float[] {2, 0, 0, 0, -1, 0}, 2, 3, 1, 1)
            .weight("bias", new float[] {1, 0}, 2)
            .weight("scale", new float[] {3, 1}, 2)
            .weight("shift", new float[] {0, 10}, 2)
            .weight("mean", new float[] {1, 2}, 2)
            .weight("variance", new float[] {4, 1}, 2)
            .node("conv", "Conv", "x", "kernel", "bias")
            .node("norm", "BatchNormalization", Map.of("epsilon", 0f), "conv", "scale", "shift", "mean", "variance")
            .node("relu", "Relu", "norm");

    @Test
    void theConvolutionNormalisesToo() {
        Network network = graph.output("relu").network();
        // conv: 2 * 1 + 1 = 3 and -2; norm: (3 - 1) / 2 * 3 = 3 and (-2 - 2) / 1 + 10 = 6
        assertThat(run(network, "relu").get("relu")).containsExactly(3, 6);
        assertThat(run(network, "norm").get("norm")).containsExactly(3, 6);
        assertThat(source(network, "relu")).doesNotContain("batch_norm");
    }

    @Test
    void aConvolutionThatIsLookedAtShowsItsOwnNumbers() {
        Network network = graph.output("relu").network();
        Map<String, float[]> both = run(network, "conv", "norm");
        assertThat(both.get("conv")).containsExactly(3, -2);
        assertThat(both.get("norm")).containsExactly(3, 6);
        assertThat(source(network, "conv", "norm")).contains("batch_norm");
    }

    @Test
    void aConvolutionThatAnotherNodeReadsIsLeftAlone() {
        Network network = graph.node("sum", "Add", "conv", "relu").output("sum").network();
        assertThat(run(network, "sum").get("sum")).containsExactly(6, 4);
        assertThat(source(network, "sum")).contains("batch_norm");
        assertThat(source(network, "relu")).doesNotContain("batch_norm");
    }

    @Test
    void twoProgramsShareTheWeightsAndReleasingTheNetworkFreesThem() {
        Network network = graph.output("relu").network();
        int before = Engines.cpu().liveArrays();
        try (Program one = Engines.cpu().load(text(network, "relu"));
                Program other = Engines.cpu().load(text(network, "relu"))) {
            assertThat(List.of(one, other)).doesNotHaveDuplicates();
            assertThat(Engines.cpu().liveArrays()).isEqualTo(before + 2);
        }
        Engines.cpu().release(network);
        assertThat(Engines.cpu().liveArrays()).isEqualTo(before);
    }

    private static Map<String, float[]> run(Network network, String... layers) {
        ProgramBuilder program = builder(network, layers);
        FloatArray image = new FloatArray(new long[] {1, 3, 1, 1}, PIXELS);
        Outputs outputs = Engines.run(program, Map.of("x", image), Map.of(), layers);
        Engines.cpu().release(network);
        Map<String, float[]> values = new java.util.HashMap<>();
        for (String layer : layers) {
            values.put(layer, outputs.floats(layer).values());
        }
        return values;
    }

    private static ProgramBuilder builder(Network network, String... layers) {
        ProgramBuilder program = new ProgramBuilder();
        NetworkLines.write(program, network, program.state("x"), List.of(layers))
                .forEach((layer, value) ->
                        program.output(layer, program.let("c", "torch.contiguous({}, memory_format=0)", value)));
        return program;
    }

    private static ProgramText text(Network network, String... layers) {
        return builder(network, layers).build();
    }

    private static String source(Network network, String... layers) {
        return text(network, layers).source();
    }
}
