package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec.Background;
import org.phosphene.figure.GridSpec.Unit;

class GridLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 1",
        "2, 0, 0, 1, 2",
        "5, 0, 0, 2, 3",
        "9, 0, 0, 3, 3",
        "10, 0, 0, 3, 4",
        "7, 2, 0, 2, 4",
        "7, 0, 3, 3, 3",
        "3, 2, 5, 2, 5"
    })
    void rowsAndColumnsFollowFromTheNumberOfPanels(int panels, int rows, int columns, int height, int width) {
        assertThat(GridLayout.shape(panels, spec(rows, columns, 8, 0))).isEqualTo(new GridLayout.Size(width, height));
    }

    @Test
    void panelsThatDoNotFitAreASentence() {
        assertThatThrownBy(() -> GridLayout.shape(12, spec(2, 5, 8, 0)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageStartingWith("12 pictures do not fit 2 rows x 5 columns.");
    }

    @Test
    void noPanelIsASentence() {
        assertThatThrownBy(() -> GridLayout.shape(0, spec(0, 0, 8, 0)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("no picture");
    }

    @Test
    void cellsStandRowByRowWithGapsBetweenAndAround() {
        GridLayout layout = GridLayout.of(panels(5, 8, 8), spec(0, 3, 8, 2), 4, 0);
        assertThat(layout.width()).isEqualTo(3 * 8 + 4 * 2);
        assertThat(layout.height()).isEqualTo(2 * (8 + 4) + 3 * 2);
        assertThat(layout.left(0)).isEqualTo(2);
        assertThat(layout.top(0)).isEqualTo(2);
        assertThat(layout.left(4)).isEqualTo(12);
        assertThat(layout.top(4)).isEqualTo(16);
    }

    @Test
    void aPanelKeepsItsAspect() {
        assertThat(GridLayout.fitted(panels(1, 10, 40).get(0), spec(0, 0, 80, 0)))
                .isEqualTo(new GridLayout.Size(20, 80));
        assertThat(GridLayout.fitted(panels(1, 1000, 1).get(0), spec(0, 0, 80, 0)))
                .isEqualTo(new GridLayout.Size(80, 1));
    }

    @Test
    void aHugeGridIsRefusedWithTheMemoryItWouldNeed() {
        List<Panel> many = panels(30 * 30, 8, 8);
        assertThatThrownBy(() -> GridLayout.of(many, spec(0, 0, 1000, 0), 0, 0))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("30000 x 30000 pixels")
                .hasMessageContaining("2.7 GB")
                .hasMessageContaining("smaller panels");
    }

    private static List<Panel> panels(int number, int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        return Collections.nCopies(number, new Panel(new Frame(0, 0, 1, height, width, 3, pixels), ""));
    }

    private static GridSpec spec(int rows, int columns, double panel, double gap) {
        return new GridSpec(rows, columns, panel, Unit.PIXELS, 300, gap, Background.WHITE, true);
    }
}
