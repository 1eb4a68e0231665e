package org.phosphene.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void lettersDigitsAndThreeSignsStay() {
        assertThat(FileNames.of("Az09._-")).isEqualTo("Az09._-");
    }

    @Test
    void everyOtherByteBecomesTwoHexDigits() {
        assertThat(FileNames.of("block5/add:12@3,4")).isEqualTo("block5%2Fadd%3A12%403%2C4");
        assertThat(FileNames.of("a b%é\n")).isEqualTo("a%20b%25%C3%A9%0A");
    }

    @Test
    void aNameThatWouldBeAFolderIsEscaped() {
        assertThat(FileNames.of("..")).isEqualTo("%2E%2E");
        assertThat(FileNames.of("../x")).isEqualTo("..%2Fx");
    }

    @Test
    void aLongNameIsCutAndKeepsItsHash() {
        assertThat(FileNames.of("a".repeat(120))).hasSize(120).doesNotContain("%");
        // sha256sum of 121 times "a" starts with e9615320
        assertThat(FileNames.of("a".repeat(121))).isEqualTo("a".repeat(112) + "e9615320");
    }

    @Test
    void twoLongNamesThatDifferAtTheEndStayDifferent() {
        assertThat(FileNames.of("x".repeat(300) + "1")).isNotEqualTo(FileNames.of("x".repeat(300) + "2"));
    }

    @Test
    void aCutNeverLeavesHalfAnEscape() {
        for (int before = 100; before < 115; before++) {
            String name = FileNames.of("a".repeat(before) + "////////");
            assertThat(name).hasSizeLessThanOrEqualTo(120).matches("a+(%2F)*[0-9a-f]{8}");
        }
    }

    @Test
    void anEmptyNameIsRefused() {
        assertThatThrownBy(() -> FileNames.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
