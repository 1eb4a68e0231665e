package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;

class ObjectiveTextsTest {

    @Test
    void aListIsSplitIntoCanonicalTexts() {
        assertThat(ObjectiveTexts.split("a:1@2,3, 1e1*b:2,\"x,y\":0"))
                .containsExactly("a:1@2,3", "10 * b:2", "\"x,y\":0");
    }

    @Test
    void theDiversityTermStandsAtTheFirstLayer() {
        assertThat(ObjectiveTexts.diverse("logit(1) + \"conv2d0:0\":3 + b:2", 0.75))
                .isEqualTo("logit(1) + \"conv2d0:0\":3 + b:2 - steered(diversity(\"conv2d0:0\"), 0.75)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aShareOutOfRangeIsRefusedWithASentence(double share) {
        assertThatThrownBy(() -> ObjectiveTexts.diverse("a:1", share))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("between 0 and 1");
    }

    @Test
    void aSecondSteeredTermIsRefusedWithASentence() {
        assertThatThrownBy(() -> ObjectiveTexts.diverse("a:1 - steered(diversity(a), 0.5)", 0.75))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("has a steered term already");
    }

    @Test
    void anObjectiveWithoutALayerIsRefusedWithASentence() {
        assertThatThrownBy(() -> ObjectiveTexts.diverse("probability(7)", 0.75))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("names no layer");
    }
}
