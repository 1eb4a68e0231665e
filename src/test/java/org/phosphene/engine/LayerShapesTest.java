package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.network.Network;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;

@Tag("engine")
class LayerShapesTest {

    @Test
    void aNetworkThatRunsToItsEndHasNoEnds() {
        Reach reach = reach(start().node("up", "Relu", "first").output("up"));
        assertThat(reach.shapes())
                .containsExactly(Map.entry("first", List.of(1, 3, 4, 6)), Map.entry("up", List.of(1, 3, 4, 6)));
        assertThat(reach.ends()).isEmpty();
    }

    @Test
    void eachPathEndsAtItsFirstUnknownOperator() {
        Reach reach = reach(start().node("odd", "Warp", "first")
                .node("after", "Relu", "odd")
                .node("odder", "Warp", "after")
                .node("beside", "Relu", "first")
                .node("other", "Twist", "beside")
                .node("both", "Add", "odder", "other")
                .output("both"));
        assertThat(reach.shapes()).containsOnlyKeys("first", "beside");
        assertThat(reach.ends()).extracting(end -> end.node().name()).containsExactly("odd", "other");
        assertThat(reach.ends()).extracting(NetworkEnd::behind).containsExactly(3, 1);
        assertThat(reach.ends().get(0).reason())
                .hasToString("Operator Warp (node 'odd') is not known to this version.");
    }

    @Test
    void settingsThatAreRefusedEndAPathToo() {
        Reach reach = reach(start().node(
                        "flat",
                        "BatchNormalization",
                        Map.of("training_mode", 1L),
                        "first",
                        "image",
                        "image",
                        "image",
                        "image")
                .node("after", "Relu", "flat")
                .output("after"));
        assertThat(reach.shapes()).containsOnlyKeys("first");
        assertThat(reach.ends().get(0).reason()).asString().contains("BatchNormalization", "'flat'", "training mode");
        assertThat(reach.ends().get(0).behind()).isOne();
    }

    @Test
    void shapesThatOnlyDoNotFitWhenRunEndAPath() {
        Reach reach = reach(start().weight("five", new float[5], 1, 5, 1, 1)
                .node("second", "Relu", "first")
                .node("broken", "Add", "second", "five")
                .node("third", "Relu", "second")
                .node("after", "Relu", "broken")
                .output("after"));
        assertThat(reach.shapes()).containsOnlyKeys("first", "second", "third");
        assertThat(reach.ends()).singleElement().satisfies(end -> {
            assertThat(end.node().name()).isEqualTo("broken");
            assertThat(end.reason())
                    .asString()
                    .startsWith("Operator Add (node 'broken') cannot be run: The size of tensor a (3) must match");
        });
    }

    @Test
    void twoBrokenPathsAreBothFound() {
        Reach reach = reach(start().weight("five", new float[5], 1, 5, 1, 1)
                .node("left", "Add", "first", "five")
                .node("right", "Mul", "first", "five")
                .node("good", "Relu", "first")
                .output("good"));
        assertThat(reach.shapes()).containsOnlyKeys("first", "good");
        assertThat(reach.ends()).extracting(end -> end.node().name()).containsExactly("left", "right");
    }

    @Test
    void whereNothingRunsTheEndSaysWhy() {
        Reach reach = reach(new TestGraph()
                .input("image", -1, 3, -1, -1)
                .node("odd", "Warp", "image")
                .output("odd"));
        assertThat(reach.shapes()).isEmpty();
        assertThat(reach.ends()).extracting(NetworkEnd::behind).containsExactly(0);
    }

    private static TestGraph start() {
        return new TestGraph().input("image", -1, 3, -1, -1).node("first", "Relu", "image");
    }

    private static Reach reach(TestGraph graph) {
        Network network = graph.network();
        return LayerShapes.reach(Engines.cpu(), network, new long[] {1, 3, 4, 6});
    }
}
