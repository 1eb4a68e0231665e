package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.testkit.Npz;

class PreparationTest {

    private final Preparation preparation = Preparation.bicubic(32, 24, 24);

    @Test
    void theResultIsThatOfTorchvisionOnPillow() {
        Map<String, NpyArray> reference = Npz.read("/image/prepared.npz");
        for (String size : new String[] {"83x61", "61x83", "40x40", "45x32"}) {
            Pixels prepared = preparation.apply(Fixtures.picture(reference.get(size)));
            assertThat(Fixtures.difference(prepared, Fixtures.picture(reference.get(size + ":prepared"))))
                    .as(size)
                    .isZero();
        }
    }

    /** The reference's photographs are three samples, cut square and made 224 pixels wide by Pillow (bilinear). */
    @Test
    void theSamplesBecomeTheReferencesPhotographs() {
        byte[] expected = Npz.read("/golden/activations-efficientnet-lite0.npz")
                .get("rgb_u8")
                .bytes();
        String[] names = {"fishes-fish12", "monuments-cathedral", "tools-hammer3"};
        for (int i = 0; i < names.length; i++) {
            Pixels photograph = PhotographReader.read(Path.of("assets", "samples", names[i] + ".jpg"));
            int side = Math.min(photograph.width(), photograph.height());
            Pixels square =
                    photograph.crop((photograph.width() - side) / 2, (photograph.height() - side) / 2, side, side);
            Pixels prepared = Resample.BILINEAR.to(square, 224, 224);
            int bytes = prepared.data().length;
            byte[] reference = Arrays.copyOfRange(expected, i * bytes, (i + 1) * bytes);
            // equal where Java has the system's libjpeg; its own may round the cosine transform otherwise
            assertThat(Fixtures.difference(prepared, new Pixels(224, 224, 3, reference)))
                    .as(names[i])
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPictureOfTheInputsSizeIsUsedAsItIs() {
        Pixels picture = new Pixels(24, 24, 3, new byte[24 * 24 * 3]);
        assertThat(preparation.apply(picture)).isSameAs(picture);
    }

    @Test
    void withoutResizingEverySizeIsKept() {
        Pixels picture = new Pixels(7, 5, 3, new byte[7 * 5 * 3]);
        assertThat(Preparation.NO_RESIZE.apply(picture)).isSameAs(picture);
    }

    @Test
    void alphaIsDropped() {
        Pixels picture = new Pixels(1, 1, 4, new byte[] {1, 2, 3, 0});
        assertThat(Preparation.NO_RESIZE.apply(picture).data()).containsExactly(1, 2, 3);
    }

    @Test
    void aPictureOnePixelWideAndVeryHighIsASentence() {
        Pixels thread = new Pixels(1, 1_000_000, 3, new byte[3_000_000]);
        assertThatThrownBy(() -> Preparation.bicubic(256, 224, 224).apply(thread))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("too narrow");
    }

    @Test
    void anInputLargerThanTheShortSideIsRefused() {
        assertThatThrownBy(() -> Preparation.bicubic(200, 224, 224)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Region original(int width, int height, int left, int top, int columns, int rows) {
        return Preparation.bicubic(256, 224, 224).original(width, height, new Region(left, top, columns, rows));
    }

    /** 640 x 480 becomes 341 x 256; (341 - 224) / 2 = 58.5 is cut off to the left (to the even number), 16 above. */
    @Test
    void aRectangleOfTheInputLiesInALandscape() {
        // 58 * 640 / 341 = 108.9, 282 * 640 / 341 = 529.3; 16 * 480 / 256 = 30, 240 * 480 / 256 = 450
        assertThat(original(640, 480, 0, 0, 224, 224)).isEqualTo(new Region(108, 30, 422, 420));
        // 68 * 640 / 341 = 127.6, 69 * 640 / 341 = 129.5; 36 * 1.875 = 67.5, 37 * 1.875 = 69.4
        assertThat(original(640, 480, 10, 20, 1, 1)).isEqualTo(new Region(127, 67, 3, 3));
    }

    @Test
    void aRectangleOfTheInputLiesInAPortrait() {
        assertThat(original(480, 640, 0, 0, 224, 224)).isEqualTo(new Region(30, 108, 420, 422));
        assertThat(original(480, 640, 20, 10, 1, 1)).isEqualTo(new Region(67, 127, 3, 3));
    }

    /** 101 x 67 becomes 385 x 256; (385 - 224) / 2 = 80.5, to the even number 80. */
    @Test
    void aSmallPhotographOfOddSizeIsMadeLargerFirst() {
        // 80 * 101 / 385 = 20.99, 304 * 101 / 385 = 79.8; 16 * 67 / 256 = 4.2, 240 * 67 / 256 = 62.8
        assertThat(original(101, 67, 0, 0, 224, 224)).isEqualTo(new Region(20, 4, 60, 59));
        // 304 / 385 * 101 = 79.75 and 303 / 385 * 101 = 79.5; 239 * 67 / 256 = 62.6: inside one pixel
        assertThat(original(101, 67, 223, 223, 1, 1)).isEqualTo(new Region(79, 62, 1, 1));
    }

    @Test
    void aPhotographUsedAsItIsIsMappedToItself() {
        Region part = new Region(3, 4, 50, 60);
        assertThat(original(224, 224, 3, 4, 50, 60)).isEqualTo(part);
        assertThat(Preparation.NO_RESIZE.original(1000, 70, part)).isEqualTo(part);
    }

    @Test
    void whatReachesBeyondThePhotographIsCutOff() {
        assertThat(Preparation.NO_RESIZE.original(40, 30, new Region(3, 4, 50, 60)))
                .isEqualTo(new Region(3, 4, 37, 26));
    }
}
