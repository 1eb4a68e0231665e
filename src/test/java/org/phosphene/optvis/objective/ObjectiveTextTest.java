package org.phosphene.optvis.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.UnitRef;

class ObjectiveTextTest {

    private static final Channel A = new Channel("a", 1);
    private static final Channel B = new Channel("b", 2);
    private static final Channel C = new Channel("c", 3);

    @Test
    void everyValueIsReadBackFromItsText() {
        RandomObjectives objectives = new RandomObjectives(7);
        for (int i = 0; i < 5000; i++) {
            Objective objective = objectives.next();
            String text = objective.print();
            assertThat(Objective.parse(text)).as(text).isEqualTo(objective);
            assertThat(Objective.parse(text).print()).isEqualTo(text);
            assertThat(Objective.parse(text).hashCode()).isEqualTo(objective.hashCode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "block11/add:15                      | block11/add:15",
                "block11/add : 15 @ 3 , 4             | block11/add:15@3,4",
                "\"onnx::Conv_210\":007               | \"onnx::Conv_210\":7",
                "\"block5/add\":7                     | block5/add:7",
                "\"b\\u006cock\":7                    | block:7",
                "layer-1:2 - layer-1:3                | layer-1:2 - layer-1:3",
                "layer:3 + layer(layer)               | layer:3 + layer(layer)",
                "1e2*a:1                              | 100 * a:1",
                "-1e-3 * a:1 + -.5 * b:2              | -0.001 * a:1 - 0.5 * b:2",
                "a:1 - -b:2                           | a:1 + b:2",
                "a:1 + (b:2 - c:3)                    | a:1 + b:2 - c:3",
                "a:1 - (b:2 - c:3)                    | a:1 - (b:2 - c:3)",
                "2 * (3 * (a:1))                      | 6 * a:1",
                "((a:1))                              | a:1",
                "-0 * a:1                             | 0 * a:1",
                "logit(207) + 0.25*probability( 207 ) | logit(207) + 0.25 * probability(207)",
                "direction(a,[1,-0,2.50,1e30],0)      | direction(a, [1, 0, 2.5, 1e30])",
                "direction(a, [1], 2.0)               | direction(a, [1], 2)",
                "direction(a,[1],2) @ 3 , 4           | direction(a, [1], 2)@3,4",
                "random(a, 007, 0)@1,2                | random(a, 7)@1,2",
                "tensor(a,\"cube.npy\",0.0)          | tensor(a, \"cube.npy\")",
                "channels(a,3:1,7:-.50)               | channels(a, 3: 1, 7: -0.5)",
                "interpolation(a:1 + b:2,-c:3)          | interpolation(a:1 + b:2, -c:3)",
                "alignment(a, 2.0)                    | alignment(a)",
                "each(a:1,(b:2))                      | each(a:1, b:2)",
                "caricature(a,\"p q.jpg\",1)         | caricature(a, \"p q.jpg\", 1)",
                "-l1(0.50) - l2(-0) - tv( )           | -l1() - l2(0) - tv()",
                "boundary(20, .5) + boundary(20,.3)   | boundary() + boundary(20, 0.3)",
                "boundary(8, 0.5) - blur()            | boundary(8) - blur()",
                "a:1 - steered(diversity(a) + a:2,.5) | a:1 - steered(diversity(a) + a:2, 0.5)",
            })
    void aTextHasOneCanonicalForm(String text, String canonical) {
        assertThat(Objective.parse(text).print()).isEqualTo(canonical);
    }

    @Test
    void theTextMeansTheValue() {
        assertThat(Objective.parse("a:1 - 2 * (b:2 + c:3) + logit(4) - steered(diversity(d), 0.75)"))
                .isEqualTo(new Sum(List.of(
                        A,
                        new Scaled(-2, new Sum(List.of(B, C))),
                        new Logit(4),
                        new Steered(new Diversity("d"), 0.75))));
        assertThat(Objective.parse("direction(\"x:0\", [0.5, -1e-3], 2)"))
                .isEqualTo(new Direction("x:0", new float[] {0.5f, -0.001f}, 2));
        assertThat(Objective.parse("a:1@2,3")).isEqualTo(new Neuron("a", 1, 2, 3));
    }

    @Test
    void aListIsSplitAtTheCommasBetweenObjectives() {
        assertThat(ObjectiveText.parseList("a:1, a:1@2,3,\"x,y\":4,direction(b, [1, 2]) + b:2"))
                .containsExactly(
                        A,
                        new Neuron("a", 1, 2, 3),
                        new Channel("x,y", 4),
                        new Sum(List.of(new Direction("b", new float[] {1, 2}), B)));
    }

    @Test
    void aDirectionOf4096NumbersFits() {
        Random random = new Random(1);
        float[] vector = new float[4096];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = -1.17549435e-38f * (1 + random.nextFloat());
        }
        Direction direction = new Direction("block11/add", vector, 2);
        assertThat(Objective.parse(direction.print())).isEqualTo(direction);
    }

    @Test
    void aHundredParenthesesAreRead() {
        assertThat(Objective.parse("(".repeat(100) + "a:1" + ")".repeat(100))).isEqualTo(A);
    }

    @Test
    void factoriesBringTermsIntoOneForm() {
        assertThat(Objective.sum(List.of(A, Objective.sum(List.of(B, C))))).isEqualTo(new Sum(List.of(A, B, C)));
        assertThat(Objective.sum(List.of(A))).isEqualTo(A);
        assertThat(Objective.scaled(1, A)).isEqualTo(A);
        assertThat(Objective.scaled(2, Objective.scaled(3, A))).isEqualTo(new Scaled(6, A));
        assertThat(Objective.scaled(2, Objective.scaled(0.5, A))).isEqualTo(A);
    }

    @Test
    void layersAndUnitsComeOnceAndInOrder() {
        Objective objective = Objective.parse("b:2 - 3 * (a:1@4,5 + layer(d) + b:2) + logit(1) - diversity(c)");
        assertThat(objective.layers()).containsExactly("b", "a", "d", "c");
        assertThat(objective.units()).containsExactly(UnitRef.channel("b", 2), UnitRef.neuron("a", 1, 4, 5));
    }

    @Test
    void theSteeredTermIsFoundAndTakenAway() {
        Objective objective = Objective.parse("a:1 - steered(diversity(d), 0.75)");
        assertThat(objective.steered()).contains(new Steered(new Diversity("d"), 0.75));
        assertThat(((Sum) objective).withoutSteered()).isEqualTo(A);
        assertThat(A.steered()).isEmpty();
    }

    @Test
    void aDirectionKeepsItsNumbersToItself() {
        float[] numbers = {1, 2};
        Direction direction = new Direction("a", numbers);
        numbers[0] = 5;
        direction.vector()[1] = 5;
        assertThat(direction.vector()).containsExactly(1, 2);
    }
}
