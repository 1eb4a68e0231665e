package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptionPainterTest {

    private static final int WIDTH = 224;

    private final CaptionPainter painter = new CaptionPainter(WIDTH);

    @AfterEach
    void close() {
        painter.close();
    }

    @Test
    void aShortCaptionIsOneLine() {
        assertThat(painter.lines("  block11/add:15\n", WIDTH, 2)).containsExactly("block11/add:15");
    }

    @Test
    void aBlankCaptionHasNoLine() {
        assertThat(painter.lines(" \n ", WIDTH, 2)).isEmpty();
        assertThat(painter.height(0)).isZero();
    }

    @Test
    void aLongCaptionBreaksBetweenWords() {
        String caption = "fire7/concat channel 212, goldfish and other orange animals";
        List<String> lines = painter.lines(caption, WIDTH, 2);
        assertThat(lines).hasSize(2);
        assertThat(String.join(" ", lines)).isEqualTo(caption);
    }

    @Test
    void aVeryLongCaptionEndsInAnEllipsis() {
        String caption = "many words ".repeat(100);
        List<String> lines = painter.lines(caption, WIDTH, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).hasSizeGreaterThan(20).doesNotContain("…");
        assertThat(lines.get(1)).hasSizeGreaterThan(20).endsWith("…");
        assertThat(caption).startsWith(String.join(" ", lines).replace("…", ""));
    }

    @Test
    void aWordWithoutSpacesIsBrokenWhereItMust() {
        List<String> lines = painter.lines("x".repeat(500), WIDTH, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("x{20,}");
        assertThat(lines.get(1)).matches("x{20,}…");
    }

    @Test
    void chineseLettersAreDrawnWhereTheSystemHasNone() {
        int height = painter.height(1);
        assertThat(painter.coverage(List.of("通道"), WIDTH, height))
                .isNotEqualTo(painter.coverage(List.of("照片"), WIDTH, height)); // not two boxes each
    }

    @Test
    void noLetterIsCutByTheBorder() {
        for (String caption : List.of("W".repeat(300), "many words ".repeat(100), "jÅg".repeat(90))) {
            List<String> lines = painter.lines(caption, WIDTH, 2);
            int height = painter.height(lines.size());
            byte[] coverage = painter.coverage(lines, WIDTH, height);
            assertThat(inkOfColumn(coverage, 0, height)).isZero();
            assertThat(inkOfColumn(coverage, WIDTH - 1, height)).isZero();
            assertThat(inkOfRow(coverage, 0)).isZero();
            assertThat(inkOfRow(coverage, height - 1)).isZero();
        }
    }

    @Test
    void textIsCentred() {
        List<String> lines = List.of("HHHH");
        int height = painter.height(1);
        byte[] coverage = painter.coverage(lines, WIDTH, height);
        int left = 0;
        while (inkOfColumn(coverage, left, height) == 0) {
            left++;
        }
        int right = 0;
        while (inkOfColumn(coverage, WIDTH - 1 - right, height) == 0) {
            right++;
        }
        assertThat(left).isBetween(right - 2, right + 2).isGreaterThan(80);
    }

    @Test
    void textIsAntialiased() {
        byte[] coverage = painter.coverage(List.of("Sober"), WIDTH, painter.height(1));
        long grey = 0;
        for (byte share : coverage) {
            grey += share != 0 && share != -1 ? 1 : 0;
        }
        assertThat(grey).isGreaterThan(20);
    }

    @Test
    void aPanelTooNarrowForALetterHasNoCaption() {
        assertThat(painter.lines("caption", 5, 2)).isEmpty();
    }

    private static int inkOfColumn(byte[] coverage, int x, int height) {
        int ink = 0;
        for (int y = 0; y < height; y++) {
            ink += coverage[y * WIDTH + x] & 0xff;
        }
        return ink;
    }

    private static int inkOfRow(byte[] coverage, int y) {
        int ink = 0;
        for (int x = 0; x < WIDTH; x++) {
            ink += coverage[y * WIDTH + x] & 0xff;
        }
        return ink;
    }
}
