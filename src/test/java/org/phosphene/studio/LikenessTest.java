package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void sureAnswersThatFollowThePhotographAreWorthOne() {
        Likeness likeness = new Likeness(
                List.of(new float[] {1, 0, 0}, new float[] {1, 0, 0}, new float[] {0, 0, 1}, new float[] {0, 0, 1}),
                true);
        assertThat(likeness.withinLessBetween()).isEqualTo(1, within(1e-9));
        assertThat(likeness.confidence()).isEqualTo(1, within(1e-9));
    }

    @Test
    void theSameSureAnswerToEverythingIsWorthNothing() {
        float[] same = {1, 0, 0};
        assertThat(new Likeness(List.of(same, same, same, same), true).withinLessBetween())
                .isEqualTo(0, within(1e-9));
    }

    /** Within: sqrt(0.36 * 0.64) * 2 = 0.96 twice; between: 0.6 * 0.8 + 0.8 * 0.6 = 0.96 twice and 1 twice. */
    @Test
    void answersThatFollowTheViewAreWorthLessThanNothing() {
        float[] one = {0.36f, 0.64f};
        float[] other = {0.64f, 0.36f};
        Likeness likeness = new Likeness(List.of(one, other, one, other), true);
        assertThat(likeness.withinLessBetween()).isEqualTo(0.96 - 0.98, within(1e-6));
        assertThat(likeness.confidence()).isEqualTo(0.64, within(1e-6));
    }

    @Test
    void outputsAreComparedWithoutWhatTheyAllShare() {
        Likeness likeness = new Likeness(
                List.of(new float[] {101, 5}, new float[] {101, 5}, new float[] {99, 5}, new float[] {99, 5}), false);
        assertThat(likeness.withinLessBetween()).isEqualTo(2, within(1e-9));
        assertThat(likeness.confidence()).isNaN();
    }

    @Test
    void numbersThatAreNotFiniteAreTheWorst() {
        float[] broken = {Float.NaN, 1};
        assertThat(new Likeness(List.of(broken, broken, broken, broken), true).withinLessBetween())
                .isEqualTo(-1);
    }
}
