package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** A network so sure of itself that its softmax has no gradient: classes are shown by their logits. */
@Tag("engine")
class SaturatedSoftmaxTest {

    private static final RenderNetwork SURE = sure();

    private static RenderNetwork sure() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        TestGraphs.conv(graph, "conv", "image", 3, 4, 1);
        graph.weight("weight", TestGraphs.numbers(20, 3), 5, 4).weight("bias", TestGraphs.numbers(5, 11), 5);
        graph.weight("loud", new float[] {10_000}, 1);
        graph.node("pool", "GlobalAveragePool", "conv");
        graph.node("flatten", "Flatten", "pool");
        graph.node("quiet", "Gemm", Map.of("transB", 1), "flatten", "weight", "bias");
        graph.node("logits", "Mul", "quiet", "loud");
        graph.node("softmax", "Softmax", Map.of("axis", 1), "logits");
        return Renders.target(graph.output("softmax").network());
    }

    @Test
    void aProbabilityThatCannotMoveAdvisesTheLogit() {
        assertThatThrownBy(() -> Renders.run(Renders.recipe("probability(2)", 1, 100, 0), SURE))
                .isInstanceOf(DeadUnit.class)
                .hasMessageContaining("is exactly zero")
                .hasMessageContaining("try the logit of the same class");
    }

    @Test
    void theLogitOfTheSameClassRises() {
        float[] curve = Renders.run(Renders.recipe("logit(2)", 1, 10, 0), SURE).curve();
        assertThat(curve[9]).isGreaterThan(curve[0]);
    }
}
