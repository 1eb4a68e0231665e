package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.optvis.objective.Objective;

/** What of an objective is the curve, what is weighed against it, and what is read off the finished picture. */
class ObjectivePartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-100 * diversity(a)",
                "-100 * stylediversity(a)",
                "0.1 * alignment(a)",
                "-0.25 * tv()",
                "-l1()",
                "-l2()",
                "-blur()",
                "boundary()",
                "-inputdifference(\"photo.jpg\")",
                "-2 * (tv() + blur())",
            })
    void aSideConditionIsNoPartOfTheCurve(String text) {
        ObjectiveParts parts = ObjectiveParts.of(Objective.parse("2 * a:3 + " + text));
        assertThat(parts.unit()).isEqualTo(Objective.parse("2 * a:3"));
        assertThat(parts.measured()).isEqualTo(Objective.parse("a:3"));
        assertThat(parts.diverse()).contains(Objective.parse(text));
    }

    @Test
    void aSideConditionAloneIsItsOwnCurve() {
        ObjectiveParts parts = ObjectiveParts.of(Objective.parse("-tv() - blur()"));
        assertThat(parts.unit()).isEqualTo(Objective.parse("-tv() - blur()"));
        assertThat(parts.diverse()).isEmpty();
    }

    @Test
    void whatIsComparedWithAPhotographIsTheCurve() {
        Objective caricature = Objective.parse("caricature(a, \"photo.jpg\") + style(a, \"photo.jpg\")");
        assertThat(ObjectiveParts.of(caricature).unit()).isEqualTo(caricature);
    }

    @Test
    void bothKindsOfDiversityAreMeasuredAtTheirLayer() {
        assertThat(ObjectiveParts.of(Objective.parse("a:1 - diversity(b)")).diversityLayer())
                .contains("b");
        assertThat(ObjectiveParts.of(Objective.parse("a:1 - steered(stylediversity(c), 0.5)"))
                        .diversityLayer())
                .contains("c");
        assertThat(ObjectiveParts.of(Objective.parse("a:1 - tv()")).diversityLayer())
                .isEmpty();
    }

    @Test
    void ofManyAtOnceEachImageIsMeasuredByItsOwn() {
        Objective each = Objective.parse("each(a:1, a:2)");
        assertThat(ObjectiveParts.of(each).measured()).isEqualTo(each);
    }
}
