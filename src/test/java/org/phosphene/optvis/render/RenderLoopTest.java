package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** What a run does, on a network of a few thousand numbers. */
@Tag("engine")
class RenderLoopTest {

    private static final RenderNetwork TINY = Renders.tiny();

    @Test
    void twoRunsOfOneRecipeGiveTheSameBytes() {
        Recipe recipe = Renders.recipe("block1/add:1", 1, 12, 7);
        assertThat(Renders.run(recipe, TINY).frame().pixels())
                .isEqualTo(Renders.run(recipe, TINY).frame().pixels());
    }

    @Test
    void anotherRunThatTakesTurnsChangesNothing() {
        Recipe recipe = Renders.recipe("block1/add:1", 1, 12, 7);
        byte[] alone = Renders.run(recipe, TINY).frame().pixels();
        RenderLoop first = Renders.loop(recipe, TINY, FrameSink.NONE);
        RenderLoop second = Renders.loop(Renders.recipe("block1/add:2", 2, 30, 1), TINY, FrameSink.NONE);
        while (first.step()) {
            second.step();
        }
        byte[] beside = first.finish(false).frame().pixels();
        first.close();
        second.close();
        assertThat(beside).isEqualTo(alone);
    }

    @Test
    void anotherSeedGivesAnotherPicture() {
        assertThat(Renders.run(Renders.recipe("block1/add:1", 1, 5, 1), TINY)
                        .frame()
                        .pixels())
                .isNotEqualTo(Renders.run(Renders.recipe("block1/add:1", 1, 5, 2), TINY)
                        .frame()
                        .pixels());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "block1/add:1",
                "block1/add:1@5,5",
                "layer(block1/add)",
                "logit(2)",
                "probability(2)",
                "direction(block1/add, [1, 0.5, -0.5, 0.25])",
                "direction(block1/add, [1, 0.5, 0.5, 0.25], 2)",
                "block1/add:1 + 0.5 * block1/add:2",
                "-block1/add:1"
            })
    void everyObjectiveRises(String objective) {
        float[] curve = Renders.run(Renders.recipe(objective, 1, 30, 0), TINY).curve();
        assertThat(mean(curve, 25, 30)).isGreaterThan(mean(curve, 0, 5));
    }

    @Test
    void ofManyAtOnceEveryPictureIsTheOneMadeAlone() {
        byte[] both = Renders.run(Renders.recipe("each(block1/add:1, block1/add:2)", 2, 5, 3), TINY)
                .frame()
                .pixels();
        int each = both.length / 2;
        for (int n = 0; n < 2; n++) {
            byte[] alone = Renders.run(Renders.recipe("block1/add:" + (n + 1), 1, 5, 3), TINY)
                    .frame()
                    .pixels();
            for (int i = 0; i < each; i++) { // sums of a batch may be rounded in another order
                assertThat((both[n * each + i] & 255) - (alone[i] & 255)).isBetween(-1, 1);
            }
        }
    }

    @Test
    void diversityMakesPicturesDiffer() {
        double without = Renders.run(Renders.recipe("block1/add:1 - 0 * diversity(block1/add)", 3, 64, 0), TINY)
                .similarity()
                .shown();
        double with = Renders.run(Renders.recipe("block1/add:1 - 100 * diversity(block1/add)", 3, 64, 0), TINY)
                .similarity()
                .shown();
        assertThat(with).isLessThan(without);
    }

    @Test
    void aSteeredTermKeepsAReferenceAndItsWeight() {
        Recipe recipe = Renders.recipe("block1/add:1 - steered(diversity(block1/add), 0.75)", 3, 40, 0);
        RenderResult result = Renders.run(recipe, TINY);
        assertThat(result.frame().images()).isEqualTo(3);
        assertThat(result.reference()).isPresent();
        assertThat(result.referenceActivation()).isGreaterThan(0);
    }

    @Test
    void theReferenceStartsLikeTheFirstPicture() {
        Recipe recipe = Renders.recipe("block1/add:1 - steered(diversity(block1/add), 0.75)", 2, 1, 0);
        float[] spectrum = StepProgram.start(recipe).get("spectrum").values();
        int each = spectrum.length / 3;
        for (int i = 0; i < each; i++) {
            assertThat(spectrum[2 * each + i]).isEqualTo(spectrum[i]);
        }
    }

    @Test
    void stoppingKeepsThePictureSoFar() {
        RenderLoop loop = Renders.loop(Renders.recipe("block1/add:1", 1, 100, 0), TINY, FrameSink.NONE);
        for (int i = 0; i < 6; i++) {
            loop.step();
        }
        RenderResult result = loop.finish(true);
        loop.close();
        assertThat(result.frame().step()).isEqualTo(5); // the first turn builds
        assertThat(result.notes()).containsExactly("Stopped after 5 of 100 steps.");
    }

    @Test
    void framesCarryStepAndGenerationAndComeOnlyWhenWanted() {
        List<Frame> frames = new ArrayList<>();
        RenderLoop loop = Renders.loop(Renders.recipe("block1/add:1", 2, 4, 0), TINY, Renders.keeping(frames));
        boolean more = true;
        while (more) {
            more = loop.step();
        }
        loop.finish(false);
        loop.close();
        assertThat(frames).extracting(Frame::step).containsExactly(0, 1, 2, 3, 4);
        assertThat(frames).extracting(Frame::generation).containsOnly(1L);
        assertThat(frames).extracting(Frame::images).containsOnly(2);
    }

    @Test
    void aDeadUnitIsSaidInWordsAndLeavesNoPicture() {
        Recipe recipe = Renders.recipe("relu:1", 1, 100, 0);
        Recipe plain = recipe.withMethod(recipe.method().withReluRule(ReluRule.PLAIN));
        assertThatThrownBy(() -> Renders.run(plain, dead(1000)))
                .isInstanceOf(DeadUnit.class)
                .hasMessageContaining("dead at the start")
                .hasMessageContaining("exactly zero");
    }

    @Test
    void aGreyPictureOfADeadUnitComesAliveWithRedirectedRelus() {
        RenderResult result = Renders.run(Renders.recipe("relu:1", 1, 100, 0), dead(0.5f));
        assertThat(result.activations().get(0)).isGreaterThan(0.01);
        assertThat(result.notes()).singleElement().asString().contains("dead at the start", "none later than step 16");
    }

    @Test
    void aPenaltyDoesNotHideThatAUnitIsDead() {
        Recipe recipe = Renders.recipe("relu:1", 1, 100, 0);
        Recipe penalised = recipe.withMethod(recipe.method().withPenalties(new Penalties(1e-6, 1e-6, 1e-6)));
        RenderResult result = Renders.run(penalised, dead(0.5f));
        assertThat(result.activations().get(0)).isGreaterThan(0.01);
        assertThat(result.notes()).singleElement().asString().contains("dead at the start");
        Recipe plain = penalised.withMethod(penalised.method().withReluRule(ReluRule.PLAIN));
        assertThatThrownBy(() -> Renders.run(plain, dead(0.5f))).isInstanceOf(DeadUnit.class);
    }

    @Test
    void redirectedRelusEndAfterStep16() {
        RenderLoop loop = Renders.loop(Renders.recipe("relu:1", 1, 100, 0), dead(1000), FrameSink.NONE);
        loop.step();
        for (int i = 0; i < 20; i++) {
            loop.step();
        }
        RenderResult result = loop.finish(true);
        loop.close();
        assertThat(result.notes()).anyMatch(note -> note.contains("in 17 steps"));
    }

    /** A convolution whose ReLU is off on everything near mid-grey. */
    private static RenderNetwork dead(float below) {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        TestGraphs.conv(graph, "conv", "image", 3, 4, 1);
        graph.weight("below", new float[] {below}, 1);
        graph.node("low", "Sub", "conv", "below");
        graph.node("relu", "Relu", "low");
        return Renders.target(graph.output("relu").network());
    }

    @Test
    void numbersThatAreNotFiniteStopTheRunAndNameTheLayer() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        TestGraphs.conv(graph, "conv", "image", 3, 4, 1);
        graph.weight("zero", new float[] {0}, 1);
        graph.node("nothing", "Mul", "conv", "zero");
        graph.node("bad", "Div", "nothing", "nothing");
        graph.node("after", "Relu", "bad");
        RenderNetwork target = Renders.target(graph.output("after").network());
        assertThatThrownBy(() -> Renders.run(Renders.recipe("after:1", 1, 100, 0), target))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("step 0")
                .hasMessageContaining("layer 'bad'");
    }

    @Test
    void aClosedRunLeavesNoArrays() {
        Renders.run(Renders.recipe("block1/add:1", 1, 2, 0), TINY); // weights stay for the next run
        int before = Engines.cpu().liveArrays();
        Renders.run(Renders.recipe("block1/add:1", 1, 2, 0), TINY);
        assertThat(Engines.cpu().liveArrays()).isEqualTo(before);
    }

    @Test
    void theNumberUnderAPictureIsMeasuredOnItsBytes() {
        RenderResult result = Renders.run(Renders.recipe("block1/add:1", 2, 5, 0), TINY);
        assertThat(result.activations()).hasSize(2).doesNotContain(Double.NaN);
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
