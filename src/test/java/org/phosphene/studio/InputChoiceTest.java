package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Preprocessing;

class InputChoiceTest {

    private static final InputChoice PIXELS =
            new InputChoice("RGB", "NCHW", List.of(0f, 0f, 0f), List.of(1f, 1f, 1f), 224, 224);

    @Test
    void aRangeIsWhatBlackAndWhiteBecome() {
        InputChoice choice = PIXELS.withRange(-117, 138);
        assertThat(choice.mean()).containsOnly(117f);
        assertThat(choice.scale()).containsOnly(1f);
        assertThat(choice.black()).containsOnly(-117f);
        assertThat(choice.white()).containsOnly(138f);
        assertThat(choice.text()).hasToString("RGB, -117 to 138");
    }

    @Test
    void deviationsOfPyTorchAreTaken() {
        InputChoice choice = PIXELS.withDeviations(List.of(0.485f, 0.456f, 0.406f), List.of(0.229f, 0.224f, 0.225f));
        assertThat(choice.preprocessing()).isEqualTo(Preprocessing.torchvision());
    }

    @Test
    void aReversedRangeIsRefused() {
        refuses(() -> PIXELS.withRange(1, -1), "from bright to dark");
        refuses(() -> PIXELS.withRange(1, 1), "from bright to dark");
        refuses(() -> PIXELS.withRange(Float.NaN, 1), "from bright to dark");
        refuses(() -> PIXELS.withDeviations(List.of(0f, 0f, 0f), List.of(-1f, 1f, 1f)), "from bright to dark");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refuses(() -> PIXELS.withNumbers(List.of(0f), List.of(1f, 1f)), "1 means and 2 scales");
        refuses(() -> PIXELS.withNumbers(List.of(0f), List.of(1f)), "choose GREY");
        refuses(() -> PIXELS.withSize(0, 5), "1 to 4096");
        refuses(() -> PIXELS.withChannels("XYZ"), "RGB");
        refuses(() -> PIXELS.withLayout("CHWN"), "NHWC");
        refuses(() -> PIXELS.withDeviations(List.of(0f, 0f, 0f), List.of(0f, 1f, 1f)), "above 0");
    }

    private static void refuses(Runnable choice, String part) {
        assertThatThrownBy(choice::run)
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(part)
                .hasMessageEndingWith(".");
    }
}
