package org.phosphene.optvis.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    /** Expected texts are JavaScript's, as given in RFC 8785 appendix B, without the plus of the exponent. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1e2, 100",
        "0.75, 0.75",
        "-0.001, -0.001",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e22",
        "1e23, 1e23",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e21",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "333333333.3333333, 333333333.3333333",
        "2e-3, 0.002",
        "2.0E-44, 2e-44",
    })
    void aNumberHasItsShortestText(double value, String text) {
        assertThat(NumberText.print(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1e-45, 1e-45", "3.4028235e38, 3.4028235e38", "16777216, 16777216", "2e-3, 0.002"})
    void aFloatHasItsOwnShortestText(float value, String text) {
        assertThat(NumberText.print(value)).isEqualTo(text);
    }

    @Test
    void everyNumberIsReadBackAsItself() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double wide = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(wide)) {
                assertThat(Double.parseDouble(NumberText.print(wide))).isEqualTo(wide);
            }
            float narrow = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(narrow)) {
                assertThat(Float.parseFloat(NumberText.print(narrow))).isEqualTo(narrow);
            }
        }
    }
}
