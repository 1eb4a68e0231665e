package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
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
}
