package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PreprocessingTest {

    private static final float[] ONES = {1, 1, 1};

    @Test
    void torchvisionsMeanBecomesZeroAndOneDeviationOne() {
        Preprocessing torchvision = Preprocessing.torchvision();
        float red = 0.485f + 0.229f; // mean and one standard deviation, as torchvision's documentation gives them
        float blue = 0.406f;
        assertThat((255 * red - torchvision.mean()[0]) * torchvision.scale()[0]).isCloseTo(1f, within(1e-5f));
        assertThat((255 * blue - torchvision.mean()[2]) * torchvision.scale()[2])
                .isCloseTo(0f, within(1e-5f));
    }

    @Test
    void aScaleOfZeroOrNoNumberIsRefused() {
        assertThatThrownBy(() -> new Preprocessing(ChannelOrder.RGB, ONES, new float[] {1, 0, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Preprocessing(ChannelOrder.RGB, new float[] {1, Float.NaN, 1}, ONES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Preprocessing(ChannelOrder.RGB, new float[2], ONES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsArraysCannotBeChangedFromOutside() {
        float[] mean = {1, 2, 3};
        Preprocessing preprocessing = new Preprocessing(ChannelOrder.BGR, mean, ONES);
        mean[0] = 9;
        preprocessing.mean()[1] = 9;
        assertThat(preprocessing.mean()).containsExactly(1, 2, 3);
    }

    @Test
    void twoOfTheSameNumbersAreEqual() {
        assertThat(Preprocessing.torchvision())
                .isEqualTo(Preprocessing.torchvision())
                .hasSameHashCodeAs(Preprocessing.torchvision())
                .isNotEqualTo(new Preprocessing(ChannelOrder.RGB, ONES, ONES));
    }
}
