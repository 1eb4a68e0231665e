package org.phosphene.optvis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Factors of the learning rate, worked by hand. */
class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        // five steps: 0, a quarter, half, three quarters, all done
        "LINEAR, 0.2, 1, 0.8, 0.6, 0.4, 0.2",
        "COSINE, 0, 1, 0.8535534, 0.5, 0.1464466, 0",
        "COSINE, 0.2, 1, 0.8828427, 0.6, 0.3171573, 0.2",
        "EXPONENTIAL, 0.0625, 1, 0.5, 0.25, 0.125, 0.0625",
        "CONSTANT, 1, 1, 1, 1, 1, 1"
    })
    void theFactorGoesFromOneToTheEnd(
            Schedule.Kind kind, double end, double f0, double f1, double f2, double f3, double f4) {
        Schedule schedule = new Schedule(kind, end);
        double[] expected = {f0, f1, f2, f3, f4};
        for (int step = 0; step < 5; step++) {
            assertThat(schedule.factor(step, 5)).as("step %d", step).isCloseTo(expected[step], within(1e-7));
        }
    }

    @ParameterizedTest
    @EnumSource(Schedule.Kind.class)
    void theOnlyStepOfARunHasTheWholeRate(Schedule.Kind kind) {
        assertThat(new Schedule(kind, 1).factor(0, 1)).isEqualTo(1);
    }

    @Test
    void endsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Schedule(Schedule.Kind.CONSTANT, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(Schedule.Kind.EXPONENTIAL, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(Schedule.Kind.LINEAR, -0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(Schedule.Kind.COSINE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
