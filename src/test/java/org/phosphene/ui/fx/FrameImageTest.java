package org.phosphene.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.core.Frame;

class FrameImageTest {

    @Test
    void redGreenBlueBecomesBlueGreenRedAndOpaque() {
        Frame frame = new Frame(1, 0, 1, 1, 2, 3, new byte[] {10, 20, 30, (byte) 250, (byte) 251, (byte) 252});
        byte[] bgra = new byte[8];
        FrameImage.copy(frame, 0, bgra);
        assertThat(bgra).containsExactly(30, 20, 10, (byte) 255, (byte) 252, (byte) 251, (byte) 250, (byte) 255);
    }

    @Test
    void coloursAreMultipliedByAlpha() {
        Frame frame = new Frame(1, 0, 1, 1, 2, 4, new byte[] {(byte) 200, 100, 51, (byte) 128, 9, 9, 9, 0});
        byte[] bgra = new byte[8];
        FrameImage.copy(frame, 0, bgra);
        // round(51 * 128 / 255) = 26, round(100 * 128 / 255) = 50, round(200 * 128 / 255) = 100
        assertThat(bgra).containsExactly(26, 50, 100, (byte) 128, 0, 0, 0, 0);
    }

    @Test
    void theSecondPictureOfABatchIsFound() {
        Frame frame = new Frame(1, 0, 2, 1, 1, 3, new byte[] {1, 2, 3, 4, 5, 6});
        byte[] bgra = new byte[4];
        FrameImage.copy(frame, 1, bgra);
        assertThat(bgra).containsExactly(6, 5, 4, (byte) 255);
    }
}
