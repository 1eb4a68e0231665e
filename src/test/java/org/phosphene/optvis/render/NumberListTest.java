package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1, 2, 3                 | 1 2 3",
                "-2..2                   | -2 -1 0 1 2",
                "2..-1                   | 2 1 0 -1",
                "0.9 .. 1.1 step 0.05    | 0.9 0.95 1.00 1.05 1.10",
                "0..1 step 0.4           | 0 0.4 0.8",
                "-1..1, 0;0              | -1 0 1 0 0",
                "1e-3, .5, 2.            | 0.001 0.5 2",
                "5..5                    | 5"
            })
    void numbersAndRangesAreRead(String text, String numbers) {
        assertThat(NumberList.parse(text).stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,", "one", "1..", "1..2 step 0", "1..2 step -1", "0..1e9", "NaN", "1 2"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> NumberList.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3             | 1, 2, 3",
                "-2 -1 0 1 2 0 0 0 | -2..2, 0, 0, 0",
                "0.9 0.92 0.94 0.96 | 0.9..0.96 step 0.02",
                "3 2 1 0           | 3..0",
                "1 1 1 1 1         | 1, 1, 1, 1, 1",
                "1.0 0.975 1.025   | 1, 0.975, 1.025"
            })
    void evenlySpacedNumbersAreWrittenAsARange(String numbers, String text) {
        assertThat(NumberList.print(Stream.of(numbers.strip().split(" "))
                        .map(BigDecimal::new)
                        .toList()))
                .isEqualTo(text);
    }

    @Test
    void smallAndLargeNumbersStayShort() {
        assertThat(Stream.of("1.0E-8", "0.05", "512.0", "0.0", "1E20", "1000000")
                        .map(text -> NumberList.print(new BigDecimal(text))))
                .containsExactly("1E-8", "0.05", "512", "0", "1E20", "1000000");
    }
}
