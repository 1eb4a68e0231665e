package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTextTest {

    @Test
    void stepIsShownWithTheNumberAskedFor() {
        assertThat(RunText.step(128, 512)).isEqualTo("128 / 512");
    }

    @Test
    void timeLeftFollowsFromStepsAndSpeed() {
        assertThat(RunText.pace(24, 384)).isEqualTo("24.0 steps/s · 0:16 left");
    }

    @Test
    void beforeTheFirstMeasurementThereIsNoPace() {
        assertThat(RunText.pace(0, 512)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"46.4123,46.4", "591.3,591", "0.25,0.250", "-3.14159,-3.14", "0,0.000", "0.00001,1.00e-05", "NaN,–"})
    void numbersShowThreeDigits(double value, String text) {
        assertThat(RunText.number(value)).isEqualTo(text);
    }

    @Test
    void longTimesShowHours() {
        assertThat(RunText.clock(3723)).isEqualTo("1:02:03");
    }
}
