package org.phosphene.optvis.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;

class ObjectiveMistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:                  | 3   | The channel is missing here",
                "a:1 - b:            | 9   | The channel is missing here",
                "block5/add          | 11  | layer(block5/add) for the whole layer",
                "a:-1                | 3   | The channel must not be negative",
                "a:99999999999       | 3   | The channel is far too large",
                "a:1.5               | 3   | The channel must be a whole number",
                "a:1@-2,3            | 5   | The row must not be negative",
                "a:1@2               | 6   | A position has a row and a column",
                "a:1@2,              | 7   | The column is missing here",
                "onnx::Conv_210:3    | 6   | must be in quotes",
                "conv2d0:0:3         | 10  | must be in quotes",
                "probabilty(1)       | 1   | did you mean probability?",
                "a:1 + diversty(a)   | 7   | did you mean diversity?",
                "Layer(a)            | 1   | did you mean layer?",
                "frobnicate(a)       | 1   | there are layer, logit,",
                "(a:1                | 5   | ')' is missing here for the '(' in column 1",
                "2 * (a:1 + (b:2)    | 17  | for the '(' in column 5",
                "a:1)                | 4   | no '(' before it",
                "layer(a             | 8   | ')' is missing here for layer(",
                "layer()             | 7   | the name of a layer",
                "layer(a:1)          | 8   | without a channel",
                "logit()             | 7   | The class is missing",
                "logit(-1)           | 7   | The class must not be negative",
                "a:1-b:2             | 4   | Put a blank before and after this '-'",
                "a:1 -b:2            | 5   | Put a blank before and after this '-'",
                "a:1+ b:2            | 4   | Put a blank before and after this '+'",
                "a-b                 | 4   | The channel is missing after this name",
                "a:1 -               | 6   | A term is missing at the end",
                "+ a:1               | 1   | A term is missing before",
                "- - a:1             | 3   | Here must be a unit",
                "a:1 b:2             | 5   | Here must be the end",
                "a:1, b:2            | 4   | nothing after this",
                "a:1 * 2             | 5   | The number stands before the term",
                "2 a:1               | 3   | After a number there must be '*'",
                "2                   | 2   | After a number there must be '*'",
                "1e999 * a:1         | 1   | too large",
                "1e200 * (1e200 * a:1) | 9 | multiply to one that is too large",
                "1e * a:1            | 1   | must be a number",
                "1.2.3 * a:1         | 1   | must be a number",
                ". * a:1             | 1   | must be a number",
                "NaN * a:1           | 5   | The channel is missing after this name",
                "\"abc:1             | 1   | no closing quote",
                "\"a\\x\":1          | 3   | no escape",
                "\"a\\u12g4\":1      | 3   | four hexadecimal digits",
                "\"a\\               | 3   | no escape",
                "'a':1               | 1   | not with '",
                "층:1                | 1   | in quotes",
                "\"😀층\":x          | 6   | The channel is missing here",
                "direction(a)        | 12  | needs its numbers",
                "direction(a, 1)     | 14  | stand in brackets",
                "direction(a, [])    | 15  | must be a number",
                "direction(a, [1,])  | 17  | must be a number",
                "direction(a, [1 2]) | 17  | the ']' after the numbers",
                "direction(a, [1e39]) | 15 | too large",
                "direction(a, [NaN]) | 15  | must be a number",
                "direction(a, [1], -1) | 19 | must not be negative",
                "direction(a, [1], 1e999) | 19 | too large",
                "direction(a, [1])@2 | 20  | A position has a row and a column, as in direction(...)@3,4",
                "layer(a)@1,2        | 9   | A position stands only behind",
                "random(a)           | 9   | needs its seed",
                "random(a, -1)       | 11  | The seed must not be negative",
                "random(a, 1.5)      | 11  | The seed must be a whole number",
                "tensor(a)           | 9   | needs a file",
                "tensor(a, cube.npy) | 11  | the name of a file in quotes",
                "tensor(a, \"\")    | 11  | no name of a file",
                "caricature(a)       | 13  | as in caricature(block5/add, \"photo.jpg\")",
                "inversion(a, 3)     | 14  | the name of a file in quotes",
                "style(a, \"b.jpg\", 2) | 17 | ')' is missing here for style(",
                "grid(a, \"b.jpg\", -2) | 18 | The power must not be negative",
                "inputdifference()   | 17  | as in inputdifference(\"photo.jpg\")",
                "channels(a)         | 11  | there must be channels and their weights",
                "channels(a, 3)      | 14  | ':' and its weight",
                "channels(a, 3: x)   | 16  | The weight must be a number",
                "channels(a, 3: 1, 3: 2) | 19 | Channel 3 is there already",
                "interpolation(a:1)  | 18  | needs a second objective",
                "interpolation(a:1, b:2, c:3) | 23 | ')' is missing here for interpolation(",
                "alignment(a, 0)     | 14  | between 0.1 and 1000",
                "each()              | 6   | Here must be a unit",
                "each(a:1, diversity(a)) | 11 | an objective of its own",
                "each(a:1, 2 * (b:1 + alignment(b))) | 11 | an objective of its own",
                "each(a:1, each(b:1)) | 11 | an objective of its own",
                "each(a:1, -steered(b:1, 0)) | 12 | is subtracted",
                "tv(1)               | 4   | ')' is missing here for tv(",
                "l1(x)               | 4   | The value must be a number",
                "boundary(0)         | 10  | at least 1 pixel wide",
                "boundary(5, 1e999)  | 13  | The value is too large",
                "steered(diversity(a), 0.5)             | 1  | is subtracted",
                "-steered(diversity(a), 0.5)            | 1  | needs another term beside it",
                "a:1 + steered(diversity(a), 0.5)       | 7  | is subtracted",
                "a:1 - 2 * steered(diversity(a), 0.5)   | 11 | is subtracted",
                "a:1 - (b:2 - steered(diversity(a), 0)) | 14 | is subtracted",
                "a:1 - steered(b:1 - steered(c:1, 0), 0)     | 21 | is subtracted",
                "a:1 - steered(b:1, 0) - steered(c:1, 0)     | 25 | only one",
                "a:1 - steered(diversity(a), 1.5)       | 29 | between 0 and 1",
                "a:1 - steered(diversity(a), -0.1)      | 29 | between 0 and 1",
                "a:1 - steered(diversity(a))            | 27 | needs the share to keep",
            })
    void aMistakeIsToldWithItsColumn(String text, int column, String sentence) {
        assertThatThrownBy(() -> Objective.parse(text))
                .isInstanceOf(PhospheneException.class)
                .hasMessageStartingWith("Column " + column + ": ")
                .hasMessageContaining(sentence);
    }

    @Test
    void theTextIsShownWithAMarkUnderTheMistake() {
        assertThatThrownBy(() -> Objective.parse("block5/add:3 - 2 * fire7/concat:"))
                .hasMessage("Column 33: The channel is missing here; write a whole number counted from 0.\n"
                        + "block5/add:3 - 2 * fire7/concat:\n"
                        + "                                ^");
    }

    @Test
    void theMarkStaysUnderTheMistakeInUnusualText() {
        assertThatThrownBy(() -> Objective.parse("\"😀\":1\n-\tb:x"))
                .hasMessageEndingWith("\n\"😀\":1 - b:x\n          ^");
    }

    @Test
    void aLongTextIsShownAroundTheMistakeOnly() {
        String text = "a:1 + ".repeat(1000) + "b + " + "c:1 + ".repeat(1000) + "d:1";
        PhospheneException mistake = catchThrowableOfType(PhospheneException.class, () -> Objective.parse(text));
        List<String> lines = mistake.getMessage().lines().toList();
        assertThat(lines.get(0)).startsWith("Column 6003: ");
        assertThat(lines.get(1)).startsWith("…").endsWith("…").hasSizeLessThan(80);
        assertThat(lines.get(1).substring(0, lines.get(2).length() - 1)).endsWith("+ b ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void anEmptyTextIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> Objective.parse(text))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void aTextOverTheLimitIsRefusedWithItsLength() {
        assertThatThrownBy(() -> Objective.parse("a:1 + ".repeat(20_000) + "a:1"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("120003 characters")
                .hasMessageContaining("100000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-(", "2 * (", "layer(", "a:1 - steered("})
    void deepNestingIsRefusedWithoutOverflowingTheStack(String opening) {
        assertThatThrownBy(() -> Objective.parse(opening.repeat(100_000 / opening.length())))
                .isInstanceOf(PhospheneException.class)
                .hasMessageStartingWith("Column ");
    }

    @Test
    void aThousandParenthesesAreTooMany() {
        assertThatThrownBy(() -> Objective.parse("(".repeat(1000) + "a:1" + ")".repeat(1000)))
                .hasMessageContaining("more than 100 parentheses");
    }

    @Test
    void anyDamagedTextIsReadOrRefusedWithASentence() {
        RandomObjectives objectives = new RandomObjectives(3);
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(objectives.next().print());
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setLength(at);
                default -> text.setCharAt(at, "()[]:@,*+-\"\\ 0e.\u00e4".charAt(random.nextInt(17)));
            }
            try {
                Objective read = Objective.parse(text.toString());
                assertThat(Objective.parse(read.print())).isEqualTo(read);
            } catch (PhospheneException refused) {
                assertThat(refused.getMessage()).matches("(?s)(Column \\d+: |The objective is empty).*");
            }
        }
    }

    @Test
    void valuesThatHaveNoTextAreNotMade() {
        Channel a = new Channel("a", 1);
        Steered steered = new Steered(new Diversity("a"), 0.5);
        assertThatThrownBy(() -> new Sum(List.of(a))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sum(List.of(steered, steered))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaled(1, a)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaled(Double.NaN, a)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaled(2, new Scaled(2, a))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaled(2, steered)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Steered(a, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Steered(a, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Neuron("a", 1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Logit(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Each(List.of(a, new Diversity("a")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interpolation(a, steered)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Channels("a", List.of(new Channels.Weight(1, 2), new Channels.Weight(1, 3))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Boundary(0, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distance1(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Style("a", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Direction("a", new float[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Direction("a", new float[] {Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
