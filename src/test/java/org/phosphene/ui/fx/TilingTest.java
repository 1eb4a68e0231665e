package org.phosphene.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TilingTest {

    @Test
    void oneSquarePictureFillsTheShorterSide() {
        assertThat(Tiling.largest(1, 100, 100, 400, 300, 8, 0)).isEqualTo(new Tiling(1, 1, 3));
    }

    @Test
    void fourPicturesInASquareAreTwoByTwo() {
        Tiling tiling = Tiling.largest(4, 100, 100, 408, 408, 8, 0);

        assertThat(tiling).isEqualTo(new Tiling(2, 2, 2));
    }

    @Test
    void fourPicturesInAStripAreARow() {
        assertThat(Tiling.largest(4, 100, 100, 1000, 120, 0, 20)).isEqualTo(new Tiling(4, 1, 1));
    }

    @Test
    void withoutRoomNothingIsShownAndNothingBreaks() {
        assertThat(Tiling.largest(3, 100, 100, 0, 0, 8, 22).scale()).isZero();
    }
}
