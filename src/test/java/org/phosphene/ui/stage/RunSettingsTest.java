package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderRequest;
import org.phosphene.testkit.ScriptedNetwork;

class RunSettingsTest {

    private final RunSettings settings = new RunSettings(List.of(
            new PresetChoice("Lucid", "Lucid's render.py.", 512), new PresetChoice("Fast", "Measured here.", 128)));

    private RenderRequest request() {
        return settings.request(new ScriptedNetwork("scripted"), "block4/add:3");
    }

    @Test
    void theDefaultIsTheNetworksOwnSize() {
        assertThat(request().width()).isZero();
        assertThat(request().height()).isZero();
        assertThat(request().preset()).isEqualTo("Lucid");
    }

    @ParameterizedTest
    @CsvSource({"320x200,320,200", "320 × 200,320,200", "128,128,128", "64 x 32 px,64,32"})
    void aSizeIsWidthThenHeight(String text, int width, int height) {
        settings.sizeProperty().set(text);

        assertThat(request().width()).isEqualTo(width);
        assertThat(request().height()).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0x10", "-3", "big", "10x", "99999999999999999999"})
    void aSizeThatIsNoneIsRefusedWithItsText(String text) {
        settings.sizeProperty().set(text);

        assertThatThrownBy(this::request).isInstanceOf(PhospheneException.class).hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "1.5", "many", "99999999999"})
    void aNumberOfStepsThatIsNoneIsRefused(String text) {
        settings.stepsProperty().set(text);

        assertThatThrownBy(this::request)
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("number of steps");
    }

    @Test
    void aPresetBringsItsNumberOfSteps() {
        settings.presetProperty().set(settings.presets().get(1));

        assertThat(request().steps()).isEqualTo(128);
        assertThat(request().preset()).isEqualTo("Fast");
    }

    @Test
    void aSeedMayBeNegative() {
        settings.seedProperty().set("-5");

        assertThat(request().seed()).isEqualTo(-5);
    }
}
