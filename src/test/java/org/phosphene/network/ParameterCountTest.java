package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.testkit.TestGraph;

class ParameterCountTest {

    private final Network network = new TestGraph()
            .input("image", -1, 3, -1, -1)
            .weight("kernel", new float[27], 1, 3, 3, 3)
            .weight("bias", new float[1], 1)
            .weight("half", new float[] {0.5f}, 1)
            .weight("shape", new long[] {0, -1}, 2)
            .node("conv", "Conv", "image", "kernel", "bias")
            .node("scaled", "Mul", "conv", "half")
            .node("flat", "Reshape", "scaled", "shape")
            .output("flat")
            .network();

    @Test
    void aConvolutionHasItsKernelAndItsBias() {
        assertThat(count("conv")).isEqualTo(28);
    }

    @Test
    void theStatisticsOfABatchNormAreNotTrained() {
        Network apart = new TestGraph()
                .input("image", -1, 3, -1, -1)
                .weight("scale", new float[3], 3)
                .weight("shift", new float[3], 3)
                .weight("mean", new float[3], 3)
                .weight("variance", new float[3], 3)
                .node("norm", "BatchNormalization", "image", "scale", "shift", "mean", "variance")
                .output("norm")
                .network();
        assertThat(ParameterCount.of(apart, apart.node("norm").orElseThrow())).isEqualTo(6);
    }

    @Test
    void factorsAndShapesAreNoParameters() {
        assertThat(count("scaled")).isZero();
        assertThat(count("flat")).isZero();
    }

    private long count(String node) {
        return ParameterCount.of(network, network.node(node).orElseThrow());
    }
}
