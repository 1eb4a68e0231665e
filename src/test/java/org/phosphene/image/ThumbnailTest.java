package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.phosphene.core.Region;

class ThumbnailTest {

    private static Pixels blank(int width, int height, int planes) {
        return new Pixels(width, height, planes, new byte[width * height * planes]);
    }

    private static int[] size(Pixels picture) {
        return new int[] {picture.width(), picture.height(), picture.planes()};
    }

    @Test
    void theLongSideBecomesTheLengthAskedFor() {
        Pixels photograph = blank(640, 480, 3);
        assertThat(size(Thumbnail.of(photograph, new Region(10, 20, 400, 300), 96)))
                .containsExactly(96, 72, 3);
        assertThat(size(Thumbnail.of(photograph, new Region(0, 0, 101, 303), 96)))
                .containsExactly(32, 96, 3);
    }

    @Test
    void aTinyPartIsEnlargedFourTimesAtMost() {
        assertThat(size(Thumbnail.of(blank(64, 48, 4), new Region(60, 40, 3, 2), 96)))
                .containsExactly(12, 8, 3);
    }

    @Test
    void aPartOfTheRightSizeIsCutOutOnly() {
        Pixels photograph = new Pixels(3, 1, 3, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(Thumbnail.of(photograph, new Region(1, 0, 2, 1), 2).data()).containsExactly(4, 5, 6, 7, 8, 9);
    }

    @Test
    void aThreadKeepsAPixel() {
        assertThat(size(Thumbnail.of(blank(1, 1000, 3), Region.whole(1, 1000), 96)))
                .containsExactly(1, 96, 3);
    }

    @Test
    void whatReachesBeyondThePhotographIsCutOff() {
        assertThat(size(Thumbnail.of(blank(20, 20, 3), new Region(10, 10, 30, 20), 10)))
                .containsExactly(10, 10, 3);
    }

    @Test
    void aPartOutsideIsAnError() {
        Pixels photograph = blank(20, 20, 3);
        assertThatThrownBy(() -> Thumbnail.of(photograph, new Region(20, 0, 1, 1), 10))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
