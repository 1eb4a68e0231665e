package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.network.Network;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraphs;

/** Lucid's rule at a ReLU (lucid/misc/redirected_relu_grad.py), for something that is maximised, and the way back. */
@Tag("engine")
class CutNetworkTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void aDeadReluLetsThroughWhatRaisesItsInputOnly() {
        // Lucid's own example, whose gradient is of something minimised: x (-1, -1), gradient (-2, 3) gives (-2, 0)
        assertThat(redirect(NONE, 1, new float[] {-1, -1}, new float[] {2, -3})).containsExactly(2, 0);
    }

    @Test
    void oneLiveNumberKeepsTheOrdinaryGradient() {
        assertThat(redirect(NONE, 1, new float[] {-1, -1, 2}, new float[] {2, -3, 5}))
                .containsExactly(0, 0, 5);
    }

    @Test
    void aLiveNumberWithoutAGradientDoesNotCount() {
        assertThat(redirect(NONE, 1, new float[] {-1, -1, 2}, new float[] {2, -3, 0}))
                .containsExactly(2, 0, 0);
    }

    @Test
    void anImageOutsideTheMaskIsNotTouched() {
        assertThat(redirect(NONE, 0, new float[] {-1, -1}, new float[] {2, -3})).containsExactly(0, 0);
    }

    @Test
    void aRelu6IsAlsoHeldBelowItsBound() {
        assertThat(redirect(6, 1, new float[] {7, 7, -1}, new float[] {2, -3, 4}))
                .containsExactly(0, -3, 4);
    }

    @ParameterizedTest
    @CsvSource({"residual", "branches", "tiny"})
    void withoutAMaskTheWayBackIsTheOrdinaryGradient(String graph) {
        Network network =
                switch (graph) {
                    case "residual" -> TestGraphs.residual().network();
                    case "branches" -> TestGraphs.branches().network();
                    default -> TestGraphs.tiny();
                };
        ProgramBuilder program = new ProgramBuilder();
        program.line("on = torch.set_grad_enabled(True)");
        Value x = program.let("x", "torch.requires_grad_(torch.detach({}), True)", program.state("x"));
        List<String> layers = List.of("logits", "softmax");
        Map<String, Value> plain = NetworkLines.write(program, network, x, layers);
        Value loss = loss(program, plain);
        Value list = program.let("grads", "torch.grad([{}], [{}], None, False, False, False)", loss, x);
        program.output("ordinary", program.let("ordinary", "torch._unwrap_optional({}[0])", list));
        CutNetwork cut = new CutNetwork(program, network);
        program.output("cut", cut.gradient(loss(program, cut.write(x, layers)), x, program.state("mask")));
        FloatArray picture = new FloatArray(new long[] {2, 3, 12, 16}, TestGraphs.numbers(2 * 3 * 12 * 16, 5));
        Outputs outputs =
                Engines.run(program, Map.of("x", picture, "mask", FloatArray.zeros(2)), Map.of(), "ordinary", "cut");
        float[] ordinary = outputs.floats("ordinary").values();
        float[] ours = outputs.floats("cut").values();
        assertThat(ordinary).isNotEqualTo(new float[ordinary.length]);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).isCloseTo(ordinary[i], within(1e-6f));
        }
    }

    private static Value loss(ProgramBuilder program, Map<String, Value> layers) {
        return program.let(
                "loss",
                "torch.add(torch.sum(torch.select({}, 1, 1)), torch.sum(torch.select({}, 1, 2)))",
                layers.get("logits"),
                layers.get("softmax"));
    }

    private static float[] redirect(double bound, float mask, float[] input, float[] gradient) {
        ProgramBuilder program = new ProgramBuilder();
        Value h = CutNetwork.redirect(program, program.state("x"), program.state("g"), program.state("mask"), bound);
        program.output("h", h);
        long[] shape = {1, input.length};
        Map<String, FloatArray> states = Map.of(
                "x",
                new FloatArray(shape, input),
                "g",
                new FloatArray(shape, gradient),
                "mask",
                new FloatArray(new long[] {1}, new float[] {mask}));
        return Engines.run(program, states, Map.of(), "h").floats("h").values();
    }
}
