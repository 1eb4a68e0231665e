package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.network.Network;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** Layers that hand on what goes into them. The small network is worked out by hand for the pixel (1, 2, 3). */
@Tag("engine")
class SkippedLayersTest {

    private static final RenderNetwork TINY = Renders.tiny();
    private static final RenderNetwork SMALL = Renders.target(small());

    /** Kernels 2 and -1 and bias 1, 0: conv 3, -2; norm 3, -4; relu 3, 0; half 1.5, 0; sum 4.5, -2. */
    private static Network small() {
        return new TestGraph()
                .input("x", 1, 3, -1, -1)
                .weight("kernel", new float[] {2, 0, 0, 0, -1, 0}, 2, 3, 1, 1)
                .weight("bias", new float[] {1, 0}, 2)
                .weight("scale", new float[] {3, 1}, 2)
                .weight("shift", new float[] {0, 0}, 2)
                .weight("mean", new float[] {1, 2}, 2)
                .weight("variance", new float[] {4, 1}, 2)
                .weight("factor", new float[] {0.5f}, 1)
                .node("conv", "Conv", "x", "kernel", "bias")
                .node("norm", "BatchNormalization", Map.of("epsilon", 0f), "conv", "scale", "shift", "mean", "variance")
                .node("relu", "Relu", "norm")
                .node("half", "Mul", "factor", "relu")
                .node("sum", "Add", "conv", "half")
                .node("out", "Identity", "sum")
                .output("out")
                .network();
    }

    private static float[] run(Network network, String layer) {
        ProgramBuilder program = new ProgramBuilder();
        Value value = NetworkLines.write(program, network, program.state("x"), List.of(layer))
                .get(layer);
        program.output(layer, program.let("c", "torch.contiguous({}, memory_format=0)", value));
        FloatArray image = new FloatArray(new long[] {1, 3, 1, 1}, new float[] {1, 2, 3});
        float[] values = Engines.run(program, Map.of("x", image), Map.of(), layer)
                .floats(layer)
                .values();
        Engines.cpu().release(network);
        return values;
    }

    @Test
    void withoutSkippedLayersTheNetworkGivesWhatItsFileSays() {
        assertThat(run(small(), "sum")).containsExactly(4.5f, -2);
    }

    @Test
    void aSkippedNormalisationHandsOnWhatTheConvolutionGives() {
        assertThat(run(small().skipping(List.of("norm")), "relu")).containsExactly(3, 0);
    }

    @Test
    void aSkippedReluLetsWhatIsBelowZeroThrough() {
        assertThat(run(small().skipping(List.of("relu")), "half")).containsExactly(1.5f, -2);
    }

    @Test
    void layersThatFollowEachOtherAreSkippedTogether() {
        assertThat(run(small().skipping(List.of("norm", "relu")), "half")).containsExactly(1.5f, -1);
    }

    @Test
    void ofTwoInputsTheFirstIsHandedOn() {
        assertThat(run(small().skipping(List.of("sum")), "out")).containsExactly(3, -2);
    }

    @Test
    void anInputThatIsAConstantIsNotHandedOn() {
        assertThat(run(small().skipping(List.of("half")), "sum")).containsExactly(6, -2);
    }

    /** Channel 1 of norm is -2 less green, and green is -1.27 to 1.28: always below 0, and then halved. */
    @Test
    void aPictureIsMadeAndMeasuredWithoutTheSkippedLayer() {
        Recipe recipe = Renders.recipe("half:1", 1, 100, 0);
        RenderResult result = Renders.run(skipping(recipe, "relu"), SMALL);
        byte[] pixels = result.frame().pixels();
        double green = 0;
        for (int i = 1; i < pixels.length; i += 3) {
            green += ((pixels[i] & 0xff) - 127) * 0.01 / (pixels.length / 3);
        }
        assertThat(result.activations().get(0)).isCloseTo((-green - 2) / 2, within(1e-4));
        assertThat(green).as("less green makes more of it").isLessThan(-0.3);
    }

    @Test
    void withTheLayerTheSameUnitIsDead() {
        Recipe recipe = Renders.recipe("half:1", 1, 20, 0);
        Recipe plain = recipe.withMethod(recipe.method().withReluRule(ReluRule.PLAIN));
        assertThatThrownBy(() -> Renders.run(plain, SMALL)).isInstanceOf(DeadUnit.class);
    }

    private static Recipe skipping(Recipe recipe, String... layers) {
        return recipe.withMethod(recipe.method().withSkip(List.of(layers)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "block1/relux | block1/add:1 | skips the layer 'block1/relux', which the network",
                "block1/relux | block1/add:1 | Did you mean block1/relu6",
                "block1/relux | block1/add:1 | Write none to skip no layer.",
                "pool | logit(1) | input has the shape [1, 4, 24, 24] and its output the shape [1, 4, 1, 1].",
                "stem/conv | logit(1) | has the shape [1, 3, 24, 24] and its output the shape [1, 4, 24, 24].",
                "block1/relu6 | block1/relu6:1 | because the objective looks at it. Skip another one",
                "block1 | block1/add:1 | because the objective looks at it",
                "logits | logit(1) | because the objective looks at it",
                "block1/add | logit(1) - diversity(block1/add) | because the objective looks at it",
            })
    void aLayerThatCannotBeSkippedIsRefusedWithASentence(String layer, String objective, String expected) {
        Recipe recipe = skipping(Renders.recipe(objective, 2, 1, 0), layer);
        assertThatThrownBy(() -> RenderCheck.skipped(recipe, TINY))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({"block1/relu6", "stem/relu6", "block1/conv", "block1", "softmax"})
    void aLayerThatKeepsTheShapeMayBeSkipped(String layer) {
        Recipe recipe = skipping(Renders.recipe("logit(1)", 1, 1, 0), layer);
        assertThatCode(() -> RenderCheck.skipped(recipe, TINY)).doesNotThrowAnyException();
    }

    @Test
    void theFirstLayerMayBeSkippedToo() {
        RenderNetwork chain = Renders.target(TestGraphs.chain(2).network());
        Recipe recipe = skipping(Renders.recipe("relu1:1", 1, 1, 0), "relu0");
        assertThatCode(() -> RenderCheck.skipped(recipe, chain)).doesNotThrowAnyException();
    }

    @Test
    void aLayerBehindASecondOutputIsRefusedBecauseItsShapeIsNotKnown() {
        Network halves = new TestGraph()
                .input("x", 1, 3, -1, -1)
                .node(NodeProto.newBuilder()
                        .setName("split")
                        .setOpType("Split")
                        .addInput("x")
                        .addOutput("one")
                        .addOutput("two")
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("axis")
                                .setType(AttributeProto.AttributeType.INT)
                                .setI(2)))
                .node("relu", "Relu", "two")
                .node("out", "Relu", "relu")
                .output("out")
                .network();
        Recipe recipe = skipping(Renders.recipe("out:1", 1, 1, 0), "relu");
        assertThatThrownBy(() -> RenderCheck.skipped(recipe, Renders.target(halves)))
                .hasMessageContaining(
                        "its input has a shape that is not known and its output the shape [1, 3, 12, 24]");
    }
}
