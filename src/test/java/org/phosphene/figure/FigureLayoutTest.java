package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureLayout.PictureBox;
import org.phosphene.figure.FigureLayout.TextLine;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.figure.FigureSpec.Style;

class FigureLayoutTest {

    private static final double NEAR = 1e-9;

    private static FigureSpec spec(int columns, Style style, String... captions) {
        List<Cell> cells = java.util.Arrays.stream(captions)
                .map(caption -> new Cell(new RecipePicture(Figures.recipe(0), 0), caption))
                .toList();
        return FigureSpec.of(columns, cells).withStyle(style);
    }

    private static Style style(double width, double gap, double margin) {
        return new Style(false, 10, gap, margin, OptionalInt.of(0xffffff), width, 300);
    }

    @Test
    void picturesAreWhereTheNumbersSay() {
        FigureLayout layout = FigureLayout.of(spec(2, style(85, 3, 1), "", "", "", ""), List.of(1.0, 2.0, 1.0, 1.0));
        assertThat(layout.pictures())
                .containsExactly(
                        new PictureBox(0, 1, 1, 40, 40), // (85 - 2 * 1 - 3) / 2 = 40
                        new PictureBox(1, 44, 21, 40, 20),
                        new PictureBox(2, 1, 44, 40, 40),
                        new PictureBox(3, 44, 44, 40, 40));
        assertThat(layout.height()).isCloseTo(85, within(NEAR));
    }

    @Test
    void aCaptionIsCentredUnderItsPicture() {
        FigureLayout layout = FigureLayout.of(spec(1, style(40, 0, 0), "图图"), List.of(1.0));
        TextLine line = layout.texts().get(0);
        double em = 10 * 25.4 / 72; // a Chinese character is one em wide
        assertThat(line.width()).isCloseTo(2 * em, within(NEAR));
        assertThat(line.x()).isCloseTo(20 - em, within(NEAR));
        assertThat(line.y()).isCloseTo(40 + 1.3 * em, within(NEAR));
        assertThat(layout.height()).isCloseTo(40 + 1.6 * em, within(NEAR));
    }

    @Test
    void chineseIsBrokenBetweenCharactersButNotBeforeAFullStop() {
        assertThat(LineBreaks.lines("一二三四五六。", 6)).containsExactly("一二三四五", "六。");
    }

    @Test
    void wordsAreBrokenAtSpacesAndLongOnesInside() {
        assertThat(LineBreaks.lines("a b\nc", 50)).containsExactly("a b", "c");
        assertThat(LineBreaks.lines("one wwwwwwwwww", 4.0)).first().isEqualTo("one");
        assertThat(LineBreaks.lines("wwwwwwwwww", 4.0)).hasSizeGreaterThan(1).allMatch(line -> line.matches("w+"));
    }

    @Test
    void aCharacterThatNoFontHasIsABox() {
        assertThat(LineBreaks.lines("a\ud80c\udc00b\ud800\u0007c", 50)).containsExactly("a□b□ c");
    }

    @Test
    void everyLineIsInsideItsColumnAndTheFigure() {
        FigureLayout layout = Figures.figure(Figures.spec()).layout();
        double column = layout.pictures().get(0).width();
        assertThat(layout.texts())
                .filteredOn(line -> line.role() == FigureLayout.Role.CAPTION)
                .isNotEmpty()
                .allMatch(line -> line.width() <= column + NEAR);
        assertThat(layout.texts())
                .allMatch(line -> line.x() >= -NEAR && line.y() <= layout.height())
                .allMatch(line -> line.upwards() || line.x() + line.width() <= layout.width() + NEAR);
    }

    @Test
    void columnsThatHaveNoRoomAreRefusedWithASentence() {
        assertThatThrownBy(() -> FigureLayout.of(spec(3, style(10, 5, 0), "", "", ""), List.of(1.0, 1.0, 1.0)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("too narrow");
    }

    @Test
    void lettersGoOnAfterZ() {
        String[] none = new String[28];
        java.util.Arrays.fill(none, "");
        FigureSpec spec = spec(4, Style.DEFAULT, none);
        assertThat(spec.letter(25)).isEqualTo("(z)");
        assertThat(spec.letter(26)).isEqualTo("(aa)");
    }

    @Test
    void aCellIsMovedAndTheOthersMakeRoom() {
        FigureSpec moved = spec(3, Style.DEFAULT, "a", "b", "c").moved(0, 2);
        assertThat(moved.cells()).extracting(Cell::caption).containsExactly("b", "c", "a");
    }

    @Test
    void aUnitsNameIsNotBrokenInsideWhereALittleSmallerLettersFit() {
        double full = FigureFont.width("block11/add:15") * 10 * 25.4 / 72; // mm at 10 points
        FigureLayout layout = FigureLayout.of(spec(1, style(full * 0.85, 0, 0), "block11/add:15"), List.of(1.0));
        assertThat(layout.texts()).extracting(TextLine::text).containsExactly("block11/add:15");
        assertThat(layout.texts().get(0).size()).isCloseTo(0.8 * 10 * 25.4 / 72, within(NEAR)); // 0.9 is too wide
    }

    @Test
    void aUnitsNameThatFitsNoSizeIsBrokenBehindItsSlash() {
        double room = FigureFont.width("block11/") + 0.1;
        assertThat(LineBreaks.lines("block11/add:15", room)).containsExactly("block11/", "add:15");
    }

    @Test
    void allCaptionsOfAFigureHaveLettersOfOneSize() {
        double full = FigureFont.width("block11/add:15") * 10 * 25.4 / 72;
        FigureLayout layout =
                FigureLayout.of(spec(2, style(2 * full * 0.95, 0, 0), "a", "block11/add:15"), List.of(1.0, 1.0));
        assertThat(layout.texts())
                .extracting(TextLine::size)
                .hasSize(2)
                .allMatch(size -> Math.abs(size / (10 * 25.4 / 72) - 0.9) < NEAR);
    }
}
