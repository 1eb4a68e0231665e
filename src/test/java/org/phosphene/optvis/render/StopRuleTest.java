package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.phosphene.optvis.render.StopRule.Progress;

/** Stop rules on curves made by hand. */
class StopRuleTest {

    @Test
    void stepsNeverEndARunEarly() {
        assertThat(new StopRule.Steps().reached(new Progress(new float[500], 1e5, 1e9)))
                .isFalse();
    }

    @Test
    void aCurveThatStillRisesIsNoPlateau() {
        // 1, 2 then 3, 4: from 1.5 to 3.5
        assertThat(plateau(2, 0.5, 1, 2, 3, 4)).isFalse();
    }

    @Test
    void aCurveThatRisesLessThanTheShareIsAPlateau() {
        // from 10 to 10.4: four percent
        assertThat(plateau(2, 0.05, 9, 11, 10.3f, 10.5f)).isTrue();
        assertThat(plateau(2, 0.03, 9, 11, 10.3f, 10.5f)).isFalse();
    }

    @Test
    void onlyTheLastTwoWindowsCount() {
        assertThat(plateau(2, 0.05, -100, 0, 50, 10, 10, 10, 10)).isTrue();
        assertThat(plateau(2, 0.05, 10, 10, 10, 10, 10, 10, 20)).isFalse();
    }

    @Test
    void thereIsNoPlateauBeforeTwoWindows() {
        assertThat(plateau(2, 0.05, 10, 10, 10)).isFalse();
        assertThat(plateau(2, 0.05, 10, 10, 10, 10)).isTrue();
    }

    @Test
    void aCurveBelowZeroMustRiseByAShareOfItsMagnitude() {
        // from -10 to -9: ten percent up
        assertThat(plateau(1, 0.05, -10, -9)).isFalse();
        assertThat(plateau(1, 0.15, -10, -9)).isTrue();
        assertThat(plateau(1, 0.05, -9, -10)).isTrue();
    }

    @Test
    void aCurveThatStaysAtZeroIsAPlateau() {
        assertThat(plateau(2, 0.05, 0, 0, 0, 0)).isTrue();
    }

    @Test
    void timeEndsARunWhenItHasPassed() {
        StopRule rule = new StopRule.Time(2.5);
        assertThat(rule.reached(new Progress(new float[1], 2.49, Double.NaN))).isFalse();
        assertThat(rule.reached(new Progress(new float[1], 2.5, Double.NaN))).isTrue();
    }

    @Test
    void anActivationEndsARunOnceItIsMeasured() {
        StopRule rule = new StopRule.Activation(40);
        assertThat(rule.reached(new Progress(new float[] {90}, 1, Double.NaN))).isFalse();
        assertThat(rule.reached(new Progress(new float[] {90}, 1, 39.9))).isFalse();
        assertThat(rule.reached(new Progress(new float[] {0}, 1, 40))).isTrue();
    }

    @Test
    void rulesThatCannotBeFollowedAreRefused() {
        assertThatThrownBy(() -> new StopRule.Plateau(0, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StopRule.Plateau(Integer.MAX_VALUE, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StopRule.Plateau(8, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StopRule.Time(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StopRule.Time(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StopRule.Activation(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean plateau(int window, double gain, float... curve) {
        return new StopRule.Plateau(window, gain).reached(new Progress(curve, 1, 0));
    }
}
