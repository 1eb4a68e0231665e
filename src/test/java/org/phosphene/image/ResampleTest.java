package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phosphene.testkit.Npz;

class ResampleTest {

    private final Map<String, NpyArray> byPillow = Npz.read("/image/resampled.npz");
    private final Pixels source = Fixtures.picture(byPillow.get("source"));
    private final Pixels source4 = Fixtures.picture(byPillow.get("source4"));

    @ParameterizedTest
    @EnumSource
    void everyByteIsPillows(Resample filter) {
        for (int[] size : new int[][] {{40, 30}, {17, 61}, {83, 19}, {200, 97}, {1, 1}, {82, 62}}) {
            NpyArray expected = byPillow.get(name(filter) + ":" + size[0] + "x" + size[1]);
            assertThat(Fixtures.difference(filter.to(source, size[0], size[1]), Fixtures.picture(expected)))
                    .as("%d x %d", size[0], size[1])
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void transparentColoursDoNotBleed(Resample filter) {
        for (int[] size : new int[][] {{12, 9}, {50, 40}}) {
            NpyArray expected = byPillow.get(name(filter) + "4:" + size[0] + "x" + size[1]);
            assertThat(Fixtures.difference(filter.to(source4, size[0], size[1]), Fixtures.picture(expected)))
                    .as("%d x %d", size[0], size[1])
                    .isZero();
        }
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        assertThat(Resample.BICUBIC.to(source, source.width(), source.height())).isSameAs(source);
    }

    private static String name(Resample filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
