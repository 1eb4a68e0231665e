package org.phosphene.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Paper;
import org.phosphene.testkit.ScriptedStudio;

class FigureFormViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final FigureViewModel model = new FigureViewModel(studio, Runnable::run);
    private final FigureFormViewModel form = new FigureFormViewModel(model);

    @BeforeEach
    void collect() {
        model.collect(TestTiles.of(studio, "a", "b", "c"));
    }

    private FigureSpec spec() {
        return model.specProperty().get();
    }

    @Test
    void captionAndTitlesAreThoseOfTheChosenCell() {
        model.choose(1);
        assertThat(form.captionProperty().get()).isEqualTo("b");
        form.captionProperty().set("狗的头部");
        form.columnTitleProperty().set("diverse");
        form.rowTitleProperty().set("block 11");
        assertThat(spec().cells().get(1).caption()).isEqualTo("狗的头部");
        assertThat(spec().columnTitles()).containsExactly("", "diverse", "");
        assertThat(spec().rowTitles()).containsExactly("block 11");
        model.choose(0);
        assertThat(form.captionProperty().get()).isEqualTo("a");
        assertThat(form.columnTitleProperty().get()).isEmpty();
    }

    @Test
    void aCaptionThatWasTypedIsTakenBackWhole() {
        for (String typed : new String[] {"a d", "a do", "a dog"}) {
            form.captionProperty().set(typed);
        }
        model.undo();
        assertThat(form.captionProperty().get()).isEqualTo("a");
    }

    @Test
    void aNamedWidthSetsTheNumberAndANumberTheName() {
        form.paperProperty().set(Paper.TWO_COLUMNS);
        assertThat(form.widthProperty().get()).isEqualTo("174");
        form.widthProperty().set("100");
        assertThat(form.paperProperty().get()).isNull();
        form.widthProperty().set("114");
        assertThat(form.paperProperty().get()).isEqualTo(Paper.ONE_AND_A_HALF);
    }

    @Test
    void whatIsTypedStaysAsItIsTyped() {
        form.gapProperty().set("1.");
        assertThat(form.gapProperty().get()).isEqualTo("1.");
        assertThat(spec().style().gap()).isEqualTo(1);
        form.gapProperty().set("1,5");
        assertThat(spec().style().gap()).isEqualTo(1.5);
    }

    @Test
    void whatIsNoNumberOrOutOfRangeIsASentenceAndNothingChanges() {
        FigureSpec before = spec();
        form.fontSizeProperty().set("eight");
        assertThat(model.errorProperty().get()).contains("'eight' is not a number");
        form.dpiProperty().set("71");
        assertThat(model.errorProperty().get()).contains("dpi is 71; it may be 72 to 1200");
        form.dpiProperty().set("300.5");
        assertThat(model.errorProperty().get()).contains("dpi");
        form.columnsProperty().set("0");
        assertThat(model.errorProperty().get()).contains("columns is 0");
        assertThat(spec()).isEqualTo(before);
    }

    @Test
    void anotherNumberOfColumnsLetsThePicturesFlow() {
        form.columnsProperty().set("2");
        assertThat(spec().rows()).isEqualTo(2);
        assertThat(spec().cells()).hasSize(4);
        form.columnsProperty().set("1");
        assertThat(spec().cells()).hasSize(3);
    }

    @Test
    void backgroundLettersAndTheRestOfTheStyleAreSet() {
        form.backgroundProperty().set(0x102030);
        form.lettersProperty().set(false);
        form.marginProperty().set("3");
        assertThat(spec().style().background()).isEqualTo(OptionalInt.of(0x102030));
        assertThat(spec().style().letters()).isFalse();
        assertThat(spec().style().margin()).isEqualTo(3);
        form.backgroundProperty().set(null);
        assertThat(spec().style().background()).isEmpty();
    }
}
