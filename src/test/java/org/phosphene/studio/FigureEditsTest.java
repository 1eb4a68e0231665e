package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.RecipePicture;

/** A figure of two rows and columns: a b / c and an empty place. */
class FigureEditsTest {

    private static final FigureSpec SPEC =
            FigureSpec.of(2, cells("a", "b", "c")).withTitles(List.of("first", "second"), List.of("left", "right"));

    private static List<Cell> cells(String... captions) {
        return Arrays.stream(captions)
                .map(caption -> new Cell(new RecipePicture("{}", 0), caption))
                .toList();
    }

    private static List<String> captions(FigureSpec spec) {
        return spec.cells().stream().map(Cell::caption).toList();
    }

    @Test
    void whatIsCollectedFillsEmptyPlacesThenNewRows() {
        FigureSpec more = FigureEdits.collected(SPEC, cells("d", "e"));
        assertThat(captions(more)).containsExactly("a", "b", "c", "d", "e", "");
        assertThat(more.rows()).isEqualTo(3);
        assertThat(more.rowTitles()).containsExactly("first", "second", "");
    }

    @Test
    void aNewColumnIsAtTheRightAndPicturesStayInTheirRows() {
        FigureSpec wider = FigureEdits.withColumn(SPEC);
        assertThat(captions(wider)).containsExactly("a", "b", "", "c", "", "");
        assertThat(wider.columnTitles()).containsExactly("left", "right", "");
    }

    @Test
    void aRowGoesWithItsPicturesAndItsTitle() {
        FigureSpec less = FigureEdits.withoutRow(SPEC, 0);
        assertThat(captions(less)).containsExactly("c", "");
        assertThat(less.rowTitles()).containsExactly("second");
        assertThat(FigureEdits.withoutRow(less, 0)).isEqualTo(less);
    }

    @Test
    void aColumnGoesWithItsPicturesAndItsTitle() {
        FigureSpec less = FigureEdits.withoutColumn(SPEC, 0);
        assertThat(captions(less)).containsExactly("b", "");
        assertThat(less.columnTitles()).containsExactly("right");
        assertThat(FigureEdits.withoutColumn(less, 0)).isEqualTo(less);
    }

    @Test
    void aPictureDroppedOnAnotherMakesTheOthersMoveUp() {
        assertThat(captions(FigureEdits.dropped(SPEC, 0, 2))).containsExactly("b", "c", "a", "");
    }

    @Test
    void aPictureDroppedOnAnEmptyPlaceLeavesItsOwnEmpty() {
        assertThat(captions(FigureEdits.dropped(SPEC, 0, 3))).containsExactly("", "b", "c", "a");
    }

    @Test
    void titlesThatAreAllBlankAreGone() {
        FigureSpec one = FigureEdits.withRowTitle(SPEC, 0, "");
        assertThat(one.rowTitles()).containsExactly("", "second");
        assertThat(FigureEdits.withRowTitle(one, 1, " ").rowTitles()).isEmpty();
        FigureSpec none = SPEC.withTitles(List.of(), List.of());
        assertThat(FigureEdits.withColumnTitle(none, 1, "右").columnTitles()).containsExactly("", "右");
    }

    @Test
    void moreRowsThanMayBeAreRefusedWithASentence() {
        FigureSpec full = FigureSpec.of(1, Collections.nCopies(100, cells("a").get(0)));
        assertThatThrownBy(() -> FigureEdits.withRow(full))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("1 to 100");
    }
}
